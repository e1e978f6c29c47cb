import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccountLine, accountOf, destinationOf, givingBack, payment, repayment } from './account';

type Act = { readonly act: 'advance' | 'final' | 'repaid' | 'returned'; readonly cents: number };

const acts = fc.array(
  fc.record({
    act: fc.constantFrom<Act['act']>('advance', 'final', 'repaid', 'returned'),
    cents: fc.integer({ min: 1, max: 60_000 }),
  }),
  { maxLength: 25 },
);

/** The lines after an act; the same when it is refused. */
function applied(lines: readonly AccountLine[], { act, cents }: Act): readonly AccountLine[] {
  const account = accountOf(lines);
  if (act === 'repaid') {
    const line = repayment(account, cents);
    return line.ok ? [...lines, line.value] : lines;
  }
  if (act === 'returned') {
    const line = givingBack(account);
    return line.ok ? [...lines, line.value] : lines;
  }
  const paid = payment(account, act, cents);
  return paid.ok ? [...lines, ...paid.value] : lines;
}

describe('the account of a project', () => {
  it('holds every cent of the award at every moment, and never less than nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), acts, (awarded, given) => {
        let lines: readonly AccountLine[] = [{ kind: 'awarded', cents: awarded }];
        for (const act of given) {
          lines = applied(lines, act);
          const { awardedCents, paidCents, returnedCents, leftCents } = accountOf(lines);
          expect(awardedCents).toBe(awarded);
          expect(paidCents + returnedCents + leftCents).toBe(awarded);
          expect(Math.min(paidCents, returnedCents, leftCents)).toBeGreaterThanOrEqual(0);
          expect(paidCents).toBeLessThanOrEqual(awarded);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leaves every cent of a fund somewhere: balance, paid, left with a project or returned', () => {
    const grants = fc.array(fc.tuple(fc.integer({ min: 1, max: 50_000 }), acts), { maxLength: 6 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200_000 }), grants, (budget, projects) => {
        let balance = budget;
        const accounts: (readonly AccountLine[])[] = [];
        for (const [cents, given] of projects) {
          if (cents > balance) continue;
          balance -= cents;
          let lines: readonly AccountLine[] = [{ kind: 'awarded', cents }];
          for (const act of given) {
            const before = accountOf(lines).returnedCents;
            lines = applied(lines, act);
            balance += accountOf(lines).returnedCents - before;
            const held = [...accounts, lines].map((one) => accountOf(one));
            const out = held.reduce((sum, one) => sum + one.awardedCents - one.returnedCents, 0);
            expect(balance + out).toBe(budget);
            expect(balance).toBeGreaterThanOrEqual(0);
          }
          accounts.push(lines);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('refuses what is not there, and gives the rest of a last payment back', () => {
    const lines: AccountLine[] = [
      { kind: 'awarded', cents: 1000 },
      { kind: 'advance', cents: -400 },
    ];
    const account = accountOf(lines);
    expect(account).toEqual({ awardedCents: 1000, paidCents: 400, returnedCents: 0, leftCents: 600 });
    expect(payment(account, 'advance', 601)).toEqual({ ok: false, error: 'MORE_THAN_LEFT' });
    expect(repayment(account, 401)).toEqual({ ok: false, error: 'MORE_THAN_PAID' });
    expect(payment(account, 'final', 600)).toEqual({ ok: true, value: [{ kind: 'final', cents: -600 }] });
    expect(payment(account, 'final', 500)).toEqual({
      ok: true,
      value: [
        { kind: 'final', cents: -500 },
        { kind: 'returned', cents: -100 },
      ],
    });
    const empty = accountOf([...lines, { kind: 'final', cents: -600 }]);
    expect(payment(empty, 'final', 1)).toEqual({ ok: false, error: 'NOTHING_LEFT' });
    expect(givingBack(empty)).toEqual({ ok: false, error: 'NOTHING_LEFT' });
  });

  it('sends a rest to where it came from', () => {
    expect(destinationOf(null)).toBe('fund');
    expect(destinationOf('carry_over')).toBe('next_round');
    expect(destinationOf('return')).toBe('municipality');
    expect(destinationOf('top_up')).toBe('municipality');
  });
});
