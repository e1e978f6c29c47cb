import { useTranslations } from 'next-intl';

export interface RoundWithFiles {
  readonly id: string;
  readonly title: string;
  readonly phase: string;
}

interface RoundFilesProps {
  readonly rounds: readonly RoundWithFiles[];
}

/** For each round the files that anybody can have. */
export function RoundFiles({ rounds }: RoundFilesProps) {
  const t = useTranslations('exchange.page');
  if (rounds.length === 0) return <p className="nl-paragraph">{t('none')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="wc-scroll" tabIndex={0} aria-label={t('caption')}>
      <table className="utrecht-table">
        <caption className="utrecht-table__caption">{t('caption')}</caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {(['round', 'ideas', 'outcome'] as const).map((column) => (
              <th key={column} scope="col" className="utrecht-table__header-cell">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {rounds.map((round) => (
            <tr key={round.id} className="utrecht-table__row">
              <th scope="row" className="utrecht-table__cell">
                {round.title}
              </th>
              <td className="utrecht-table__cell">
                <Links title={round.title} of={ideaFiles(round.id)} />
              </td>
              <td className="utrecht-table__cell">
                {round.phase === 'published' || round.phase === 'archived' ? (
                  <Links title={round.title} of={outcomeFiles(round.id)} />
                ) : (
                  t('notYet')
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type File = readonly [name: 'csv' | 'geojson' | 'outcomeCsv' | 'outcomeJson' | 'pabulib', href: string];

function ideaFiles(id: string): readonly File[] {
  const base = `/api/v1/rounds/${encodeURIComponent(id)}`;
  return [
    ['csv', `${base}/ideas.csv`],
    ['geojson', `${base}/ideas.geojson`],
  ];
}

function outcomeFiles(id: string): readonly File[] {
  const base = `/api/uitslag/${encodeURIComponent(id)}`;
  return [
    ['outcomeCsv', `${base}/ideeen.csv`],
    ['outcomeJson', `${base}/uitslag.json`],
    ['pabulib', `${base}/verkiezing.pb`],
  ];
}

function Links({ title, of }: { readonly title: string; readonly of: readonly File[] }) {
  const t = useTranslations('exchange.page');
  return (
    <ul className="wc-chips wc-list-plain">
      {of.map(([name, href]) => (
        <li key={href}>
          <a className="nl-link" href={href} aria-label={t('fileOf', { kind: t(name), title })} download>
            {t(name)}
          </a>
        </li>
      ))}
    </ul>
  );
}
