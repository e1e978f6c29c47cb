import type { SortKey } from './choice';
import type { NeighbourhoodRow } from './view';

/** What a row is worth under a key; `null` goes last, whichever way. */
const VALUES: Readonly<Record<SortKey, ((row: NeighbourhoodRow) => number | null) | null>> = {
  wijk: null,
  naam: null,
  opkomst: ({ turnout }) => turnout.value,
  ideeen: ({ ideas }) => ideas?.numerator ?? null,
  geld: ({ money }) => money?.numerator ?? null,
};

/** Names from A to Z, figures from high to low; equal ones by district and name. */
export function sortRows(rows: readonly NeighbourhoodRow[], by: SortKey): readonly NeighbourhoodRow[] {
  const figureOf = VALUES[by];
  return rows.toSorted((a, b) => {
    const names = by === 'naam' ? compare(a.area.name, b.area.name) : 0;
    if (!figureOf) return names || compare(a.district, b.district) || compare(a.area.name, b.area.name);
    const left = figureOf(a);
    const right = figureOf(b);
    if (left !== right) return left === null ? 1 : right === null ? -1 : right - left;
    return compare(a.district, b.district) || compare(a.area.name, b.area.name);
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
