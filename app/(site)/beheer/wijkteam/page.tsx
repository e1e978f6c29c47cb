import { getLocale, getTranslations } from 'next-intl/server';
import { Badge } from '@/components/ui/Badge';
import { ButtonLink } from '@/components/ui/Button';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { formatMoney } from '@/lib/format';
import { listStaffFunds, type StaffFunds } from '@/lib/usecases/fund/staff-applications';
import { StaffFrame } from '../StaffFrame';
import '@/components/staff/setup/setup.css';
import '@/components/fund/fund.css';

export async function generateMetadata() {
  const t = await getTranslations('fund.staff');
  return { title: t('title') };
}

/** Funds of the districts where somebody works, with what waits in each. */
export default async function StaffFundsPage() {
  const t = await getTranslations('fund.staff');
  const actor = await currentActor();
  const found = await listStaffFunds(actor, new Date());
  return (
    <StaffFrame
      title={t('title')}
      back={{ href: '/beheer', text: t('back') }}
      sample={found.ok && found.value.funds.some(({ sample }) => sample)}
      refused={found.ok ? null : t(actor.kind === 'staff' ? 'notYours' : 'signIn')}
    >
      {found.ok && (
        <>
          <Paragraph lead>{t('lead')}</Paragraph>
          {found.value.districts.length > 0 && (
            <p className="wc-setup__acts">
              <ButtonLink href="/beheer/wijkteam/nieuw">{t('new')}</ButtonLink>
            </p>
          )}
          {found.value.funds.length === 0 ? (
            <Paragraph>{t('none')}</Paragraph>
          ) : (
            <ul className="wc-list-plain wc-fund__list">
              {found.value.funds.map((fund) => (
                <li key={fund.id}>
                  <Fund fund={fund} />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </StaffFrame>
  );
}

async function Fund({ fund }: { readonly fund: StaffFunds['funds'][number] }) {
  const [t, own, locale] = await Promise.all([
    getTranslations('fund.staff'),
    getTranslations('fund'),
    getLocale(),
  ]);
  const { id, title, account, state, waiting, mayManage } = fund;
  const total = formatMoney(account.budgetCents + account.carriedInCents, locale);
  const of = <span className="wc-hidden-label">{t('ofFund', { fund: title })}</span>;
  return (
    <>
      <Heading level={2} look={3}>
        {title}
      </Heading>
      <p>
        <Badge>{own(`state.${state}`)}</Badge> {own('waiting', { count: waiting })}{' '}
        {own('left', { left: formatMoney(account.leftCents, locale), total })}
      </p>
      <ul className="wc-round-links">
        <li>
          <TextLink href={`/beheer/wijkteam/${id}/aanvragen`}>
            {t('applications')}
            {of}
          </TextLink>
        </li>
        {mayManage && (
          <li>
            <TextLink href={`/beheer/wijkteam/${id}`}>
              {t('settings')}
              {of}
            </TextLink>
          </li>
        )}
      </ul>
    </>
  );
}
