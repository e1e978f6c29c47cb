import { countPromises } from '../visit/promise';
import { PROMISE_STATUSES } from '../visit/words';
import type { DistrictFacts } from './facts';
import { Observer } from './observation';
import type { Observation } from './types';

/**
 * R05: of the steps that were promised at visits, how many are done; a dropped one was promised too. About visits, whatever
 * scheme there is; a district without a visit was promised nothing, which is not 0.
 */
export function promisesKept(facts: DistrictFacts): readonly Observation[] {
  const observer = new Observer('R05', facts);
  const { promises, today } = facts;
  const about = { period: null } as const;
  const whole = promises?.length ?? 0;
  const observations = (() => {
    if (promises === null) return [observer.none('nvt', 'no_visit', about)];
    if (whole === 0) return [observer.none('ontbreekt', 'nothing_to_compare', about)];
    const counts = countPromises(promises, today);
    const share = (numerator: number) => ({
      numerator,
      denominator: whole,
      value: (100 * numerator) / whole,
    });
    return [
      observer.figure({ ...about, ...share(counts.done) }),
      ...PROMISE_STATUSES.map((group) =>
        observer.figure({ ...about, ...share(counts[group]), dimension: 'promise', group }),
      ),
    ];
  })();
  return observations.map((one) => ({ ...one, round: null }));
}
