import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deducted, flooredTo5, mayShowBeforeCount, mayShowShare, roundTo5, shownCount } from './counts';

describe('a count of households (D1)', () => {
  it.each([
    [0, null],
    [1, null],
    [9, null],
    [10, 10],
    [12, 10],
    [13, 15],
    [597, 595],
    [598, 600],
  ])('%i is shown as %s', (count, shown) => expect(shownCount(count)).toBe(shown));

  it('is off by two at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 1_000_000 }), (count) => {
        expect(Math.abs(roundTo5(count) - count)).toBeLessThanOrEqual(2);
        expect(roundTo5(count) % 5).toBe(0);
      }),
    );
  });
});

describe('a share of households (D2)', () => {
  it.each([
    [10, 50, true],
    [40, 50, true],
    [10, 49, false],
    [9, 50, false],
    [41, 50, false],
    [0, 600, false],
    [600, 600, false],
    [590, 600, true],
  ])('%i of %i: %s', (part, whole, shown) => expect(mayShowShare(part, whole)).toBe(shown));
});

describe('a share before the count', () => {
  it.each([
    [590, 600, false],
    [585, 600, false],
    [580, 600, true],
    [10, 600, true],
    [5, 600, false],
    [40, 49, false],
  ])('%i of %i: %s', (part, whole, shown) => expect(mayShowBeforeCount(part, whole)).toBe(shown));

  it('is told of no number that the final version would hide, up to four ballots behind', () => {
    for (let ballots = 0; ballots <= 120; ballots++)
      for (let behind = 0; behind <= Math.min(4, ballots); behind++)
        if (mayShowBeforeCount(flooredTo5(ballots - behind), 120))
          expect(mayShowShare(ballots, 120), `${ballots}`).toBe(true);
  });
});

it('letters that came back are taken off by five, and not at all below ten', () => {
  expect([0, 1, 9, 10, 12, 13, 48].map(deducted)).toEqual([0, 0, 0, 10, 10, 15, 50]);
});
