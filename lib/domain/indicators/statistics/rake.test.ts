import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Margin, rake, TRIM_AT } from './rake';

/** A table of answers, row by row: [row, column, how many]. */
function answersOf(table: readonly (readonly [row: string, column: string, count: number])[]) {
  return table.flatMap(([row, column, count]) => Array.from({ length: count }, () => ({ row, column })));
}

const margin = (name: string, cells: Record<string, number>, cellOf: (string | null)[]): Margin => ({
  name,
  cells,
  cellOf,
});

function sumOf(weights: readonly number[], cellOf: readonly (string | null)[], cell: string): number {
  return weights.reduce((sum, weight, i) => (cellOf[i] === cell ? sum + weight : sum), 0);
}

describe('raking', () => {
  it('of a table of two by two keeps its odds ratio, which gives the answer by hand', () => {
    // 10 20 / 30 40 to halves both ways. Fitting keeps a·d/(b·c) = 400/600 = 2/3, and with equal margins a = d, b = c and
    // a + b = 50: a/(50 − a) = √(2/3) = 0.8164966, so a = 22.474487 and b = 27.525513.
    const answers = answersOf([
      ['r1', 'c1', 10],
      ['r1', 'c2', 20],
      ['r2', 'c1', 30],
      ['r2', 'c2', 40],
    ]);
    const rows = answers.map(({ row }) => row);
    const columns = answers.map(({ column }) => column);
    const raked = rake(
      answers.map(() => 1),
      [margin('row', { r1: 500, r2: 500 }, rows), margin('column', { c1: 7, c2: 7 }, columns)],
    );
    const cell = (row: string, column: string) =>
      raked.weights.reduce((sum, w, i) => (rows[i] === row && columns[i] === column ? sum + w : sum), 0);
    expect(cell('r1', 'c1')).toBeCloseTo(22.474487, 4);
    expect(cell('r1', 'c2')).toBeCloseTo(27.525513, 4);
    expect(cell('r2', 'c2')).toBeCloseTo(22.474487, 4);
    expect(raked).toMatchObject({ converged: true, trimmed: 0, empty: [] });
    expect(raked.deviation).toBeLessThan(1e-6);
  });

  it('with one margin is plain post-stratification', () => {
    const cellOf = ['a', 'a', 'a', 'b'];
    // 4 answers' worth, half each: 2 over three answers, 2 over one.
    const { weights, rounds } = rake([1, 1, 1, 1], [margin('m', { a: 10, b: 10 }, cellOf)]);
    expect(weights.map((one) => one.toFixed(6))).toEqual(['0.666667', '0.666667', '0.666667', '2.000000']);
    expect(rounds).toBe(1);
  });

  it('lets answers whose cell is not known keep their share', () => {
    const { weights } = rake([1, 1, 1, 1], [margin('m', { a: 30, b: 10 }, ['a', 'b', null, null])]);
    expect(weights.map((one) => one.toFixed(6))).toEqual(['1.500000', '0.500000', '1.000000', '1.000000']);
  });

  it('cuts weights above five times the middle one, says how many, and how far off it leaves the margin', () => {
    const cellOf = [...Array.from({ length: 99 }, () => 'many'), 'few'];
    const raked = rake(
      cellOf.map(() => 1),
      [margin('m', { many: 50, few: 50 }, cellOf)],
    );
    expect(raked.trimmed).toBe(1);
    expect(raked.deviation).toBeGreaterThan(0.4);
    const sorted = raked.weights.toSorted((a, b) => a - b);
    expect((sorted.at(-1) ?? 0) / (sorted[50] ?? 1)).toBeCloseTo(TRIM_AT, 6);
  });

  it('names cells without an answer, and spreads the rest', () => {
    const raked = rake([1, 1], [margin('tenure', { own: 10, rent: 30, other: 5 }, ['own', 'rent'])]);
    expect(raked.empty).toEqual(['tenure: other']);
    expect(raked.weights[0]).toBeCloseTo(0.5, 9);
  });

  it('says so when margins cannot be met together', () => {
    // Who is in a is in c: their shares cannot be a quarter and three quarters at once.
    const raked = rake(
      [1, 1],
      [margin('m', { a: 1, b: 3 }, ['a', 'b']), margin('n', { c: 3, d: 1 }, ['c', 'd'])],
    );
    expect(raked.converged).toBe(false);
    expect(raked.deviation).toBeGreaterThan(0.1);
  });

  it('without margins changes nothing', () => {
    expect(rake([1, 2, 3], [])).toMatchObject({ weights: [1, 2, 3], converged: true, deviation: 0 });
    expect(rake([], [])).toMatchObject({ weights: [], converged: true });
  });
});

describe('for any answers', () => {
  const answers = fc.array(
    fc.record({ row: fc.constantFrom('r1', 'r2'), column: fc.constantFrom('c1', 'c2', 'c3') }),
    { minLength: 20, maxLength: 80 },
  );
  const people = fc.integer({ min: 50, max: 150 });

  it('weights stay above 0 and add up to what was given, none above five times the middle', () => {
    fc.assert(
      fc.property(answers, people, people, people, (given, one, two, three) => {
        const rows = given.map(({ row }) => row);
        const columns = given.map(({ column }) => column);
        const raked = rake(
          given.map(() => 2),
          [margin('r', { r1: one, r2: two }, rows), margin('c', { c1: one, c2: two, c3: three }, columns)],
        );
        expect(raked.weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(2 * given.length, 6);
        for (const weight of raked.weights) expect(weight).toBeGreaterThan(0);
        const sorted = raked.weights.toSorted((a, b) => a - b);
        expect(sorted.at(-1) ?? 0).toBeLessThanOrEqual((TRIM_AT + 1e-6) * (sorted[sorted.length >> 1] ?? 0));
        if (raked.converged && raked.trimmed === 0 && raked.empty.length === 0) {
          const share = sumOf(raked.weights, rows, 'r1') / (2 * given.length);
          expect(share).toBeCloseTo(one / (one + two), 4);
        }
      }),
    );
  });
});
