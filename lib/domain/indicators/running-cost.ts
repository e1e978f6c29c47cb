import { COST_KINDS, type DistrictFacts, type RunningCost } from './facts';
import { noRoundOrFund, Observer } from './observation';
import { hidesBallots } from './people';
import type { Observation } from './types';

function sumOf(costs: readonly RunningCost[]): number {
  return costs.reduce((sum, { cents }) => sum + cents, 0);
}

/**
 * G07: what the approach itself cost, as it was written down, per ballot that counts, and beside it per household: of a
 * round those that got a cheque, of a team fund those of the district as the statistical source counts them. A fund has no
 * ballots. Its parts are what the money went to, in cents.
 */
export function costOfApproach(facts: DistrictFacts): readonly Observation[] {
  const observer = new Observer('G07', facts);
  const none = noRoundOrFund(observer, facts);
  if (none) return none;
  const { costs, round, figures, scheme } = facts;
  if (costs.length === 0) return [observer.none('ontbreekt', 'not_recorded')];
  const total = sumOf(costs);
  const isFund = scheme === 'fund';
  const ballots = isFund ? null : round?.ballots;
  const households = isFund ? figures?.households : round?.issued;
  const per = (whole: number) => ({ numerator: total, denominator: whole, value: total / whole });
  const beside = { dimension: 'measure' as const, group: 'per_household' };
  const perBallot = () => {
    if (!isFund && round && hidesBallots(round)) return observer.none('onderdrukt', 'too_few');
    if (ballots) return observer.figure(per(ballots));
    return observer.none('nvt', isFund ? 'no_ballots' : 'nothing_to_compare');
  };
  return [
    perBallot(),
    households
      ? observer.figure({ ...beside, ...per(households) })
      : observer.none('ontbreekt', isFund ? 'not_published' : 'not_recorded', beside),
    ...COST_KINDS.map((group) => {
      const cents = sumOf(costs.filter(({ kind }) => kind === group));
      const said = { dimension: 'cost' as const, group };
      return costs.some(({ kind }) => kind === group)
        ? observer.figure({ ...said, numerator: cents, denominator: null, value: cents })
        : observer.none('ontbreekt', 'not_recorded', said);
    }),
  ];
}
