import type { Observation } from '../indicators/types';

/** What one version says of one round, or of all counted rounds of a municipality together. */
export interface ReadRound {
  /** The round; else the area. */
  readonly key: string;
  /**
   * Of its cells: those of a counted round are the same in every version, since what they count is fixed. Before the count,
   * and of a municipality, they belong to one day.
   */
  readonly name: string;
  readonly all: readonly Observation[];
  readonly isCounted: boolean;
  /** ISO day to which its turnout belongs. */
  readonly asOf: string;
  /** Cheques, which are always told exactly. */
  readonly issued: number | null;
}

/** The rounds that one version tells about. */
export function readRounds(version: readonly Observation[]): readonly ReadRound[] {
  const own = version.filter(({ source, round, area }) => {
    return source !== 'fund' && (round !== null || area.level === 'gemeente');
  });
  const keyOf = ({ round, area }: Observation) => round ?? area.code;
  return [...new Set(own.map(keyOf))].map((key) => {
    const all = own.filter((one) => keyOf(one) === key);
    const isCounted = !all.some(({ indicator, reason }) => indicator === 'P10' && reason === 'not_counted');
    const asOf = (wholeOf(all, 'P01') ?? all[0])?.asOf ?? '';
    const isFixed = isCounted && all.some(({ round }) => round !== null);
    return {
      key,
      name: isFixed ? key : `${key} ${asOf}`,
      all,
      isCounted,
      asOf,
      issued: firstOf(all, ['G01', 'P06'], 'denominator'),
    };
  });
}

/** The figure of an indicator about the whole round. */
export function wholeOf(all: readonly Observation[], id: Observation['indicator']): Observation | undefined {
  return all.find(
    ({ indicator, area, dimension }) => indicator === id && area.level !== 'buurt' && dimension === null,
  );
}

/** The first of these indicators that says it. */
export function firstOf(
  all: readonly Observation[],
  ids: readonly Observation['indicator'][],
  of: 'numerator' | 'denominator',
): number | null {
  for (const id of ids) {
    const found = wholeOf(all, id)?.[of] ?? null;
    if (found !== null) return found;
  }
  return null;
}
