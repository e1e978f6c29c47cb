import { ClientMessages } from '@/components/layout/ClientMessages';
import type { Outline } from '@/components/map/Outlines';
import type { BaseMap, OutcomeView } from '@/lib/domain/views';
import type { IdeaResult } from '../results';
import { ResultMapPane } from './ResultMapPane';
import { resultSpots } from './spots';

interface ResultMapSectionProps {
  readonly view: OutcomeView;
  readonly results: readonly IdeaResult[];
  readonly reasonOf: (result: IdeaResult) => string;
  readonly baseMap: BaseMap;
}

/** The map of the outcome with its texts; nothing where no idea has a place. */
export function ResultMapSection({ view, results, reasonOf, baseMap }: ResultMapSectionProps) {
  const { round, district } = view;
  const spots = resultSpots(results, round, district?.slug ?? null, reasonOf);
  if (spots.length === 0) return null;
  return (
    <ClientMessages paths={['district.map', 'outcome.map', 'outcome.badge']}>
      <ResultMapPane
        spots={spots}
        elsewhere={results.length - spots.length}
        outlines={outlinesOf(view)}
        baseMap={baseMap}
      />
    </ClientMessages>
  );
}

/** The neighbourhoods that took part, else the district. */
function outlinesOf({ neighbourhoods, district }: OutcomeView): Outline[] {
  const taking = neighbourhoods.flatMap(({ name, geometry, inRound }): Outline[] =>
    geometry && inRound ? [{ name, geometry, look: 'round' }] : [],
  );
  if (taking.length > 0 || !district?.geometry) return taking;
  return [{ name: district.name, geometry: district.geometry, look: 'round' }];
}
