import { getLocale, getTranslations } from 'next-intl/server';
import { formatMoney } from '@/lib/format';
import type { Judged } from './types';

/** What it costs line by line; what looks like an excluded cost has its applicant's explanation. */
export async function CostTable({ application, costs }: Pick<Judged, 'application' | 'costs'>) {
  const [t, locale] = await Promise.all([getTranslations('fund.staff.one'), getLocale()]);
  const total = application.askedCents + application.ownCents + application.otherCents;
  return (
    <table className="utrecht-table">
      <caption className="utrecht-table__caption wc-hidden-label">{t('costsCaption')}</caption>
      <thead className="utrecht-table__header">
        <tr className="utrecht-table__row">
          <th scope="col" className="utrecht-table__header-cell">
            {t('costLabel')}
          </th>
          <th scope="col" className="utrecht-table__header-cell wc-fund__amount">
            {t('costAmount')}
          </th>
        </tr>
      </thead>
      <tbody className="utrecht-table__body">
        {costs.map(({ label, cents, excluded, explanation }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines never move, and two may say the same
          <tr key={i} className="utrecht-table__row">
            <th scope="row" className="utrecht-table__cell wc-fund__costlabel">
              {label}
              {excluded && explanation && (
                <span className="wc-card__meta wc-small">
                  {' '}
                  {t('looksLike', { title: excluded.title, explanation })}
                </span>
              )}
            </th>
            <td className="utrecht-table__cell wc-fund__amount">{formatMoney(cents, locale)}</td>
          </tr>
        ))}
        <tr className="utrecht-table__row">
          <th scope="row" className="utrecht-table__cell">
            {t('total')}
          </th>
          <td className="utrecht-table__cell wc-fund__amount">
            <b>{formatMoney(total, locale)}</b>
          </td>
        </tr>
      </tbody>
    </table>
  );
}
