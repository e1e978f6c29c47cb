import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { BudgetChanges } from '@/components/fund/shown/BudgetChanges';
import { Decisions } from '@/components/fund/shown/Decisions';
import { Framework } from '@/components/fund/shown/Framework';
import { FundMoney } from '@/components/fund/shown/FundMoney';
import { HowItGoes } from '@/components/fund/shown/HowItGoes';
import { SampleNotice } from '@/components/layout/SampleNotice';
import { ButtonLink } from '@/components/ui/Button';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { formatDate } from '@/lib/format';
import { getFund } from '@/lib/usecases/fund/get-fund';
import '@/components/fund/fund.css';

interface PageProps {
  readonly params: Promise<{ readonly fonds: string }>;
}

/** Title and page ask for the same fund in one request. */
const load = cache((id: string) => getFund(id, new Date()));

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const found = await load((await params).fonds);
  if (found) return { title: found.fund.title };
  const t = await getTranslations('pages.notFound');
  return { title: t('title') };
}

/** What a fund has and what it is for, and every decision with its reason. */
export default async function FundPage({ params }: PageProps) {
  const found = await load((await params).fonds);
  if (!found) notFound();
  const t = await getTranslations('fund.page');
  const { fund, account, budgetChanges, decisions, others } = found;
  return (
    <>
      {fund.sample && <SampleNotice />}
      <div className="wc-page wc-text">
        <Paragraph>
          <TextLink href="/wijkteam">{t('back')}</TextLink>
        </Paragraph>
        <Heading level={1}>{fund.title}</Heading>
        <Paragraph lead>{t('lead', { district: fund.district, year: String(fund.year) })}</Paragraph>
        <Door found={found} />
        <Heading level={2}>{t('money')}</Heading>
        <FundMoney account={account} />
        <BudgetChanges changes={budgetChanges} />
        <Framework framework={fund.framework} level={2} />
        <HowItGoes fund={fund} />
        <Heading level={2}>{t('ask')}</Heading>
        <Paragraph className="wc-fund__said">{fund.contact}</Paragraph>
        <Heading level={2}>{t('decisions')}</Heading>
        <Decisions districtSlug={fund.districtSlug} decisions={decisions} />
        {others.length > 0 && (
          <>
            <Heading level={2}>{t('others')}</Heading>
            <ul>
              {others.map(({ id, title }) => (
                <li key={id}>
                  <TextLink href={`/wijkteam/${id}`}>{title}</TextLink>
                </li>
              ))}
            </ul>
          </>
        )}
        <Paragraph>
          <TextLink href={`/wijk/${fund.districtSlug}`}>
            {t('district', { district: fund.district })}
          </TextLink>
        </Paragraph>
      </div>
    </>
  );
}

/** Whether somebody can apply now, and the way to it. */
async function Door({ found }: { readonly found: NonNullable<Awaited<ReturnType<typeof load>>> }) {
  const [t, own, locale] = await Promise.all([
    getTranslations('fund.page'),
    getTranslations('fund'),
    getLocale(),
  ]);
  const { fund, state, waiting } = found;
  const [opens, closes] = [formatDate(fund.opensOn, locale), formatDate(fund.closesOn, locale)];
  return (
    <>
      <Paragraph>
        {state === 'not_yet' && t('notYet', { date: opens })}
        {state === 'open' && t('openUntil', { date: closes })}
        {state === 'closed' && t('closed', { date: closes })}{' '}
        {waiting > 0 && own('waiting', { count: waiting })}
      </Paragraph>
      {state === 'open' && (
        <p>
          <ButtonLink href={`/wijkteam/${fund.id}/aanvragen`} look="primary">
            {t('apply')}
          </ButtonLink>
        </p>
      )}
    </>
  );
}
