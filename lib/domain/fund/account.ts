import type { Cents } from '../money';
import { fail, ok, type Result } from '../result';
import type { FundEntryKind } from './words';

/** A line of a fund's account; signed, as it is stored. */
export interface FundLine {
  readonly kind: FundEntryKind;
  readonly cents: Cents;
}

/** Where every cent of a fund is. */
export interface FundAccount {
  /** What council and municipality gave this year. */
  readonly budgetCents: Cents;
  readonly carriedInCents: Cents;
  /** Everything that was ever granted, as a positive amount. */
  readonly grantedCents: Cents;
  /** What came back of it. */
  readonly returnedCents: Cents;
  readonly carriedOutCents: Cents;
  /** What may still be granted: the sum of all lines. */
  readonly leftCents: Cents;
}

/** Adds up the lines of an account. */
export function accountOf(lines: readonly FundLine[]): FundAccount {
  const sum = (kind: FundEntryKind) =>
    lines.reduce((total, line) => (line.kind === kind ? total + line.cents : total), 0);
  return {
    budgetCents: sum('budget'),
    carriedInCents: sum('carried_in'),
    grantedCents: 0 - sum('granted'),
    returnedCents: sum('returned'),
    carriedOutCents: 0 - sum('carried_out'),
    leftCents: lines.reduce((total, { cents }) => total + cents, 0),
  };
}

/**
 * The account with one line more. Errors: FUND_EXCEEDED, more would go out than there is; WRONG_SIGN, a line of this kind
 * never has this sign. The database holds the same two rules.
 */
export function withLine(
  lines: readonly FundLine[],
  line: FundLine,
): Result<readonly FundLine[], 'FUND_EXCEEDED' | 'WRONG_SIGN'> {
  if (!hasSign(line)) return fail('WRONG_SIGN');
  return accountOf(lines).leftCents + line.cents < 0 ? fail('FUND_EXCEEDED') : ok([...lines, line]);
}

function hasSign({ kind, cents }: FundLine): boolean {
  if (kind === 'budget') return cents !== 0;
  return kind === 'granted' || kind === 'carried_out' ? cents < 0 : cents > 0;
}
