import type { KeyFigures } from '../area';
import type { DistrictFacts } from './facts';
import { Observer } from './observation';
import type { Observation } from './types';

export const KEY_FIGURES = ['inhabitants', 'households', 'woz'] as const;
type KeyFigure = (typeof KEY_FIGURES)[number];

/** CBS gives the average value of homes (WOZ) in thousands of euros; here it is cents. */
const CENTS_OF_WOZ = 100_000;

function figureOf(figures: KeyFigures | null, group: KeyFigure): number | null {
  if (group !== 'woz') return figures?.[group] ?? null;
  const thousands = figures?.values?.woz_x1000 ?? null;
  return thousands === null ? null : thousands * CENTS_OF_WOZ;
}

/**
 * C01: inhabitants, households and the average WOZ value of homes as the statistical source has them, with its year; also
 * without a scheme.
 */
export function keyFigures(facts: DistrictFacts): readonly Observation[] {
  const observer = new Observer('C01', facts);
  const { figures } = facts;
  return KEY_FIGURES.map((group) => {
    const isMoney = group === 'woz';
    const at = { dimension: 'figure' as const, group, ...(isMoney && { unit: 'euro' as const }) };
    const value = figureOf(figures, group);
    const observation =
      figures === null || value === null
        ? observer.none('ontbreekt', 'not_published', at)
        : observer.figure({
            ...at,
            numerator: isMoney ? null : value,
            denominator: null,
            value,
            source: { name: figures.source },
            asOf: `${figures.year}-01-01`,
          });
    // About the area, whatever round there is.
    return { ...observation, round: null, periodStart: null, periodEnd: null };
  });
}
