import type { DistrictFacts } from './facts';
import { Observer } from './observation';
import type { Observation } from './types';

export const KEY_FIGURES = ['inhabitants', 'households'] as const;

/** C01: inhabitants and households as the statistical source has them, with its year; also without a scheme. */
export function keyFigures(facts: DistrictFacts): readonly Observation[] {
  const observer = new Observer('C01', facts);
  const { figures } = facts;
  return KEY_FIGURES.map((group) => {
    const at = { dimension: 'figure' as const, group };
    const value = figures?.[group] ?? null;
    const observation =
      figures === null || value === null
        ? observer.none('ontbreekt', 'not_published', at)
        : observer.figure({
            ...at,
            numerator: value,
            denominator: null,
            value,
            source: { name: figures.source },
            asOf: `${figures.year}-01-01`,
          });
    // About the area, whatever round there is.
    return { ...observation, round: null, periodStart: null, periodEnd: null };
  });
}
