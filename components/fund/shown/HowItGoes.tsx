import { getLocale, getTranslations } from 'next-intl/server';
import type { FundFacts } from '@/lib/domain/fund/views';
import { formatMoney } from '@/lib/format';
import { Heading } from '../../ui/Heading';

/** Who decides and how soon, and what somebody can do who does not agree. */
export async function HowItGoes({ fund }: { readonly fund: FundFacts }) {
  const [t, locale] = await Promise.all([getTranslations('fund.page'), getLocale()]);
  const limit = formatMoney(fund.managerLimitCents, locale);
  return (
    <>
      <Heading level={2}>{t('how')}</Heading>
      <ul className="wc-rules">
        {fund.managerLimitCents > 0 && <li>{t('howManager', { limit, days: fund.managerWorkingDays })}</li>}
        <li>{t('howTeam', { weeks: fund.teamWeeks, quorum: fund.quorum })}</li>
        <li>{t('howAhead', { days: fund.applyDaysAhead })}</li>
        <li>{t('howObject', { weeks: fund.objectionWeeks })}</li>
      </ul>
    </>
  );
}
