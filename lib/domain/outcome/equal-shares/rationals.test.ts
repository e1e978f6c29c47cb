import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BallotKind, buildElection, type Election } from '../election';
import { type CountOptions, count } from '../index';
import type { Satisfaction } from '../options';
import { plainPhragmen } from '../testing/naivePhragmen';
import { type Arithmetic, DOUBLES, FRACTIONS } from './testing/arithmetic';
import { closeElections, LARGE_UNIT } from './testing/closeElections';
import { plainAddOne, plainEqualShares } from './testing/naive';

/** Elections per case, in each of which most decisions are level or closer than 10⁻¹⁴. */
const CASES = 400;

interface Held {
  readonly rule: 'equal-shares' | 'phragmen';
  readonly options: CountOptions;
  readonly plainly: <T>(election: Election, numbers: Arithmetic<T>) => string[];
}

/**
 * Holds the rule against the plain implementation in fractions. Answers in how many elections it took fractions itself,
 * and in how many plain doubles would have funded other ideas or in another order.
 */
function hold(kind: BallotKind, { rule, options, plainly }: Held) {
  let exact = 0;
  let otherwise = 0;
  fc.assert(
    fc.property(closeElections(kind), (plain) => {
      const election = buildElection(plain);
      const { winners, certificate } = count(election, rule, options);
      const right = plainly(election, FRACTIONS);
      expect(winners).toEqual(right);
      if (certificate.arithmetic === 'rationals') exact++;
      if (plainly(election, DOUBLES).join() === right.join()) return;
      otherwise++;
      expect(certificate.arithmetic).toBe('rationals');
    }),
    { numRuns: CASES },
  );
  return { exact, otherwise };
}

const SATISFACTIONS: readonly (readonly [Satisfaction, BallotKind])[] = [
  ['cost', 'approval'],
  ['cardinality', 'approval'],
  ['points', 'points'],
  ['borda', 'ranking'],
];

/** By cost rates are small fractions and rounding often decides; by the other measures plain doubles are mostly lucky. */
describe('decisions closer than a millionth of a millionth', { timeout: 120_000 }, () => {
  it.each(SATISFACTIONS)(
    'equal shares by %s takes them in fractions, and doubles would not do',
    (satisfaction, kind) => {
      const { exact, otherwise } = hold(kind, {
        rule: 'equal-shares',
        options: { satisfaction },
        plainly: (election, numbers) => plainEqualShares(election, satisfaction, numbers),
      });
      expect(exact).toBeGreaterThan(CASES / 4);
      if (satisfaction === 'cost') expect(otherwise).toBeGreaterThan(CASES / 20);
    },
  );

  it.each(SATISFACTIONS)('add1 by %s as well, in every run', (satisfaction, kind) => {
    const incrementCents = 2 * LARGE_UNIT + 1;
    for (const exhaustive of [false, true]) {
      const { exact, otherwise } = hold(kind, {
        rule: 'equal-shares',
        options: {
          satisfaction,
          completion: 'add1',
          incrementCents,
          add1Stop: exhaustive ? 'exhaustive' : 'overshoot',
        },
        plainly: (election, numbers) => {
          return plainAddOne(election, satisfaction, { incrementCents, exhaustive }, numbers);
        },
      });
      expect(exact).toBeGreaterThan(CASES / 4);
      if (satisfaction === 'cost') expect(otherwise).toBeGreaterThan(CASES / 20);
    }
  });

  it('Phragmén too', () => {
    const { exact } = hold('approval', { rule: 'phragmen', options: {}, plainly: plainPhragmen });
    expect(exact).toBeGreaterThan(CASES / 4);
  });
});
