import { describe, expect, it } from 'vitest';
import { FUND_DISTRICTS, makeDemoFunds } from './fund';

describe('sample funds', () => {
  it.each(['2026-11-22', '2027-01-02', '2028-03-01'])(
    'on %s are the same for the same seed, and nothing is of tomorrow',
    (day) => {
      const now = new Date(`${day}T12:00:00Z`);
      const funds = makeDemoFunds('seed', now);
      expect(makeDemoFunds('seed', now)).toEqual(funds);
      expect(funds).toHaveLength(2 * FUND_DISTRICTS.length);
      for (const { form, applications } of funds)
        for (const { sentAt, decidedAt } of applications) {
          const sent = sentAt.toISOString().slice(0, 10);
          expect(sent >= form.opensOn && sent <= form.closesOn, sent).toBe(true);
          expect(decidedAt.getTime()).toBeLessThanOrEqual(now.getTime());
          expect(decidedAt.getTime()).toBeGreaterThanOrEqual(sentAt.getTime());
        }
      const fates = new Set(funds.flatMap(({ applications }) => applications.map(({ fate }) => fate)));
      for (const fate of ['submitted', 'held_over', 'granted', 'partly_granted', 'refused'])
        expect(fates).toContain(fate);
    },
  );
});
