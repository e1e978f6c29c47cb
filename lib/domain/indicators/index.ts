import { INDICATORS } from './catalogue';
import { keyFigures } from './context';
import type { DistrictFacts } from './facts';
import { largestIdeas, moneyLeft, moneyPerHousehold, themes } from './money';
import { everyNeighbourhood, ideasPerNeighbourhood, moneyPerNeighbourhood } from './neighbourhoods';
import { ideasAdmitted, ideasPerHousehold, letterToBallot, organisers, turnout } from './people';
import { realisation } from './progress';
import { INDICATOR_IDS, type IndicatorId, type Observation } from './types';

export { BLOCKS, type Block, INDICATORS, type Indicator } from './catalogue';
export type { DistrictFacts, IdeaFacts, RoundCounts, RoundFacts, RoundStage } from './facts';
export { together } from './together';
export {
  type AreaLevel,
  type AreaRef,
  INDICATOR_IDS,
  type IndicatorId,
  OBSERVATION_REASONS,
  OBSERVATION_STATUSES,
  type Observation,
  type ObservationReason,
  type ObservationStatus,
  SOURCES,
  type Source,
  type Unit,
} from './types';

const COMPUTE: Readonly<Record<IndicatorId, (facts: DistrictFacts) => readonly Observation[]>> = {
  R01: realisation,
  G01: (facts) => [...moneyPerHousehold(facts), ...moneyPerNeighbourhood(facts)],
  G03: moneyLeft,
  G04: themes,
  G05: largestIdeas,
  P01: turnout,
  P02: letterToBallot,
  P06: (facts) => [...ideasPerHousehold(facts), ...ideasPerNeighbourhood(facts)],
  P07: ideasAdmitted,
  P09: organisers,
  P10: everyNeighbourhood,
  C01: keyFigures,
};

/** Every observation about these facts, in the order of the catalogue. */
export function observe(facts: DistrictFacts): readonly Observation[] {
  const ids = INDICATOR_IDS.filter((id) => facts.area.level === 'wijk' || INDICATORS[id].forMunicipality);
  return ids.flatMap((id) => COMPUTE[id](facts));
}
