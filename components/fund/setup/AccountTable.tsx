import { getLocale, getTranslations } from 'next-intl/server';
import type { FundEntryKind } from '@/lib/domain/fund/words';
import type { Cents } from '@/lib/domain/money';
import { formatDate, formatMoney } from '@/lib/format';
import { TextLink } from '../../ui/Text';

/** A line of an account, with what is left after it. */
export interface AccountRow {
  readonly id: number;
  readonly on: string;
  readonly kind: FundEntryKind;
  readonly cents: Cents;
  readonly leftCents: Cents;
  readonly application: number | null;
  readonly otherFund: string | null;
  readonly reason: string | null;
}

interface AccountTableProps {
  readonly fund: string;
  readonly lines: readonly AccountRow[];
}

/** The account of a fund: every line, and what was left after it. */
export async function AccountTable({ fund, lines }: AccountTableProps) {
  const [t, kinds, locale] = await Promise.all([
    getTranslations('fund.staff'),
    getTranslations('fund.entry'),
    getLocale(),
  ]);
  return (
    // Scrolls sideways on a phone, so it can be reached by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable
    <section className="wc-scroll" tabIndex={0} aria-label={t('account')}>
      <table className="utrecht-table">
        <caption className="utrecht-table__caption">{t('accountCaption')}</caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {(['date', 'what', 'amount', 'left'] as const).map((column) => (
              <th key={column} scope="col" className="utrecht-table__header-cell">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {lines.map(({ id, on, kind, cents, leftCents, application, otherFund, reason }) => (
            <tr key={id} className="utrecht-table__row">
              <td className="utrecht-table__cell">{formatDate(on, locale)}</td>
              <td className="utrecht-table__cell">
                {kinds(kind)}
                {application !== null && (
                  <>
                    ,{' '}
                    <TextLink href={`/beheer/wijkteam/${fund}/aanvragen/${application}`}>
                      {t('application', { number: String(application) })}
                    </TextLink>
                  </>
                )}
                {otherFund && <> ({t('fromFund', { kind, fund: otherFund })})</>}
                {reason && <span className="wc-card__meta wc-small"> {reason}</span>}
              </td>
              <td className="utrecht-table__cell wc-fund__amount">{formatMoney(cents, locale)}</td>
              <td className="utrecht-table__cell wc-fund__amount">{formatMoney(leftCents, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
