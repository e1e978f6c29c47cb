import type { Indicator, Observation } from '@/lib/domain/indicators';

/** A district or municipality with its observations, as the use-case gives it. */
export interface ShownArea {
  readonly area: Observation['area'];
  readonly observations: readonly Observation[];
  /** The round its figures are about, and when letters for it were made; ISO days. */
  readonly round?: { readonly opensOn: string; readonly lettersOn: readonly string[] } | null;
}

/** The one figure of an indicator about the whole area; `null` where the indicator says nothing of it. */
export function headlineOf(shown: ShownArea, id: Indicator['id']): Observation | null {
  return (
    shown.observations.find(
      (one) => one.indicator === id && one.dimension === null && one.area.code === shown.area.code,
    ) ?? null
  );
}

/** Its parts, in the order in which they were made. */
export function partsOf(
  shown: ShownArea,
  { id, parts }: Pick<Indicator, 'id' | 'parts'>,
): readonly Observation[] {
  if (parts === null) return [];
  return shown.observations.filter((one) => one.indicator === id && one.dimension === parts);
}

/** The parts of an area, per period where there are several, each called what a chart or a table calls it. */
export interface Split {
  readonly key: string;
  readonly name: string;
  readonly parts: readonly Observation[];
}

/** As {@link partsOf}, of several areas: one split per area, or per area and year. */
export function splitsOf(
  areas: readonly ShownArea[],
  indicator: Pick<Indicator, 'id' | 'parts'>,
): readonly Split[] {
  return areas.flatMap((shown) => {
    const parts = partsOf(shown, indicator);
    const starts = [...new Set(parts.map(({ periodStart }) => periodStart))];
    const { code, name } = shown.area;
    return starts.map((start) => ({
      key: `${code} ${start ?? ''}`,
      name: starts.length > 1 ? `${name}, ${start?.slice(0, 4)}` : name,
      parts: parts.filter(({ periodStart }) => periodStart === start),
    }));
  });
}

/**
 * The parts of these splits together, each once and in an order that suits all of them: of a round and a fund beside each
 * other, what only the fund has stands where the fund has it. The first observation of a part stands for its name.
 */
export function partsTogether(splits: readonly Pick<Split, 'parts'>[]): readonly Observation[] {
  const all: Observation[] = [];
  for (const { parts } of splits) {
    let at = 0;
    for (const part of parts) {
      const place = all.findIndex(({ group }) => group === part.group);
      if (place < 0) all.splice(at, 0, part);
      at = (place < 0 ? at : place) + 1;
    }
  }
  return all;
}

/** Measures that go with it: an index beside the figure. */
export function measuresOf(shown: ShownArea, id: Indicator['id']): readonly Observation[] {
  return shown.observations.filter((one) => one.indicator === id && one.dimension === 'measure');
}

/** One buurt with everything that is known of it. */
export interface NeighbourhoodRow {
  readonly district: string;
  readonly area: Observation['area'];
  readonly turnout: Observation;
  readonly ideas: Observation | null;
  readonly money: Observation | null;
}

/** The buurten of these districts that have a turnout, shown or hidden. */
export function neighbourhoodRows(areas: readonly ShownArea[]): readonly NeighbourhoodRow[] {
  return areas.flatMap(({ area: district, observations }) => {
    const of = (id: Indicator['id'], code: string) =>
      observations.find((one) => one.indicator === id && one.area.code === code && one.dimension === null) ??
      null;
    return observations
      .filter(({ indicator, area }) => indicator === 'P10' && area.level === 'buurt')
      .map((turnout) => ({
        district: district.name,
        area: turnout.area,
        turnout,
        ideas: of('P06', turnout.area.code),
        money: of('G01', turnout.area.code),
      }));
  });
}
