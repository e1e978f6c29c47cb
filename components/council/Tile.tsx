import { useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/Heading';
import type { Indicator } from '@/lib/domain/indicators';
import type { CouncilChoice } from './choice';
import { WaveTables } from './cohesion/WaveTables';
import { TileChart } from './TileChart';
import { TileFoot } from './TileFoot';
import { CurveTable, HeadlineTable, IdeaTable, LongTable, PartsTable } from './TileTables';
import type { ShownArea } from './view';

interface TileProps {
  readonly indicator: Indicator;
  readonly areas: readonly ShownArea[];
  readonly references: readonly ShownArea[];
  readonly choice: CouncilChoice;
}

/** Every area has other parts, and many of them. */
const LONG: readonly Indicator['parts'][] = ['date', 'workdays', 'lorenz', 'background'];

function isLong(parts: Indicator['parts']): boolean {
  return LONG.includes(parts);
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
        {parts === 'wave' && <WaveTables indicator={indicator} areas={shown} />}
        {parts !== 'figure' && parts !== 'wave' && <HeadlineTable indicator={indicator} areas={shown} />}
        {parts === 'idea' && <IdeaTable indicator={indicator} areas={shown} />}
        {parts === 'day' && <CurveTable indicator={indicator} areas={shown} />}
        {isLong(parts) && <LongTable indicator={indicator} areas={shown} />}
        {parts !== null && parts !== 'idea' && parts !== 'day' && parts !== 'wave' && !isLong(parts) && (
          <PartsTable indicator={indicator} areas={shown} />
        )}
      </div>
      <TileFoot indicator={indicator} areas={shown} choice={choice} />
    </article>
  );
}
