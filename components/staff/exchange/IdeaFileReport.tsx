import { useLocale, useTranslations } from 'next-intl';
import type { IdeaImport } from '@/lib/domain/idea-import';
import { formatMoney } from '@/lib/format/money';
import { Alert } from '../../ui/Alert';
import { TextLink } from '../../ui/Text';
import { ForeignVotesTable } from './ForeignVotesTable';
import { PlainTable } from './PlainTable';

/** More would make the page slow; the numbers say how many there are. */
const MOST_ROWS = 200;

interface IdeaFileReportProps {
  readonly round: string;
  readonly report: IdeaImport;
}

/** What a file does, or did: the ideas, the lines that were left out and why, and what was not read. */
export function IdeaFileReport({ round, report }: IdeaFileReportProps) {
  const t = useTranslations('exchange');
  const { ideas, trial, kind, votes } = report;
  if (kind === 'votes')
    return votes.length > 0 ? <ForeignVotesTable votes={votes} /> : <Alert kind="info">{t('noVotes')}</Alert>;
  return (
    <>
      {trial ? (
        <Alert kind="info">{t('trial', { count: ideas.length })}</Alert>
      ) : (
        <Alert kind="ok">
          <p>{t('done', { count: ideas.length })}</p>
          <p>
            <TextLink href={`/beheer/ronde/${round}/ideeen`}>{t('toIdeas')}</TextLink>
          </p>
        </Alert>
      )}
      {ideas.length > 0 && <Ideas ideas={ideas} />}
      <LeftOut report={report} />
      {votes.length > 0 && <ForeignVotesTable votes={votes} />}
    </>
  );
}

function Ideas({ ideas }: Pick<IdeaImport, 'ideas'>) {
  const t = useTranslations('exchange');
  const themes = useTranslations('common.theme');
  const locale = useLocale();
  return (
    <>
      <PlainTable
        caption={t('table', { count: ideas.length })}
        columns={[
          { name: t('column.line'), number: true },
          { name: t('column.number'), number: true },
          { name: t('column.title') },
          { name: t('column.theme') },
          { name: t('column.cost'), number: true },
        ]}
        rows={ideas.slice(0, MOST_ROWS).map(({ line, number, title, theme, costCents }) => ({
          key: String(line),
          cells: [String(line), String(number), title, themes(theme), formatMoney(costCents, locale)],
        }))}
      />
      {ideas.length > MOST_ROWS && (
        <p className="nl-paragraph">{t('moreIdeas', { count: ideas.length - MOST_ROWS })}</p>
      )}
    </>
  );
}

function LeftOut({ report }: { readonly report: IdeaImport }) {
  const t = useTranslations('exchange');
  const { skipped, strangeThemes, personal, unread } = report;
  const list = (words: readonly string[]) => words.join(', ');
  return (
    <>
      {skipped.length > 0 && (
        <>
          <p className="nl-paragraph">{t('skipped')}</p>
          <ul>
            {skipped.map(({ why, count, lines }) => (
              <li key={why}>{t('skippedLine', { count, why: t(`skip.${why}`), lines })}</li>
            ))}
          </ul>
        </>
      )}
      {strangeThemes.length > 0 && (
        <p className="nl-paragraph">{t('strangeThemes', { themes: list(strangeThemes) })}</p>
      )}
      {personal.length > 0 && <p className="nl-paragraph">{t('personal', { columns: list(personal) })}</p>}
      {unread.length > 0 && <p className="nl-paragraph">{t('unread', { columns: list(unread) })}</p>}
    </>
  );
}
