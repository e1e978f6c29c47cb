import type { Election } from '../election';
import { explain } from '../explain';
import { countedRun } from '../explain/sharesPurses';
import type { CountOptions } from '../options';
import { idRank } from '../ties';
import type { Outcome } from '../types';
import { compareRules, ruleChoicesFor, workOf } from './choices';
import { effectiveSupport } from './effectiveSupport';
import { marginsOf } from './margins';
import { measureOutcome } from './measures';
import { moneyBehind } from './replay';
import type { OutcomeAnalysis } from './types';

/** How much may be looked at, in ballot entries: about {@link workOf} of every count. */
export interface AnalysisLimits {
  /** For all margins together; the last idea begun is finished. */
  readonly margins: number;
  /** For each rule beside the one that decided; a heavier one is left out. */
  readonly comparison: number;
  /** For effective support as a whole, which counts once per idea. */
  readonly effectiveSupport: number;
}

/** What is known from the count alone; neighbourhoods are added by who knows them. */
export type CountAnalysis = Omit<OutcomeAnalysis, 'byNeighbourhood'>;

/**
 * Everything there is to say about an outcome, as plain data. `options` as counted with, the tie order among them. Pure
 * and bounded: what would take more than the limits is left out, the same on every machine.
 */
export function analyseOutcome(
  election: Election,
  options: CountOptions,
  outcome: Outcome,
  limits: AnalysisLimits,
): CountAnalysis {
  const { rule } = outcome;
  const rank = options.tieRank ?? idRank(election.ideas.map((idea) => idea.id));
  const counted = rule === 'equal-shares' ? countedRun(election, options) : undefined;
  const others = ruleChoicesFor(election, options).filter((choice) => choice.rule !== rule);
  const light = others.filter((choice) => workOf(election, choice.rule) <= limits.comparison);
  const perIdea = election.ideas.length * workOf(election, 'equal-shares');
  return {
    explanations: explain(election, options, outcome, counted),
    margins: marginsOf(election, options, outcome, limits.margins),
    replay: moneyBehind(election, options, outcome, counted),
    measures: measureOutcome(election, outcome),
    effectiveSupport:
      counted && perIdea <= limits.effectiveSupport
        ? effectiveSupport(election, options, outcome, counted)
        : null,
    comparison: compareRules(election, light, rank),
  };
}

export { compareRules, type RoundConditions, RULE_CHOICES, ruleChoicesFor } from './choices';
export { measureOutcome } from './measures';
export { fundingByNeighbourhood, type PlaceOfIdea } from './neighbourhoods';
export type * from './types';
