import type { Indicator, Observation } from '@/lib/domain/indicators';
import { headlineOf, partsTogether, type ShownArea, type Split, splitsOf } from './view';

/** The figure of an area, and how the area is called in a chart. */
export interface Headline {
  readonly name: string;
  readonly observation: Observation;
}

/** An area that has a figure. */
export interface Drawn extends Headline {
  readonly value: number;
}

/** What the indicator says of every area, with a figure or without. */
export function heads(areas: readonly ShownArea[], id: Indicator['id']): readonly Headline[] {
  return areas.flatMap((shown) => {
    const observation = headlineOf(shown, id);
    return observation ? [{ name: shown.area.name, observation }] : [];
  });
}

/** Areas with a figure. */
export function headlines(areas: readonly ShownArea[], id: Indicator['id']): readonly Drawn[] {
  return heads(areas, id).flatMap((head) => {
    const { value } = head.observation;
    return value === null ? [] : [{ ...head, value }];
  });
}

/** Areas with a figure for at least one of their parts, each with all its parts. */
export function splits(areas: readonly ShownArea[], indicator: Indicator): readonly Split[] {
  return splitsOf(areas, indicator).filter(({ parts }) => parts.some(({ value }) => value !== null));
}

/** Parts that have a figure, with that figure. */
export function figures({ parts }: Pick<Split, 'parts'>): readonly Omit<Drawn, 'name'>[] {
  return parts.flatMap((observation) =>
    observation.value === null ? [] : [{ observation, value: observation.value }],
  );
}

/** Areas of which the indicator says something, and none of these splits is about: a chart of parts has no mark for them. */
export function withoutParts(
  areas: readonly ShownArea[],
  id: Indicator['id'],
  drawn: readonly Pick<Split, 'parts'>[],
): readonly Headline[] {
  const codes = new Set(drawn.flatMap(({ parts }) => parts.map(({ area }) => area.code)));
  return heads(areas, id).filter(({ observation }) => !codes.has(observation.area.code));
}

/** Areas as bars of the same parts: of every part its share of 100, or `null` where an area has no such part or hides it. */
export function stackOf(drawn: readonly Split[]) {
  const parts = partsTogether(drawn);
  const shareOf = (one: Observation | undefined) => {
    if (!one || one.value === null) return null;
    return one.denominator ? (100 * (one.numerator ?? 0)) / one.denominator : 0;
  };
  return {
    parts,
    rows: drawn.map((split) => ({
      key: split.key,
      name: split.name,
      shares: parts.map(({ group }) => shareOf(split.parts.find((one) => one.group === group))),
    })),
  };
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
