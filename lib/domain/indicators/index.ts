import { awardedAndPaid, daysToDecide, moneyOfOthers } from './awards';
import { INDICATORS } from './catalogue';
import { helped, howTheyVoted } from './channels';
import { cohesion } from './cohesion';
import { keyFigures } from './context';
import { ballotsPerDay } from './days';
import type { DistrictFacts } from './facts';
import { largestIdeas, moneyLeft, moneyPerHousehold, themes } from './money';
import { everyNeighbourhood, ideasPerNeighbourhood, moneyPerNeighbourhood } from './neighbourhoods';
import { ideasAdmitted, ideasPerHousehold, letterToBallot, organisers, turnout } from './people';
import { daysToRealise, hours, maintained, realisation } from './progress';
import { promisesKept } from './promises';
import { votersLikeDistrict } from './representation';
import { costOfApproach } from './running-cost';
import { INDICATOR_IDS, type IndicatorId, type Observation } from './types';

export { BLOCKS, type Block, INDICATORS, type Indicator } from './catalogue';
export type {
  AgreementFacts,
  AwardFacts,
  ChannelCounts,
  CostKind,
  DayCount,
  DecisionFacts,
  DistrictFacts,
  FundFacts,
  IdeaFacts,
  PromiseFacts,
  RoundCounts,
  RoundFacts,
  RoundStage,
  RunningCost,
  SurveyWaveFacts,
} from './facts';
export { COST_KINDS } from './facts';
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
  R02: daysToRealise,
  R03: maintained,
  R04: hours,
  R05: promisesKept,
  G01: (facts) => [...moneyPerHousehold(facts), ...moneyPerNeighbourhood(facts)],
  G02: awardedAndPaid,
  G03: moneyLeft,
  G04: themes,
  G05: largestIdeas,
  G06: moneyOfOthers,
  G07: costOfApproach,
  P01: turnout,
  P02: letterToBallot,
  P03: howTheyVoted,
  P04: ballotsPerDay,
  P06: (facts) => [...ideasPerHousehold(facts), ...ideasPerNeighbourhood(facts)],
  P07: ideasAdmitted,
  P08: daysToDecide,
  P09: organisers,
  P10: everyNeighbourhood,
  P11: votersLikeDistrict,
  P13: helped,
  S01: cohesion('S01'),
  S02: cohesion('S02'),
  S03: cohesion('S03'),
  S04: cohesion('S04'),
  C01: keyFigures,
};

/** Every observation about these facts, in the order of the catalogue. */
export function observe(facts: DistrictFacts): readonly Observation[] {
  const ids = INDICATOR_IDS.filter((id) => facts.area.level === 'wijk' || INDICATORS[id].forMunicipality);
  return ids.flatMap((id) => COMPUTE[id](facts));
}
