import type { PublishedRelation, PublishedTable } from './derivable';
import { type Fraction, type Inequality, Simplex } from './simplex';

/** Between which whole numbers a cell lies; `null` = no limit. */
export interface Bounds {
  readonly low: number;
  readonly high: number | null;
}

/**
 * The tightest bounds that linear reasoning gives for these cells, from all tables together, drawn in to whole numbers.
 * Cells are never below zero. Throws a RangeError when the tables contradict each other.
 */
export function boundsOf(
  tables: readonly PublishedTable[],
  cells: readonly string[],
): ReadonlyMap<string, Bounds> {
  const known = new Map<string, Bounds>();
  for (const table of tables)
    for (const { cell, low, high } of table.cells) narrow(known, cell, { low, high });
  const relations = tables.flatMap((table) => table.relations);
  for (const { terms } of relations) for (const { cell } of terms) narrow(known, cell, NO_BOUNDS);
  propagate(known, relations);
  const found = new Map<string, Bounds>();
  for (const group of componentsOf(relations, known)) {
    const wanted = cells.filter((cell) => group.cells.has(cell));
    if (wanted.length > 0) solve(known, group.relations, wanted, found);
  }
  return new Map(cells.map((cell) => [cell, found.get(cell) ?? known.get(cell) ?? NO_BOUNDS]));
}

const NO_BOUNDS: Bounds = { low: 0, high: null };

/** Takes what is already known together with something new; tells whether that was news. */
function narrow(known: Map<string, Bounds>, cell: string, said: Bounds): boolean {
  const before = known.get(cell);
  const low = Math.max(0, before?.low ?? 0, said.low);
  const high = least(before?.high ?? null, said.high);
  if (high !== null && low > high) throw contradiction(cell);
  if (before && before.low === low && before.high === high) return false;
  known.set(cell, { low, high });
  return true;
}

function contradiction(cell: string): RangeError {
  return new RangeError(`what is published contradicts itself about ${cell}`);
}

function least(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

/** Rounds of drawing bounds in; more would only make the programme a little smaller, which finds what is left. */
const ROUNDS = 20;

/** Draws every cell in by each relation and the bounds of its other cells, in whole numbers. */
function propagate(known: Map<string, Bounds>, relations: readonly PublishedRelation[]): void {
  for (let round = 0; round < ROUNDS; round++) {
    let news = false;
    for (const relation of relations) news = drawIn(known, relation) || news;
    if (!news) return;
  }
}

function drawIn(known: Map<string, Bounds>, { terms, low, high }: PublishedRelation): boolean {
  let news = false;
  for (const own of terms) {
    const rest = terms.filter((one) => one !== own);
    const most = sumOf(known, rest, 'high');
    const fewest = sumOf(known, rest, 'low');
    const from = low === null || most === null ? null : low - most;
    const to = high === null || fewest === null ? null : high - fewest;
    const [least, largest] = own.times > 0 ? [from, to] : [to, from];
    news =
      narrow(known, own.cell, {
        low: least === null ? 0 : Math.ceil(least / own.times),
        high: largest === null ? null : Math.floor(largest / own.times),
      }) || news;
  }
  return news;
}

/** The highest or lowest that these terms can come to; `null` = no limit. */
function sumOf(
  known: ReadonlyMap<string, Bounds>,
  terms: PublishedRelation['terms'],
  end: 'low' | 'high',
): number | null {
  let sum = 0;
  for (const { cell, times } of terms) {
    const { low, high } = known.get(cell) ?? NO_BOUNDS;
    const value = times > 0 === (end === 'high') ? high : low;
    if (value === null) return null;
    sum += times * value;
  }
  return sum;
}

interface Component {
  readonly cells: Set<string>;
  readonly relations: PublishedRelation[];
}

/** Cells that hang together by relations in which more than one of them is open; a cell that is known parts nothing. */
function componentsOf(
  relations: readonly PublishedRelation[],
  known: ReadonlyMap<string, Bounds>,
): readonly Component[] {
  const isOpen = (cell: string) => {
    const bounds = known.get(cell) ?? NO_BOUNDS;
    return bounds.low !== bounds.high;
  };
  let components: Component[] = [];
  for (const relation of relations) {
    const open = relation.terms.map(({ cell }) => cell).filter(isOpen);
    if (open.length === 0) continue;
    const touched = components.filter(({ cells }) => open.some((cell) => cells.has(cell)));
    const joined: Component = {
      cells: new Set([...open, ...touched.flatMap(({ cells }) => [...cells])]),
      relations: [relation, ...touched.flatMap((one) => one.relations)],
    };
    components = [...components.filter((one) => !touched.includes(one)), joined];
  }
  return components;
}

/** The linear programme of one component: each variable is what a cell has above its lower bound. */
function solve(
  known: ReadonlyMap<string, Bounds>,
  relations: readonly PublishedRelation[],
  wanted: readonly string[],
  found: Map<string, Bounds>,
): void {
  const names = [...new Set(relations.flatMap(({ terms }) => terms.map(({ cell }) => cell)))];
  const at = new Map(names.map((name, i) => [name, i]));
  const boundsAt = (name: string) => known.get(name) ?? NO_BOUNDS;
  const vector = (terms: PublishedRelation['terms'], sign: bigint) => {
    const a = names.map(() => 0n);
    for (const { cell, times } of terms) {
      const i = at.get(cell) ?? -1;
      a[i] = (a[i] ?? 0n) + sign * BigInt(times);
    }
    return a;
  };
  const rows: Inequality[] = names.flatMap((cell) => {
    const { low, high } = boundsAt(cell);
    return high === null ? [] : [{ a: vector([{ cell, times: 1 }], 1n), b: BigInt(high - low) }];
  });
  for (const { terms, low, high } of relations) {
    const base = terms.reduce((sum, { cell, times }) => sum + times * boundsAt(cell).low, 0);
    if (high !== null) rows.push({ a: vector(terms, 1n), b: BigInt(high - base) });
    if (low !== null) rows.push({ a: vector(terms, -1n), b: BigInt(base - low) });
  }
  const programme = new Simplex(names.length, rows);
  if (!programme.feasible) throw contradiction(wanted.join(', '));
  for (const cell of wanted) {
    const { low } = boundsAt(cell);
    const most = programme.maximum(vector([{ cell, times: 1 }], 1n));
    const fewest = programme.maximum(vector([{ cell, times: 1 }], -1n));
    found.set(cell, {
      low: fewest === null ? low : low - floorOf(fewest),
      high: most === null ? null : low + floorOf(most),
    });
  }
}

function floorOf({ over, under }: Fraction): number {
  const down = over / under;
  return Number(over < 0n && down * under !== over ? down - 1n : down);
}
