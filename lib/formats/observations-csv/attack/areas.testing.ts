/** Both ends included. */
export type Range = readonly [low: number, high: number];

/** One area as the attacker reads it. */
export interface ReadArea {
  readonly code: string;
  /** Between which its number of households lies. */
  readonly size: Range;
  /** Its turnout where the file shows it: the count, and the percentage as it is written down; `null` where it is hidden. */
  readonly shown: Shown | null;
}

interface Shown {
  readonly part: Range;
  readonly percent: number;
}

type Pair = readonly [size: number, part: number];

/**
 * All that the areas of one round can be: every way in which shown areas fit their rows is added up, pair by pair of
 * households and ballots, and what is left of the totals is spread over the hidden ones. Counts exactly, in whole numbers,
 * by enumeration and not by any programme.
 */
export class AreaWorlds {
  /** What the shown areas can be together. */
  private readonly sums: readonly Pair[];
  private readonly hidden: readonly ReadArea[];

  constructor(
    areas: readonly ReadArea[],
    private readonly issued: number,
    private readonly ballots: Range,
  ) {
    this.sums = sumsOf(areas);
    this.hidden = areas.filter(({ shown }) => !shown);
  }

  /** Which numbers of ballots an area can have whose turnout is hidden; `null` = the files contradict themselves. */
  part(code: string): Range | null {
    return this.worlds(code)?.part ?? null;
  }

  /** Which numbers of households such an area can have. */
  size(code: string): Range | null {
    return this.worlds(code)?.size ?? null;
  }

  /** Which numbers of ballots the whole round can have. */
  total(): Range | null {
    let found: Range | null = null;
    for (const [sizes, parts] of this.sums) {
      const rest = this.issued - sizes;
      if (rest < 0 || !isIn(rest, addedUp(this.hidden.map(({ size }) => size)))) continue;
      const from = Math.max(parts, this.ballots[0]);
      const to = Math.min(parts + rest, this.ballots[1]);
      if (from <= to) found = widened(found, [from, to]);
    }
    return found;
  }

  /**
   * With C households and B ballots left by the shown areas, a hidden area of c households has at most c and B ballots, and
   * at least B − (C − c), since the other hidden ones have from nobody up to everybody.
   */
  private worlds(code: string): { readonly size: Range; readonly part: Range } | null {
    const target = this.hidden.find((one) => one.code === code);
    if (!target) return null;
    const others = addedUp(this.hidden.filter((one) => one !== target).map(({ size }) => size));
    let found: { size: Range; part: Range } | null = null;
    for (const [sizes, parts] of this.sums) {
      const rest = this.issued - sizes;
      const [fewest, most] = [this.ballots[0] - parts, this.ballots[1] - parts];
      if (most < 0 || fewest > rest) continue;
      // Its ballots may not be more than are left: B − (C − c) ≤ most.
      const from = Math.max(target.size[0], rest - others[1]);
      const to = Math.min(target.size[1], rest - others[0], most - fewest + rest);
      if (from > to) continue;
      const part: Range = [Math.max(0, fewest - rest + from), Math.min(to, most)];
      found = found
        ? { size: widened(found.size, [from, to]), part: widened(found.part, part) }
        : { size: [from, to], part };
    }
    return found;
  }
}

/** Every size and number of ballots that a shown area can have. */
function pairsOf({ size: [from, to] }: ReadArea, shown: Shown): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let size = from; size <= to; size++)
    for (let part = shown.part[0]; part <= Math.min(size, shown.part[1]); part++)
      if (isWritten(part, size, shown.percent)) pairs.push([size, part]);
  return pairs;
}

/** A share is shown by D2 only, and rounded half up to whole percents. */
function isWritten(part: number, size: number, percent: number): boolean {
  const isEnough = size >= 50 && part >= 10 && size - part >= 10;
  return isEnough && Math.floor((200 * part + size) / (2 * size)) === percent;
}

const FAR = 1_000_000;

function sumsOf(areas: readonly ReadArea[]): readonly Pair[] {
  let sums = new Map<number, Pair>([[0, [0, 0]]]);
  for (const area of areas) {
    if (!area.shown) continue;
    const pairs = pairsOf(area, area.shown);
    const next = new Map<number, Pair>();
    for (const [sizes, parts] of sums.values())
      for (const [size, part] of pairs)
        next.set((sizes + size) * FAR + parts + part, [sizes + size, parts + part]);
    sums = next;
  }
  return [...sums.values()];
}

function addedUp(ranges: readonly Range[]): Range {
  return ranges.reduce<Range>(([low, high], one) => [low + one[0], high + one[1]], [0, 0]);
}

function isIn(value: number, [low, high]: Range): boolean {
  return low <= value && value <= high;
}

function widened(found: Range | null, more: Range): Range {
  return found ? [Math.min(found[0], more[0]), Math.max(found[1], more[1])] : more;
}
