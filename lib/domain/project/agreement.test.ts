import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementState, checkDays, daysLater, remindersDue, yearsLater } from './agreement';
import { needsOf, type ProjectFacts } from './needs';

describe('the days of an agreement', () => {
  it('has a check every year, the last no later than its end', () => {
    expect(checkDays('2024-03-01', '2027-03-01')).toEqual(['2025-03-01', '2026-03-01', '2027-03-01']);
    expect(checkDays('2024-03-01', '2027-02-28')).toEqual(['2025-03-01', '2026-03-01']);
    expect(checkDays('2024-03-01', '2025-02-28')).toEqual([]);
  });

  it('takes 28 February for a year without the 29th', () => {
    expect(yearsLater('2024-02-29', 1)).toBe('2025-02-28');
    expect(yearsLater('2024-02-29', 4)).toBe('2028-02-29');
    expect(yearsLater('1999-12-31', 1)).toBe('2000-12-31');
  });

  it('goes over the change of clocks and of years', () => {
    expect(daysLater('2026-03-28', 2)).toBe('2026-03-30');
    expect(daysLater('2026-01-01', -1)).toBe('2025-12-31');
  });
});

describe('reminders of an agreement', () => {
  const agreement = { until: '2027-03-01', remindedOn: null, openChecks: ['2025-03-01', '2026-03-01'] };

  it('come once per occasion, from its lead time on', () => {
    expect(remindersDue(agreement, '2025-01-29')).toEqual([]);
    expect(remindersDue(agreement, '2025-01-30')).toEqual([{ kind: 'check', day: '2025-03-01' }]);
    expect(remindersDue({ ...agreement, remindedOn: '2025-01-30' }, '2025-02-20')).toEqual([]);
    const later = { ...agreement, remindedOn: '2025-01-30', openChecks: ['2026-03-01'] };
    expect(remindersDue(later, '2026-02-01')).toEqual([{ kind: 'check', day: '2026-03-01' }]);
    const last = { ...later, remindedOn: '2026-02-01', openChecks: [] };
    expect(remindersDue(last, '2026-12-30')).toEqual([]);
    expect(remindersDue(last, '2026-12-31')).toEqual([{ kind: 'ending', day: '2027-03-01' }]);
  });

  it('tell every occasion exactly once, whatever days the clock runs', () => {
    const days = fc.array(fc.integer({ min: 0, max: 1500 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(days, fc.integer({ min: 400, max: 1300 }), (looks, length) => {
        const from = '2024-03-01';
        const until = daysLater(from, length);
        const told = new Map<string, number>();
        let remindedOn: string | null = null;
        for (const look of looks.toSorted((a, b) => a - b)) {
          const today = daysLater(from, look);
          const due = remindersDue({ until, remindedOn, openChecks: checkDays(from, until) }, today);
          for (const { kind, day } of due) told.set(kind + day, (told.get(kind + day) ?? 0) + 1);
          if (due.length > 0) remindedOn = today;
        }
        for (const times of told.values()) expect(times).toBe(1);
      }),
      { numRuns: 300 },
    );
  });
});

describe('how an agreement stands', () => {
  const until = '2026-08-01';
  const state = (endedOn: string | null, today: string, stop: string | null = null) =>
    agreementState(
      { until, endedOn, endedBecause: endedOn && 'Bewoners' },
      stop === null ? [] : [{ event: 'agreement_ended', on: stop, text: 'Bewoners' }],
      today,
    );

  it('is by its last day as long as nobody ended it', () => {
    expect([state(null, '2026-08-01'), state(null, '2026-08-02')]).toEqual(['runs', 'over']);
  });

  it('is stopped only when that was done, whatever its days are', () => {
    expect(state('2026-05-31', '2026-06-15')).toBe('renewed');
    expect(state('2026-05-31', '2026-06-15', '2026-05-31')).toBe('stopped');
    expect(state('2026-05-31', '2026-06-15', '2026-05-30')).toBe('renewed');
    expect(state('2026-08-01', '2026-08-05', '2026-08-01')).toBe('settled');
  });
});

describe('what waits at a project', () => {
  const facts: ProjectFacts = {
    status: 'in_progress',
    publicSpace: true,
    dueOn: '2026-05-01',
    endedOn: null,
    leftCents: 0,
    until: null,
    checkDue: null,
    agreements: 0,
  };
  const kinds = (change: Partial<ProjectFacts>, today = '2026-06-01') =>
    needsOf({ ...facts, ...change }, today).map(({ need }) => need);

  it('is a day that has passed, money that is left, maintenance that is not agreed', () => {
    expect(kinds({})).toEqual(['overdue']);
    expect(kinds({}, '2026-05-01')).toEqual([]);
    expect(kinds({ status: 'realised', endedOn: '2026-04-01', leftCents: 1 })).toEqual([
      'unpaid',
      'no_agreement',
    ]);
    expect(kinds({ status: 'stopped', endedOn: '2026-04-01' })).toEqual([]);
  });

  it('is a check within a month and an end within two', () => {
    const kept = { status: 'realised' as const, endedOn: '2025-06-01', agreements: 1, until: '2026-07-31' };
    expect(kinds({ ...kept, checkDue: '2026-07-01' })).toEqual(['check_due', 'agreement_ending']);
    expect(kinds({ ...kept, checkDue: '2026-07-02', until: '2026-08-01' })).toEqual([]);
  });
});
