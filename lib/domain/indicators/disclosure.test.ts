import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deducted, hideParts, mayShowShare, type Part, roundTo5, shownCount } from './disclosure';

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

it('letters that came back are taken off by five, and not at all below ten', () => {
  expect([0, 1, 9, 10, 12, 13, 48].map(deducted)).toEqual([0, 0, 0, 10, 10, 15, 50]);
});

describe('parts of a total that is shown', () => {
  it('are all shown when each may be', () => {
    expect(hideParts([of(30, 100), of(60, 120)])).toEqual([null, null]);
    expect(hideParts([])).toEqual([]);
  });

  it('hide a second one, the smallest, when one is too small', () => {
    expect(hideParts([of(60, 200), of(9, 100), of(40, 120)])).toEqual([null, 'too_few', 'complementary']);
  });

  it('hide as many as it takes for the hidden ones together to be enough', () => {
    // Without the third, 3 + 4 of 60 would be told by what is left.
    expect(hideParts([of(3, 30), of(4, 30), of(50, 100), of(60, 100)])).toEqual([
      'too_few',
      'too_few',
      'complementary',
      null,
    ]);
  });
});

/** As `group` of the page: what is said of every part, and the total. */
function published(parts: readonly Part[]): string {
  const hidden = hideParts(parts);
  const said = parts.map(({ part, whole }, i) =>
    hidden[i] ? hidden[i] : [shownCount(part), shownCount(whole), Math.round((100 * part) / whole)],
  );
  return JSON.stringify([said, parts.reduce((sum, { part }) => sum + part, 0)]);
}

/** Every way to spread the same total over parts of the same sizes. */
function* worlds(wholes: readonly number[], total: number): Generator<readonly Part[]> {
  const [first, ...rest] = wholes;
  if (first === undefined) {
    if (total === 0) yield [];
    return;
  }
  for (let part = 0; part <= Math.min(first, total); part++)
    for (const others of worlds(rest, total - part)) yield [of(part, first), ...others];
}

const some = fc.array(
  fc
    .integer({ min: 1, max: 60 })
    .chain((whole) => fc.record({ whole: fc.constant(whole), part: fc.integer({ min: 0, max: whole }) })),
  { minLength: 2, maxLength: 3 },
);

describe('an attack', () => {
  it('by somebody who knows the sizes, the total and these rules derives no hidden part', {
    timeout: 60_000,
  }, () => {
    let hiddenOnes = 0;
    fc.assert(
      fc.property(some, (parts) => {
        const total = parts.reduce((sum, { part }) => sum + part, 0);
        const whole = parts.reduce((sum, one) => sum + one.whole, 0);
        // A total that may not be shown tells what it tells, whatever is done with the parts.
        fc.pre(mayShowShare(total, whole));
        const hidden = hideParts(parts);
        fc.pre(hidden.some((one) => one !== null));
        const said = published(parts);
        const seen = parts.map(() => new Set<number>());
        for (const world of worlds(
          parts.map((one) => one.whole),
          total,
        )) {
          if (published(world) !== said) continue;
          for (const [i, { part }] of world.entries()) seen[i]?.add(part);
        }
        for (const [i, why] of hidden.entries()) {
          if (why === null) continue;
          hiddenOnes += 1;
          expect(seen[i]?.size, `part ${i} of ${JSON.stringify(parts)}`).toBeGreaterThan(1);
        }
      }),
      { numRuns: 150 },
    );
    expect(hiddenOnes).toBeGreaterThan(100);
  });
});

function of(part: number, whole: number): Part {
  return { part, whole };
}
