import { getLocale, getTranslations } from 'next-intl/server';
import type { FundAccount } from '@/lib/domain/fund/account';
import { formatMoney } from '@/lib/format';
import { ProgressBar } from '../../ui/ProgressBar';
import { Paragraph } from '../../ui/Text';

/** What a fund has, what is granted of it and what is left: a sentence, a bar and the sum. */
export async function FundMoney({ account }: { readonly account: FundAccount }) {
  const [t, locale] = await Promise.all([getTranslations('fund.page'), getLocale()]);
  const money = (cents: number) => formatMoney(cents, locale);
  const { budgetCents, carriedInCents, grantedCents, returnedCents, carriedOutCents, leftCents } = account;
  const total = budgetCents + carriedInCents;
  const rows = [
    ['budget', budgetCents],
    ['carriedIn', carriedInCents],
    ['granted', -grantedCents],
    ['returned', returnedCents],
    ['carriedOut', -carriedOutCents],
  ] as const;
  return (
    <>
      <Paragraph lead>
        {t('sentence', { total: money(total), granted: money(grantedCents), left: money(leftCents) })}
      </Paragraph>
      <div className="wc-fund__bar">
        <ProgressBar value={total - leftCents} max={total} />
      </div>
      <dl className="wc-facts wc-facts--sum">
        {rows
          .filter(([name, cents]) => cents !== 0 || name === 'budget' || name === 'granted')
          .map(([name, cents]) => (
            <div key={name}>
              <dt>{t(name)}</dt>
              <dd>{money(cents)}</dd>
            </div>
          ))}
        <div>
          <dt>{t('left')}</dt>
          <dd>{money(leftCents)}</dd>
        </div>
      </dl>
    </>
  );
}
