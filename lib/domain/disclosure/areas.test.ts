import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AreaCount, hideAreas } from './areas';
import { mayShowShare, shownCount } from './counts';

const of = (part: number, whole: number): AreaCount => ({ part, whole });
const shares = (...areas: readonly AreaCount[]) => hideAreas(areas).map(({ share }) => share);
const sizes = (...areas: readonly AreaCount[]) => hideAreas(areas).map(({ size }) => size);

describe('areas that make up a total', () => {
  it('are all shown when each may be', () => {
    expect(shares(of(30, 100), of(60, 120))).toEqual([false, false]);
    expect(hideAreas([])).toEqual([]);
  });

  it('hide a second one, the smallest, when one is too small', () => {
    expect(shares(of(60, 200), of(9, 100), of(40, 120))).toEqual([false, true, true]);
  });

  it('hide as many as it takes for the hidden ones together to be enough', () => {
    // Without the third, 3 + 4 of 60 would be told by what is left.
    expect(shares(of(3, 30), of(4, 30), of(50, 100), of(60, 100))).toEqual([true, true, true, false]);
  });

  it('hide a third one where a tiny area leaves the other hardly any room', () => {
    // Of 3 and 100 with 52 ballots together the larger has 49 to 52.
    expect(shares(of(1, 3), of(51, 100), of(60, 150), of(80, 200))).toEqual([true, true, true, false]);
  });

  it('hide sizes below ten, and another as long as the rest tells it', () => {
    expect(sizes(of(1, 4), of(51, 100), of(60, 150))).toEqual([true, true, false]);
    expect(sizes(of(1, 7), of(1, 8), of(60, 150))).toEqual([true, true, false]);
    // 4 + 3 is less than ten, so that each is known to be less than eight.
    expect(sizes(of(1, 4), of(1, 3), of(60, 150))).toEqual([true, true, true]);
  });

  it('hide the turnout of every area whose size is hidden', () => {
    fc.assert(
      fc.property(some(6, 200), (areas) => {
        for (const { size, share } of hideAreas(areas)) expect(size && !share).toBe(false);
      }),
    );
  });

  it('never lean on an area of which the share was published before', () => {
    const areas = [of(60, 200), of(9, 100), of(40, 120)];
    expect(hideAreas(areas, new Set([2])).map(({ share }) => share)).toEqual([true, true, false]);
  });
});

function some(most: number, largest: number) {
  const area = fc
    .integer({ min: 1, max: largest })
    .chain((whole) => fc.integer({ min: 0, max: whole }).map((part) => of(part, whole)));
  return fc.array(area, { minLength: 2, maxLength: most });
}

/** As the page says it: of every area its numbers and percentage or nothing, and the total. */
function published(areas: readonly AreaCount[]): string {
  const hiding = hideAreas(areas);
  const said = areas.map(({ part, whole }, i) =>
    hiding[i]?.share ? null : [shownCount(part), shownCount(whole), Math.round((100 * part) / whole)],
  );
  return JSON.stringify([said, areas.reduce((sum, { part }) => sum + part, 0)]);
}

/** Every way to spread the same total over areas of the same sizes. */
function* worlds(wholes: readonly number[], total: number): Generator<readonly AreaCount[]> {
  const [first, ...rest] = wholes;
  if (first === undefined) {
    if (total === 0) yield [];
    return;
  }
  for (let part = 0; part <= Math.min(first, total); part++)
    for (const others of worlds(rest, total - part)) yield [of(part, first), ...others];
}

/** Whoever knows the sizes, the total and this very code as well, and tries every world there could be. */
describe('an attacker who knows how areas are chosen', () => {
  it('is never left with one world', { timeout: 60_000 }, () => {
    let hiddenOnes = 0;
    fc.assert(
      fc.property(some(3, 60), (areas) => {
        const total = areas.reduce((sum, { part }) => sum + part, 0);
        const whole = areas.reduce((sum, one) => sum + one.whole, 0);
        // A total that may not be shown tells what it tells, whatever is done with the parts.
        fc.pre(mayShowShare(total, whole));
        const hiding = hideAreas(areas);
        fc.pre(hiding.some(({ share }) => share));
        const said = published(areas);
        const seen = areas.map(() => new Set<number>());
        for (const world of worlds(
          areas.map((one) => one.whole),
          total,
        )) {
          if (published(world) !== said) continue;
          for (const [i, { part }] of world.entries()) seen[i]?.add(part);
        }
        for (const [i, { share }] of hiding.entries()) {
          if (!share) continue;
          hiddenOnes += 1;
          expect(seen[i]?.size, `area ${i} of ${JSON.stringify(areas)}`).toBeGreaterThan(1);
        }
      }),
      { numRuns: 150 },
    );
    expect(hiddenOnes).toBeGreaterThan(100);
  });
});
