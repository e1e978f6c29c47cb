import { useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/Heading';
import type { Indicator } from '@/lib/domain/indicators';
import type { CouncilChoice } from './choice';
import { TileChart } from './TileChart';
import { TileFoot } from './TileFoot';
import { HeadlineTable, IdeaTable, PartsTable } from './TileTables';
import type { ShownArea } from './view';

interface TileProps {
  readonly indicator: Indicator;
  readonly areas: readonly ShownArea[];
  readonly references: readonly ShownArea[];
  readonly choice: CouncilChoice;
}

/** One question with its answer per area: the table is the answer, the chart shows the same. */
export function Tile({ indicator, areas, references, choice }: TileProps) {
  const t = useTranslations('council.indicators');
  const { id, parts, forMunicipality } = indicator;
  const shown = forMunicipality ? [...areas, ...references] : areas;
  return (
    <article className="wc-tile" aria-labelledby={`vraag-${id}`}>
      <Heading level={3} id={`vraag-${id}`}>
        {t(`${id}.question`)}
      </Heading>
      <p className="wc-muted">{t(`${id}.label`)}</p>
      <TileChart indicator={indicator} areas={areas} references={forMunicipality ? references : []} />
      <div id={`tabel-${id}`} tabIndex={-1} className="wc-tile__tables">
        {parts !== 'figure' && <HeadlineTable indicator={indicator} areas={shown} />}
        {parts === 'idea' && <IdeaTable indicator={indicator} areas={shown} />}
        {parts !== null && parts !== 'idea' && <PartsTable indicator={indicator} areas={shown} />}
      </div>
      <TileFoot indicator={indicator} areas={shown} choice={choice} />
    </article>
  );
}
