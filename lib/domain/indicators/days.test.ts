import { describe, expect, it } from 'vitest';
import { ballotsPerDay, perWeek, shownMoments } from './days';
import type { DayCount } from './facts';
import { districtFacts, roundFacts } from './facts.testing';

const counts = (...ballots: readonly number[]): readonly DayCount[] =>
  ballots.map((count, i) => ({ day: `2025-10-${String(i + 1).padStart(2, '0')}`, ballots: count }));
const shown = (given: readonly DayCount[], total: number, closesOn = '2025-10-31') =>
  shownMoments(given, { total, closesOn }).map(({ day, ballots }) => [Number(day.slice(-2)), ballots]);

describe('moments that may be told', () => {
  it('wait until there are at least fifteen more, in steps of five', () => {
    expect(shown(counts(5, 10, 15, 20, 30, 60), 100)).toEqual([
      [3, 15],
      [5, 30],
      [6, 60],
    ]);
  });

  it('leave out the last ones when the rest up to the total would be fewer than ten', () => {
    // 72 − 60 = 12: somebody could have cast eight of them after day 4, so day 4 goes.
    expect(shown(counts(20, 40, 45, 60), 72)).toEqual([
      [1, 20],
      [2, 40],
    ]);
    // After day 4 came three at most: that is not told either.
    expect(shown(counts(20, 40, 45, 60), 63).at(-1)).toEqual([2, 40]);
    expect(shown(counts(20, 40, 45, 60), 74).at(-1)).toEqual([4, 60]);
    expect(shown(counts(5, 10, 10), 12)).toEqual([]);
  });

  it('end with the day of closing, whose count is the total', () => {
    expect(shown(counts(20, 40, 60, 60), 63, '2025-10-04')).toEqual([
      [1, 20],
      [2, 40],
      [4, 60],
    ]);
  });

  it('are told after the count where they were told before it', () => {
    const given = counts(20, 40, 45, 60, 75, 80);
    for (let day = 1; day <= 6; day++) {
      const told = shown(given.slice(0, day), given[day - 1]?.ballots ?? 0, '2025-10-06');
      expect(shown(given, 83, '2025-10-06')).toEqual(expect.arrayContaining(told));
    }
  });

  it('never tell a rise of fewer than ten households, whatever was rounded away', () => {
    let seed = 7;
    const random = (most: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % most;
    };
    for (let run = 0; run < 300; run++) {
      const exact: number[] = [];
      for (let i = 0; i < 20; i++) exact.push((exact.at(-1) ?? 0) + random(14));
      const total = exact.at(-1) ?? 0;
      const floored = counts(...exact.map((one) => Math.floor(one / 5) * 5));
      const told = shownMoments(floored, { total, closesOn: '2025-10-20' });
      const real = told.map(({ day }) => exact[Number(day.slice(-2)) - 1] ?? 0);
      for (const [i, now] of real.entries()) expect(now - (real[i - 1] ?? 0)).toBeGreaterThanOrEqual(10);
      expect(real.at(-1)).toBe(total);
    }
  });
});

it('takes the last count of every week from the first day on', () => {
  expect(perWeek(counts(5, 10, 15, 20, 25, 30, 35, 40), '2025-10-01').map(({ ballots }) => ballots)).toEqual([
    35, 40,
  ]);
});

describe('P04', () => {
  const days = counts(40, 60, 100, 125, 200, 240);
  const closesOn = '2025-10-06';
  const facts = (changes: Parameters<typeof roundFacts>[0]) =>
    districtFacts(roundFacts({ days, closesOn, ...changes }));
  const dates = (all: ReturnType<typeof ballotsPerDay>) =>
    all.filter(({ dimension }) => dimension === 'date').map(({ group, value }) => [group, value]);

  it('is the day on which half were in, with the running share of the households', () => {
    const all = ballotsPerDay(facts({}));
    // Half of 243 is 121.5: on the fourth day there were 125.
    expect(all[0]).toMatchObject({ value: 4, unit: 'days', status: 'ok', dimension: null });
    // 40/600, 60/600, … of 600 households.
    expect(dates(all).map(([, value]) => value)).toEqual([6.7, 10, 16.7, 20.8, 33.3, 40]);
  });

  it('is per week with fewer than 500 households', () => {
    const all = ballotsPerDay(facts({ issued: 499 }));
    expect(dates(all)).toEqual([['2025-10-06', 48.1]]);
  });

  it('is provisional while voting, without the day of the half', () => {
    const all = ballotsPerDay(facts({ stage: 'voting', ballots: 240 }));
    expect([all[0]?.value, all[0]?.reason]).toEqual([null, 'not_counted']);
    expect(all[1]).toMatchObject({ status: 'voorlopig', numerator: 40 });
  });

  it('says why there is nothing', () => {
    expect(ballotsPerDay(facts({ days: null }))[0]?.reason).toBe('not_counted');
    expect(ballotsPerDay(facts({ days: [] }))[0]?.reason).toBe('not_recorded');
    expect(ballotsPerDay(facts({ ballots: 9 }))[0]?.reason).toBe('too_few');
    expect(ballotsPerDay(districtFacts(null))[0]?.reason).toBe('no_round');
  });
});
