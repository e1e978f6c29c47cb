import { useLocale, useTranslations } from 'next-intl';
import type { IdeaStatus } from '@/lib/domain/idea';
import type { BroughtBy } from '@/lib/domain/idea-file';
import type { Cents } from '@/lib/domain/money';
import { formatMoney } from '@/lib/format';
import { Badge } from '../../ui/Badge';
import { TextLink } from '../../ui/Text';

export interface IdeaLine {
  readonly number: number;
  readonly title: string;
  readonly status: IdeaStatus;
  readonly costCents: Cents;
  readonly carriedCents: Cents;
  readonly broughtBy: BroughtBy;
  readonly waitsDays: number | null;
}

const COLUMNS = ['number', 'idea', 'status', 'waits', 'cost'] as const;

/** A page of a round's ideas. */
export function IdeaTable({ round, ideas }: { readonly round: string; readonly ideas: readonly IdeaLine[] }) {
  const t = useTranslations('ideas');
  const list = useTranslations('review.list');
  const status = useTranslations('common.ideaStatus');
  const locale = useLocale();
  return (
    <div className="wc-scroll">
      <table className="utrecht-table">
        <caption className="utrecht-table__caption">{t('title')}</caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className="utrecht-table__header-cell">
                {column === 'waits' ? list('waits') : t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {ideas.map((idea) => (
            <tr key={idea.number} className="utrecht-table__row">
              <td className="utrecht-table__cell wc-number-cell">{idea.number}</td>
              <th scope="row" className="utrecht-table__cell">
                <TextLink href={`/beheer/ronde/${round}/ideeen/${idea.number}`}>{idea.title}</TextLink>
                <br />
                <span className="wc-muted wc-small wc-review__by">
                  {list(`by.${idea.broughtBy}`)}
                  {idea.carriedCents > 0 &&
                    `, ${list('saved', { amount: formatMoney(idea.carriedCents, locale) })}`}
                </span>
              </th>
              <td className="utrecht-table__cell">
                <Badge>{status(idea.status)}</Badge>
              </td>
              <td className="utrecht-table__cell">
                {idea.waitsDays !== null && list('waitsDays', { days: idea.waitsDays })}
              </td>
              <td className="utrecht-table__cell wc-number-cell">{formatMoney(idea.costCents, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
