import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Allocation,
  allocatedCents,
  type BallotRules,
  CAST_CODES,
  checkAllocation,
  isAllocation,
  MAX_IDEA_NUMBER,
  MAX_PLEDGES,
} from './ballot';

const RULES: BallotRules = { chequeCents: 5000, stepCents: 500, ideaNumbers: [1, 3, 12, 9999] };

/** Ballots of any lawful shape: ascending, each idea once. */
const lawful = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 100_000_000 })), {
    selector: ([number]) => number,
    maxLength: MAX_PLEDGES,
  })
  .map((pledges): Allocation => pledges.toSorted(([a], [b]) => a - b));

describe('isAllocation', () => {
  it('accepts the blank vote and everything of lawful shape', () => {
    expect(isAllocation([])).toBe(true);
    fc.assert(fc.property(lawful, (alloc) => isAllocation(alloc)));
  });

  it('refuses any two pledges in the wrong order, and any one twice', () => {
    fc.assert(
      fc.property(
        lawful.filter((alloc) => alloc.length >= 2),
        fc.nat(),
        (alloc, seed) => {
          const at = seed % (alloc.length - 1);
          const swapped = [
            ...alloc.slice(0, at),
            ...alloc.slice(at, at + 2).reverse(),
            ...alloc.slice(at + 2),
          ];
          const doubled = [...alloc.slice(0, at), ...alloc.slice(at, at + 1), ...alloc.slice(at)].slice(
            0,
            200,
          );
          expect(isAllocation(swapped)).toBe(false);
          expect(isAllocation(doubled)).toBe(false);
        },
      ),
    );
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['an object', { 3: 500 }],
    ['text', '[[3,500]]'],
    ['a flat list', [3, 500]],
    ['a single', [[3]]],
    ['a triple', [[3, 500, 1]]],
    ['text for a number', [['3', 500]]],
    ['text for an amount', [[3, '500']]],
    ['zero cents', [[3, 0]]],
    ['minus zero cents', [[3, -0]]],
    ['negative cents', [[3, -500]]],
    ['half cents', [[3, 0.5]]],
    ['not a number', [[3, Number.NaN]]],
    ['endless cents', [[3, Number.POSITIVE_INFINITY]]],
    ['idea 0', [[0, 500]]],
    ['idea −1', [[-1, 500]]],
    ['idea 1.5', [[1.5, 500]]],
    ['an idea over the limit', [[MAX_IDEA_NUMBER + 1, 500]]],
    ['an amount over the limit', [[3, 100_000_001]]],
    ['a hole', Array(1)],
  ])('refuses %s', (_, value) => {
    expect(isAllocation(value)).toBe(false);
  });

  it('stops at 200 pledges', () => {
    const of = (length: number) => Array.from({ length }, (_, i) => [i + 1, 1]);
    expect(isAllocation(of(MAX_PLEDGES))).toBe(true);
    expect(isAllocation(of(MAX_PLEDGES + 1))).toBe(false);
  });

  it('says no to anything else without throwing', () => {
    fc.assert(fc.property(fc.anything(), (value) => typeof isAllocation(value) === 'boolean'));
  });
});

describe('checkAllocation', () => {
  it.each<[string, Allocation, string]>([
    [
      'an unknown idea, off the step, over the cheque',
      [
        [1, 4999],
        [2, 4999],
      ],
      'UNKNOWN_IDEA',
    ],
    [
      'off the step and over the cheque',
      [
        [1, 4999],
        [3, 4999],
      ],
      'BAD_STEP',
    ],
    [
      'over the cheque by one step',
      [
        [1, 5000],
        [3, 500],
      ],
      'OVERSPENT',
    ],
  ])('says only the first of its errors: %s', (_, alloc, error) => {
    expect(checkAllocation(alloc, RULES)).toEqual({ ok: false, error });
  });

  it.each<[string, Allocation]>([
    ['blank', []],
    ['the whole cheque on one', [[3, 5000]]],
    [
      'the whole cheque over all',
      [
        [1, 500],
        [3, 500],
        [12, 500],
        [9999, 3500],
      ],
    ],
    ['a part', [[12, 1500]]],
  ])('accepts %s', (_, alloc) => {
    expect(checkAllocation(alloc, RULES)).toEqual({ ok: true, value: alloc });
  });

  it('is right about every lawful shape, by the definition of each error', () => {
    const rules = fc.record({
      stepCents: fc.integer({ min: 1, max: 1000 }),
      steps: fc.integer({ min: 1, max: 100 }),
      ideaNumbers: fc.uniqueArray(fc.integer({ min: 1, max: 40 })),
    });
    const few = fc
      .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 5000 })), {
        selector: ([number]) => number,
        maxLength: 6,
      })
      .map((pledges): Allocation => pledges.toSorted(([a], [b]) => a - b));
    fc.assert(
      fc.property(rules, few, fc.boolean(), ({ stepCents, steps, ideaNumbers }, raw, onStep) => {
        const alloc = onStep
          ? raw.map(([number, c]) => [number, (1 + (c % steps)) * stepCents] as const)
          : raw;
        const chequeCents = steps * stepCents;
        const result = checkAllocation(alloc, { stepCents, chequeCents, ideaNumbers });
        const sum = alloc.map(([, cents]) => cents).reduce((a, b) => a + b, 0);
        let expected = 'OK';
        if (sum > chequeCents) expected = 'OVERSPENT';
        if (alloc.some(([, cents]) => cents / stepCents !== Math.floor(cents / stepCents)))
          expected = 'BAD_STEP';
        if (alloc.some(([number]) => !ideaNumbers.includes(number))) expected = 'UNKNOWN_IDEA';
        expect(result.ok ? 'OK' : result.error).toBe(expected);
        expect(allocatedCents(alloc)).toBe(sum);
      }),
      { numRuns: 1000 },
    );
  });
});

/** The table of docs/ballot-protocol.md, "Codes, in the order in which they are decided". */
it('the codes of the box stand in the order of the protocol', () => {
  const document = readFileSync(path.join(import.meta.dirname, '../../docs/ballot-protocol.md'), 'utf8');
  const rows = [...document.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, code = '']) => code);
  const codes = [...new Set(rows)].filter((code) => code !== 'TOO_LARGE' && code !== 'UNKNOWN_ROUND');
  expect(codes).toEqual([...CAST_CODES]);
});
