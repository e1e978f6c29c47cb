import { getLocale, getTranslations } from 'next-intl/server';
import type { ApplicationLine } from '@/lib/domain/fund/views';
import { formatDate, formatMoney } from '@/lib/format';
import { Badge } from '../../ui/Badge';
import { TextLink } from '../../ui/Text';

const COLUMNS = ['number', 'what', 'status', 'time', 'route', 'asked', 'given', 'assessed'] as const;

interface ApplicationTableProps {
  readonly fund: string;
  readonly applications: readonly ApplicationLine[];
}

/** Applications to a fund; what is due first stands first. It is no ranking. */
export async function ApplicationTable({ fund, applications }: ApplicationTableProps) {
  const t = await getTranslations('fund.staff.list');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable
    <section className="wc-scroll" tabIndex={0} aria-label={t('caption')}>
      <table className="utrecht-table">
        <caption className="utrecht-table__caption">{t('caption')}</caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className="utrecht-table__header-cell">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {applications.map((line) => (
            <Line key={line.number} fund={fund} line={line} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

async function Line({ fund, line }: { readonly fund: string; readonly line: ApplicationLine }) {
  const [t, statuses, routes, locale] = await Promise.all([
    getTranslations('fund.staff.list'),
    getTranslations('fund.status'),
    getTranslations('fund.route'),
    getLocale(),
  ]);
  const { number, title, applicant, status, route, askedCents, grantedCents, assessed, recused } = line;
  return (
    <tr className="utrecht-table__row">
      <td className="utrecht-table__cell wc-number-cell">{number}</td>
      <th scope="row" className="utrecht-table__cell">
        <TextLink href={`/beheer/wijkteam/${fund}/aanvragen/${number}`}>{title}</TextLink>
        <br />
        <span className="wc-muted wc-small">{applicant}</span>
      </th>
      <td className="utrecht-table__cell">
        <Badge>{statuses(status)}</Badge>
      </td>
      <td className="utrecht-table__cell">
        <TimeLeft line={line} />
        {line.letterWaits && <span className="wc-card__meta wc-small"> {t('letterWaits')}</span>}
      </td>
      <td className="utrecht-table__cell">{routes(route)}</td>
      <td className="utrecht-table__cell wc-fund__amount">{formatMoney(askedCents, locale)}</td>
      <td className="utrecht-table__cell wc-fund__amount">
        {grantedCents !== null && formatMoney(grantedCents, locale)}
      </td>
      <td className="utrecht-table__cell">{t('assessedBy', { count: assessed, recused })}</td>
    </tr>
  );
}

type Timed = Pick<ApplicationLine, 'daysLeft' | 'route' | 'decidedOn'>;

/** How long there is until the decision is due, in the days that were promised; when it was taken. */
export async function TimeLeft({ line: { daysLeft, route, decidedOn } }: { readonly line: Timed }) {
  const [t, locale] = await Promise.all([getTranslations('fund.staff.list'), getLocale()]);
  if (daysLeft === null) return decidedOn ? t('decided', { date: formatDate(decidedOn, locale) }) : null;
  const days = Math.abs(daysLeft);
  if (daysLeft < 0)
    return (
      <span className="wc-fund__late">{t(route === 'manager' ? 'lateManager' : 'lateTeam', { days })}</span>
    );
  return t(route === 'manager' ? 'leftManager' : 'leftTeam', { days });
}
