import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IDEA_STATUSES, IDEA_THEMES, targetCents } from './idea';

describe('targetCents', () => {
  it.each([
    ['nothing beside it', 100_000, 0, 0, 100_000],
    ['co-funding', 100_000, 40_000, 0, 60_000],
    ['money carried over', 100_000, 0, 25_000, 75_000],
    ['both', 100_000, 40_000, 25_000, 35_000],
    ['exactly paid for by others', 100_000, 60_000, 40_000, 0],
    ['more than paid for by others', 100_000, 90_000, 90_000, 0],
  ])('%s', (_, costCents, cofundingCents, carriedCents, target) => {
    expect(targetCents({ costCents, cofundingCents, carriedCents })).toBe(target);
  });

  it('is never negative, never above the cost, and pays the cost together with the rest', () => {
    const cents = fc.nat({ max: 1_000_000_000 });
    fc.assert(
      fc.property(cents, cents, cents, (costCents, cofundingCents, carriedCents) => {
        const target = targetCents({ costCents, cofundingCents, carriedCents });
        expect(target).toBeGreaterThanOrEqual(0);
        expect(target).toBeLessThanOrEqual(costCents);
        expect(target + cofundingCents + carriedCents).toBeGreaterThanOrEqual(costCents);
        if (target > 0) expect(target + cofundingCents + carriedCents).toBe(costCents);
      }),
    );
  });
});

it.each([
  ['themes', IDEA_THEMES],
  ['statuses', IDEA_STATUSES],
])('%s are each named once', (_, names) => {
  expect(new Set(names).size).toBe(names.length);
});
