import { useLocale, useTranslations } from 'next-intl';
import type { Indicator } from '@/lib/domain/indicators';
import { formatDate } from '@/lib/format';
import { type CouncilChoice, choiceQuery } from './choice';
import { useWords } from './useWords';
import type { ShownArea } from './view';

interface TileFootProps {
  readonly indicator: Indicator;
  readonly areas: readonly ShownArea[];
  readonly choice: CouncilChoice;
}

/** Where the figure comes from, what it means, and the file it is in. */
export function TileFoot({ indicator: { id, rule }, areas, choice }: TileFootProps) {
  const t = useTranslations('council.tile');
  const texts = useTranslations('council.indicators');
  return (
    <div className="wc-tile__foot">
      <Origin id={id} areas={areas} />
      <details>
        <summary>{t('definition')}</summary>
        <dl className="wc-facts">
          <dt>{t('numerator')}</dt>
          <dd>{texts(`${id}.numerator`)}</dd>
          <dt>{t('denominator')}</dt>
          <dd>{texts(`${id}.denominator`)}</dd>
          <dt>{t('note')}</dt>
          <dd>{texts(`${id}.note`)}</dd>
          <dt>{t('rule')}</dt>
          <dd>{t(`rules.${rule}`)}</dd>
        </dl>
      </details>
      <CsvLinks choice={choice} label={texts(`${id}.label`)} />
    </div>
  );
}

function Origin({ id, areas }: Pick<TileFootProps, 'areas'> & { readonly id: Indicator['id'] }) {
  const t = useTranslations('council.tile');
  const locale = useLocale();
  const words = useWords();
  const known = areas.flatMap(({ observations }) =>
    observations.filter(({ indicator, value }) => indicator === id && value !== null),
  );
  const sources = [...new Set(known.map(words.source))];
  const days = [...new Set(known.flatMap(({ asOf }) => asOf ?? []))].toSorted();
  if (sources.length === 0) return null;
  return (
    <p className="wc-muted">
      {t('source', { source: sources.join('; ') })}{' '}
      {days.length > 0 && t('asOf', { date: days.map((day) => formatDate(day, locale)).join('; ') })}
    </p>
  );
}

/** The file with all figures of the choice; a plain link, because it is a download and no page. */
function CsvLinks({ choice, label }: { readonly choice: CouncilChoice; readonly label: string }) {
  const t = useTranslations('council.tile');
  const href = (flavour: 'open' | 'excel') => {
    const query = choiceQuery(choice);
    query.set('smaak', flavour);
    return `/api/raad/waarnemingen.csv?${query}`;
  };
  return (
    <p className="wc-council__links">
      <a className="nl-link" href={href('open')}>
        {t('csv')}
        <span className="wc-hidden-label">: {label}</span>
      </a>
      <a className="nl-link" href={href('excel')}>
        {t('csvExcel')}
        <span className="wc-hidden-label">: {label}</span>
      </a>
    </p>
  );
}
