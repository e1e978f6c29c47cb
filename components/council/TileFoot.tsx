import { useTranslations } from 'next-intl';
import type { Indicator } from '@/lib/domain/indicators';
import { type CouncilChoice, choiceQuery } from './choice';
import { useOrigin } from './tiles/useChartWords';
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
  const origin = useOrigin();
  return (
    <div className="wc-tile__foot">
      {origin(id, areas) && <p className="wc-muted">{origin(id, areas)}</p>}
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
      <CsvLinks id={id} choice={choice} label={texts(`${id}.label`)} />
    </div>
  );
}

interface CsvLinksProps extends Pick<TileFootProps, 'choice'> {
  readonly id: Indicator['id'];
  readonly label: string;
}

/** The file with the figures of this tile; plain links, because they are downloads and no pages. */
function CsvLinks({ id, choice, label }: CsvLinksProps) {
  const t = useTranslations('council.tile');
  const href = (flavour: 'open' | 'excel') => {
    const query = choiceQuery(choice);
    query.set('cijfer', id);
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
