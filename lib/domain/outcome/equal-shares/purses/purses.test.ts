import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildElection } from '../../election';
import { anyElection } from '../../testing/elections';
import type { Charge } from '../books';
import { prepare, type SharesProblem } from '../problem';
import { type Purses, pursesOf } from './index';

interface Supporter {
  readonly group: number;
  readonly worth: number;
  readonly count: number;
}

/** Few different amounts, so that someone often has exactly what is due, or next to nothing, or nothing. */
const MONEY = fc.constantFrom(0, 0, Number.MIN_VALUE, 0.1, 0.3, 1, 1 + 1e-12, 2, 2.5, 7);
const RATE = fc.constantFrom(0.1, 0.3, 0.7, 1, 1.5, 2.5);

const CASE = fc.record({
  plain: anyElection('approval', 'points').filter(({ ballots }) => ballots.length > 0),
  grouped: fc.boolean(),
  left: fc.array(MONEY, { minLength: 9, maxLength: 9 }),
  rates: fc.tuple(RATE, RATE).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
});

describe('purses without branches', () => {
  it('sum and charge as the definition says it, to the last digit', () => {
    const met = { even: 0, weighted: 0, clear: 0, unclear: 0 };
    fc.assert(
      fc.property(CASE, ({ plain, grouped, left, rates: [rate, higher] }) => {
        const satisfaction = plain.kind === 'points' ? 'points' : 'cardinality';
        const eligible = plain.ideas.map((_, idea) => idea);
        const problem = prepare(buildElection(plain), { satisfaction, grouped }, eligible);
        met[problem.worths ? 'weighted' : 'even']++;
        const purses = pursesOf(problem);
        for (const idea of eligible) {
          const supporters = supportersOf(problem, idea);
          purses.refill(1);
          purses.left.set(left.slice(0, problem.groups));
          purses.lookAt(idea, rate);
          const first = sums(supporters, left, rate);
          expect([purses.all, sumsIn(purses)]).toEqual([held(supporters, left), first]);
          const second = sums(supporters, left, higher);
          expect(purses.raise(idea, higher)).toBe(second.utility < first.utility);
          expect(sumsIn(purses)).toEqual(second);
          if (second.utility === 0) continue;
          const after = charged(supporters, left, higher);
          met[after ? 'clear' : 'unclear']++;
          expect(purses.charge(idea, higher)).toEqual(after?.charge ?? null);
          if (after) expect([...purses.left]).toEqual(after.left.slice(0, problem.groups));
        }
      }),
      { numRuns: 3000 },
    );
    for (const times of Object.values(met)) expect(times).toBeGreaterThan(500);
  });
});

function supportersOf({ starts, supporters, worths, counts }: SharesProblem, idea: number): Supporter[] {
  const entries = Array.from({ length: (starts[idea + 1] ?? 0) - (starts[idea] ?? 0) }, (_, i) => i);
  return entries.map((i) => {
    const entry = (starts[idea] ?? 0) + i;
    return { group: supporters[entry] ?? -1, worth: worths?.[entry] ?? 1, count: counts?.[entry] ?? 1 };
  });
}

function sumsIn({ poor, utility }: Purses) {
  return { poor, utility };
}

function held(supporters: readonly Supporter[], left: readonly number[]): number {
  return supporters.reduce((sum, { group, count }) => sum + (left[group] ?? 0) * count, 0);
}

function sums(supporters: readonly Supporter[], left: readonly number[], rate: number) {
  const poor = supporters.filter(({ group, worth }) => (left[group] ?? 0) < rate * worth);
  const rich = supporters.filter((supporter) => !poor.includes(supporter));
  return { poor: held(poor, left), utility: rich.reduce((sum, { worth, count }) => sum + worth * count, 0) };
}

/** `null` when someone's money and due are closer than doubles are trusted with. */
function charged(supporters: readonly Supporter[], left: readonly number[], rate: number) {
  const after = [...left];
  const charge: { -readonly [K in keyof Charge]: Charge[K] } = { payers: 0, highest: 0 };
  for (const { group, worth, count } of supporters) {
    const money = left[group] ?? 0;
    const due = rate * worth;
    if (Math.abs(money - due) <= due * 1e-9) return null;
    after[group] = money > due ? money - due : 0;
    if (money > 0) charge.payers += count;
    charge.highest = Math.max(charge.highest, Math.min(money, due));
  }
  return { charge, left: after };
}
