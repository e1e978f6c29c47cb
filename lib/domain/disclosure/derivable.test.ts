import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf } from './bounds';
import { derivableCells, type PublishedCell, type PublishedRelation, type PublishedTable } from './derivable';

const exact = (cell: string, value: number): PublishedCell => ({
  cell,
  low: value,
  high: value,
  hidden: false,
});
const rounded = (cell: string, value: number): PublishedCell => ({
  cell,
  low: value - 2,
  high: value + 2,
  hidden: false,
});
const hidden = (cell: string, high: number | null = null): PublishedCell => ({
  cell,
  low: 0,
  high,
  hidden: true,
});
const adds = (total: string, ...parts: readonly string[]): PublishedRelation => ({
  terms: [...parts.map((cell) => ({ cell, times: 1 })), { cell: total, times: -1 }],
  low: 0,
  high: 0,
});
const table = (
  cells: readonly PublishedCell[],
  ...relations: readonly PublishedRelation[]
): PublishedTable => ({
  name: 'one',
  cells,
  relations,
});

describe('hidden cells that can be derived', () => {
  it('are the one that a total leaves', () => {
    const one = table([exact('all', 100), exact('a', 60), hidden('b')], adds('all', 'a', 'b'));
    expect(derivableCells([one])).toEqual([{ cell: 'b', low: 40, high: 40 }]);
  });

  it('are those that rounding leaves within fewer than ten', () => {
    const parts = [rounded('a', 30), rounded('b', 40)];
    const one = table([exact('all', 80), ...parts, hidden('c')], adds('all', 'a', 'b', 'c'));
    expect(derivableCells([one])).toEqual([{ cell: 'c', low: 6, high: 14 }]);
    // A third that is rounded leaves it from 1 to 14.
    const more = [...parts, rounded('d', 20)];
    const two = table([exact('all', 97), ...more, hidden('c')], adds('all', 'a', 'b', 'c', 'd'));
    expect(derivableCells([two])).toEqual([]);
  });

  it('are none where two are hidden', () => {
    const one = table(
      [exact('all', 100), exact('a', 60), hidden('b'), hidden('c')],
      adds('all', 'a', 'b', 'c'),
    );
    expect(derivableCells([one])).toEqual([]);
  });

  it('follow from two tables that cross, though from neither of them alone', () => {
    const rows = table([exact('row', 50), hidden('a'), hidden('b')], adds('row', 'a', 'b'));
    const columns = table([exact('column', 45), hidden('b'), exact('c', 40)], adds('column', 'b', 'c'));
    expect(derivableCells([rows])).toEqual([]);
    expect(derivableCells([rows, columns])).toEqual([
      { cell: 'a', low: 45, high: 45 },
      { cell: 'b', low: 5, high: 5 },
    ]);
  });

  it('follow from an earlier version that showed what is hidden now', () => {
    const now = table([exact('all', 100), hidden('a'), hidden('b')], adds('all', 'a', 'b'));
    const before = table([exact('all', 100), rounded('a', 95)]);
    expect(derivableCells([now])).toEqual([]);
    expect(derivableCells([now, before])).toEqual([
      { cell: 'a', low: 93, high: 97 },
      { cell: 'b', low: 3, high: 7 },
    ]);
  });

  it('are not those that are known that well without the tables', () => {
    const one = table([exact('all', 60), hidden('a', 3), hidden('b')], adds('all', 'a', 'b'));
    expect(derivableCells([one]).map(({ cell }) => cell)).toEqual(['b']);
  });

  it('need a programme: bounds one by one do not see it', () => {
    // a + b, b + c and a + c are known, and so is each of them: a = (50 + 70 − 60) / 2.
    const cells = [
      exact('ab', 50),
      exact('bc', 60),
      exact('ac', 70),
      ...['a', 'b', 'c'].map((c) => hidden(c)),
    ];
    const one = table(cells, adds('ab', 'a', 'b'), adds('bc', 'b', 'c'), adds('ac', 'a', 'c'));
    expect(derivableCells([one])).toEqual([
      { cell: 'a', low: 30, high: 30 },
      { cell: 'b', low: 20, high: 20 },
      { cell: 'c', low: 40, high: 40 },
    ]);
  });

  it('cannot be looked for in tables that contradict each other', () => {
    const one = table([exact('all', 10), exact('a', 8), exact('b', 7)], adds('all', 'a', 'b'));
    expect(() => derivableCells([one])).toThrow(RangeError);
    const cells = [exact('ab', 9), exact('bc', 60), exact('ac', 9), ...['a', 'b', 'c'].map((c) => hidden(c))];
    const two = table(cells, adds('ab', 'a', 'b'), adds('bc', 'b', 'c'), adds('ac', 'a', 'c'));
    expect(() => derivableCells([two])).toThrow(RangeError);
  });
});

/** Few cells of few values under random relations that one world fulfils: every other world can be tried as well. */
const puzzle = fc.integer({ min: 2, max: 4 }).chain((count) =>
  fc.record({
    world: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: count, maxLength: count }),
    relations: fc.array(
      fc.record({
        times: fc.array(fc.integer({ min: -2, max: 3 }), { minLength: count, maxLength: count }),
        slack: fc.tuple(fc.nat(2), fc.nat(2)),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
);

describe('bounds', () => {
  it('hold every world there could be, and are those of the worlds where fractions do not matter', () => {
    let tight = 0;
    let all = 0;
    fc.assert(
      fc.property(puzzle, ({ world, relations }) => {
        const cells = world.map((_, i) => ({ cell: `x${i}`, low: 0, high: 6, hidden: true }));
        const sumOf = (values: readonly number[], times: readonly number[]) =>
          times.reduce((sum, by, i) => sum + by * (values[i] ?? 0), 0);
        const said = relations.map(({ times, slack }) => ({
          terms: times.map((by, i) => ({ cell: `x${i}`, times: by })).filter((one) => one.times !== 0),
          low: sumOf(world, times) - slack[0],
          high: sumOf(world, times) + slack[1],
        }));
        const found = boundsOf(
          [{ name: 'one', cells, relations: said }],
          cells.map(({ cell }) => cell),
        );
        const seen = world.map(() => ({ low: 6, high: 0 }));
        for (const other of everyWorld(world.length)) {
          const fits = relations.every(({ times }, i) => {
            const value = sumOf(other, times);
            return value >= (said[i]?.low ?? 0) && value <= (said[i]?.high ?? 0);
          });
          if (!fits) continue;
          for (const [i, value] of other.entries()) {
            const own = seen[i];
            if (own) seen[i] = { low: Math.min(own.low, value), high: Math.max(own.high, value) };
          }
        }
        for (const [i, { low, high }] of seen.entries()) {
          const bounds = found.get(`x${i}`);
          expect(bounds?.low).toBeLessThanOrEqual(low);
          expect(bounds?.high).toBeGreaterThanOrEqual(high);
          all += 1;
          if (bounds?.low === low && bounds.high === high) tight += 1;
        }
      }),
      { numRuns: 300, seed: 7 },
    );
    expect(tight / all).toBeGreaterThan(0.9);
  });
});

function* everyWorld(count: number): Generator<readonly number[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (const rest of everyWorld(count - 1)) for (let value = 0; value <= 6; value++) yield [...rest, value];
}
