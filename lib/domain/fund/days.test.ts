import { describe, expect, it } from 'vitest';
import { addWorkingDays, decisionDueOn, lastObjectionDay, routeOf, workingDaysBetween } from './days';

const FUND = { managerLimitCents: 100_000, managerWorkingDays: 10, teamWeeks: 6 };

describe('working days', () => {
  it.each([
    // A Monday: two weeks on.
    ['2026-11-02', 10, '2026-11-16'],
    // Over a weekend.
    ['2026-11-06', 1, '2026-11-09'],
    // Good Friday 3 April and Easter Monday 6 April 2026.
    ['2026-04-02', 1, '2026-04-07'],
    // King's Day and 5 May 2026.
    ['2026-04-24', 6, '2026-05-06'],
    // Ascension Day 14 May and Whit Monday 25 May 2026.
    ['2026-05-13', 8, '2026-05-27'],
    // Christmas on Friday and Saturday, then New Year's Day on a Friday.
    ['2026-12-24', 5, '2027-01-04'],
    ['2026-11-07', 0, '2026-11-07'],
  ])('from %s, %i of them end on %s', (from, count, to) => {
    expect(addWorkingDays(from, count)).toBe(to);
    expect(workingDaysBetween(from, to)).toBe(count);
    expect(workingDaysBetween(to, from)).toBe(count === 0 ? 0 : -workingDaysBetween(from, to));
  });
});

describe('a decision', () => {
  it('is the manager’s up to and including the limit', () => {
    expect(routeOf(FUND, 100_000)).toBe('manager');
    expect(routeOf(FUND, 100_001)).toBe('team');
  });

  it('is due after working days, or after weeks that do not end on a rest day', () => {
    expect(decisionDueOn(FUND, 'manager', '2026-11-02')).toBe('2026-11-16');
    // Six weeks after a Sunday is a Sunday.
    expect(decisionDueOn(FUND, 'team', '2026-11-01')).toBe('2026-12-14');
  });

  it('can be objected to for six weeks from the day after it', () => {
    expect(lastObjectionDay('2026-11-02', 6)).toBe('2026-12-14');
    // Would end on 25 December 2026, a Friday and a holiday; Monday the 28th is the next day that is none.
    expect(lastObjectionDay('2026-11-13', 6)).toBe('2026-12-28');
  });
});
