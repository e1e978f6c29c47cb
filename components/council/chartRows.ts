import type { Indicator, Observation } from '@/lib/domain/indicators';
import { headlineOf, type ShownArea, splitsOf } from './view';

/** An observation that has a figure, and how it is called in a chart. */
export interface Drawn {
  readonly name: string;
  readonly observation: Observation;
  readonly value: number;
}

/** Areas with a figure, for one mark each. */
export function headlines(areas: readonly ShownArea[], id: Indicator['id']): readonly Drawn[] {
  return areas.flatMap((shown) => {
    const observation = headlineOf(shown, id);
    if (!observation || observation.value === null) return [];
    return [{ name: shown.area.name, observation, value: observation.value }];
  });
}

/** Areas whose parts have figures, each with its parts. */
export function splits(areas: readonly ShownArea[], indicator: Indicator) {
  return splitsOf(areas, indicator).flatMap((split) => {
    const parts = split.parts.flatMap((observation) =>
      observation.value === null ? [] : [{ observation, value: observation.value }],
    );
    return parts.length > 0 ? [{ ...split, parts }] : [];
  });
}

/** Cents as euros, so that the axis counts what the words say. */
export function inUnit(value: number, unit: Indicator['unit']): number {
  return unit === 'euro' ? value / 100 : value;
}

const STEPS = [1, 2, 2.5, 4, 5, 10];

/** A round number at or above the largest, to end an axis with; 100 at most for shares. */
export function axisEnd(largest: number, isShare: boolean): number {
  if (largest <= 0) return isShare ? 100 : 1;
  const scale = 10 ** Math.floor(Math.log10(largest));
  const end = (STEPS.find((step) => step * scale >= largest) ?? 10) * scale;
  return isShare ? Math.min(100, end) : end;
}
