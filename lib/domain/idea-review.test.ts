import { describe, expect, it } from 'vitest';
import { IDEA_STATUSES } from './idea';
import {
  canReceive,
  daysAfter,
  daysBetween,
  IDEA_DECISIONS,
  isUndecided,
  MOST_REASON,
  missingOf,
  openDecisions,
  readAcceptForm,
  waitingOf,
} from './idea-review';
import { ROUND_PHASES } from './round';

describe('what can be decided about an idea', () => {
  it('before voting: everything can be taken back, a draft is not accepted, and nothing is withdrawn', () => {
    expect(openDecisions('review', 'submitted')).toEqual(['accept', 'return', 'reject', 'merge']);
    expect(openDecisions('ideas', 'draft')).toEqual(['reject', 'merge']);
    for (const status of ['returned', 'rejected', 'merged', 'accepted'] as const)
      expect(openDecisions('draft', status), status).toContain('accept');
    expect(openDecisions('review', 'merged')).toEqual(['accept']);
    expect(openDecisions('review', 'stopped')).toEqual([]);
    for (const phase of ROUND_PHASES.slice(0, 3))
      for (const status of IDEA_STATUSES)
        expect(openDecisions(phase, status), `${phase} ${status}`).not.toContain('withdraw');
  });

  it('while voting: only withdrawing what is on the ballot; afterwards nothing', () => {
    for (const phase of ROUND_PHASES.slice(3)) {
      for (const status of IDEA_STATUSES) {
        const open = phase === 'voting' && status === 'on_ballot' ? ['withdraw'] : [];
        expect(openDecisions(phase, status), `${phase} ${status}`).toEqual(open);
      }
    }
  });

  it('every decision is open for something', () => {
    const open = ROUND_PHASES.flatMap((phase) =>
      IDEA_STATUSES.flatMap((status) => openDecisions(phase, status)),
    );
    expect([...new Set(open)].toSorted()).toEqual([...IDEA_DECISIONS].toSorted());
  });

  it('an idea is merged into one that is waiting or accepted, and advice is asked before a decision', () => {
    expect(IDEA_STATUSES.filter(canReceive)).toEqual(['submitted', 'accepted']);
    expect(IDEA_STATUSES.filter(isUndecided)).toEqual(['draft', 'submitted', 'returned']);
  });
});

describe('accepting', () => {
  const idea = { costCents: 90_000, cofundingCents: 30_000 };
  const read = (cost: string, conditions = '') => readAcceptForm({ cost, conditions }, idea);

  it('takes the cost as it is, or as it was changed, with the conditions tidied', () => {
    expect(read('')).toEqual({ ok: true, value: { costCents: 90_000, conditions: null } });
    expect(read('650,50', '  Alleen na\n overleg. ')).toEqual({
      ok: true,
      value: { costCents: 65_050, conditions: 'Alleen na overleg.' },
    });
  });

  it.each([
    ['veel', '', 'COST_NOT_AN_AMOUNT'],
    ['0', '', 'COST_TOO_SMALL'],
    ['1000000,01', '', 'COST_TOO_LARGE'],
    ['300', '', 'COST_BELOW_COFUNDING'],
    ['', 'x'.repeat(MOST_REASON + 1), 'CONDITIONS_TOO_LONG'],
  ])('%s %s: %s', (cost, conditions, error) => {
    expect(read(cost, conditions)).toEqual({ ok: false, error });
  });
});

describe('what is missing', () => {
  const whole = { position: { lat6: 1, lon6: 1 }, neighbourhoodCode: 'BU1', maintainer: 'Buren' };

  it('is named in one order, and nothing when all is there', () => {
    expect(missingOf(whole, { organisers: 3, needed: 3 })).toEqual([]);
    expect(
      missingOf({ position: null, neighbourhoodCode: null, maintainer: null }, { organisers: 2, needed: 3 }),
    ).toEqual(['organisers', 'place', 'maintainer']);
    expect(missingOf({ ...whole, position: null }, { organisers: 0, needed: 0 })).toEqual([]);
  });
});

describe('waiting', () => {
  it('counts days in Amsterdam, over the hour that is skipped in March too', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysAfter('2026-03-28', 5)).toBe('2026-04-02');
    const opens = new Date('2026-05-01T08:00:00Z');
    expect(waitingOf('2026-04-10', opens, new Date('2026-04-21T23:00:00Z'))).toEqual({ days: 12, left: 9 });
    expect(waitingOf('2026-04-10', opens, new Date('2026-04-21T21:00:00Z'))).toEqual({ days: 11, left: 10 });
    expect(waitingOf('2026-05-02', opens, new Date('2026-05-01T12:00:00Z'))).toEqual({ days: 0, left: 0 });
    expect(waitingOf('2026-04-30', opens, new Date('2026-05-02T12:00:00Z'))).toMatchObject({ left: null });
  });
});
