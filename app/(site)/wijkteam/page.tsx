import { getLocale, getTranslations } from 'next-intl/server';
import { SampleNotice } from '@/components/layout/SampleNotice';
import { Badge } from '@/components/ui/Badge';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { formatMoney } from '@/lib/format';
import { listPublicFunds } from '@/lib/usecases/fund/get-fund';
import '@/components/fund/fund.css';

export async function generateMetadata() {
  const t = await getTranslations('fund');
  return { title: t('title'), description: t('lead') };
}

/** Every fund of a wijkteam, the last year first. */
export default async function FundsPage() {
  const t = await getTranslations('fund');
  const funds = await listPublicFunds(new Date());
  return (
    <>
      {funds.some(({ sample }) => sample) && <SampleNotice />}
      <div className="wc-page wc-text">
        <Heading level={1}>{t('title')}</Heading>
        <Paragraph lead>{t('lead')}</Paragraph>
        {funds.length === 0 ? (
          <Paragraph>{t('none')}</Paragraph>
        ) : (
          <ul className="wc-list-plain wc-fund__list">
            {funds.map((fund) => (
              <li key={fund.id}>
                <Fund fund={fund} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

async function Fund({ fund }: { readonly fund: Awaited<ReturnType<typeof listPublicFunds>>[number] }) {
  const [t, locale] = await Promise.all([getTranslations('fund'), getLocale()]);
  const { account, state, waiting } = fund;
  const total = formatMoney(account.budgetCents + account.carriedInCents, locale);
  return (
    <>
      <Heading level={2} look={3}>
        <TextLink href={`/wijkteam/${fund.id}`}>{fund.title}</TextLink>
      </Heading>
      <p>
        <Badge>{t(`state.${state}`)}</Badge> {fund.district}, {fund.year}
      </p>
      <p>
        {t('left', { left: formatMoney(account.leftCents, locale), total })}{' '}
        {waiting > 0 && t('waiting', { count: waiting })}
      </p>
    </>
  );
}
