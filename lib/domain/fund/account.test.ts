import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOf, type FundLine, withLine } from './account';
import { FUND_ENTRY_KINDS } from './words';

/** Any line, also ones that cannot be. */
const anyLine = fc.record({
  kind: fc.constantFrom(...FUND_ENTRY_KINDS),
  cents: fc.integer({ min: -6_000_000, max: 6_000_000 }),
});

/** What becomes of an account when these are tried one after another: what is refused changes nothing. */
function after(tried: readonly FundLine[]): readonly FundLine[] {
  return tried.reduce<readonly FundLine[]>((lines, line) => {
    const added = withLine(lines, line);
    return added.ok ? added.value : lines;
  }, []);
}

describe('the account of a fund', () => {
  it('never grants more than there is, and every cent is somewhere, at every moment', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 60 }), (tried) => {
        const all = after(tried);
        for (let count = 0; count <= all.length; count += 1) {
          const account = accountOf(all.slice(0, count));
          const came = account.budgetCents + account.carriedInCents;
          const went = account.grantedCents - account.returnedCents + account.carriedOutCents;
          expect(account.leftCents).toBeGreaterThanOrEqual(0);
          expect(went).toBeLessThanOrEqual(came);
          expect(account.leftCents + went).toBe(came);
        }
      }),
    );
  });

  it('takes the last cent and not one more', () => {
    const budget = { kind: 'budget', cents: 5_000_000 } as const;
    const whole = withLine([budget], { kind: 'granted', cents: -5_000_000 });
    expect(whole.ok && accountOf(whole.value).leftCents).toBe(0);
    expect(withLine([budget], { kind: 'granted', cents: -5_000_001 })).toEqual({
      ok: false,
      error: 'FUND_EXCEEDED',
    });
  });

  it('cannot have its budget taken below what is granted', () => {
    const lines = [
      { kind: 'budget', cents: 1000 },
      { kind: 'granted', cents: -600 },
    ] as const;
    expect(withLine(lines, { kind: 'budget', cents: -400 }).ok).toBe(true);
    expect(withLine(lines, { kind: 'budget', cents: -401 })).toEqual({ ok: false, error: 'FUND_EXCEEDED' });
  });

  it.each([
    ['granted', 1],
    ['carried_out', 1],
    ['returned', -1],
    ['carried_in', -1],
    ['budget', 0],
  ] as const)('has no line %s of %i', (kind, cents) => {
    expect(withLine([{ kind: 'budget', cents: 1000 }], { kind, cents })).toEqual({
      ok: false,
      error: 'WRONG_SIGN',
    });
  });
});
