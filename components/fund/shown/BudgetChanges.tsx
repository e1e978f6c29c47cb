import { getLocale, getTranslations } from 'next-intl/server';
import type { BudgetChange } from '@/lib/domain/fund/views';
import { formatDate, formatMoney } from '@/lib/format';
import { Heading } from '../../ui/Heading';

/** When the budget went up or down after it was first given, and why; nothing where it never did. */
export async function BudgetChanges({ changes }: { readonly changes: readonly BudgetChange[] }) {
  const [t, locale] = await Promise.all([getTranslations('fund.page'), getLocale()]);
  if (changes.length === 0) return null;
  return (
    <>
      <Heading level={3}>{t('changes')}</Heading>
      <ul className="wc-rules">
        {changes.map(({ id, on, cents, reason }) => (
          <li key={id}>
            {t('changeLine', {
              date: formatDate(on, locale),
              sign: cents > 0 ? 'up' : 'down',
              amount: formatMoney(Math.abs(cents), locale),
            })}
            <p className="wc-fund__said">{t('reason', { reason })}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
