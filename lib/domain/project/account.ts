import type { Cents } from '../money';
import { fail, ok, type Result } from '../result';
import type { UnspentPolicy } from '../round';
import type { ProjectEntryKind, RestDestination } from './words';

/** A line of a project's account; signed: what comes in is positive. */
export interface AccountLine {
  readonly kind: ProjectEntryKind;
  readonly cents: Cents;
}

/** Where the money of an award is. Always: `awarded = paid + returned + left`, and none of them is negative. */
export interface ProjectAccount {
  readonly awardedCents: Cents;
  /** To the group, less what it paid back. */
  readonly paidCents: Cents;
  /** To where the rest goes. */
  readonly returnedCents: Cents;
  /** What may still be paid. */
  readonly leftCents: Cents;
}

export function accountOf(lines: readonly AccountLine[]): ProjectAccount {
  const sum = (...kinds: readonly ProjectEntryKind[]) =>
    lines.reduce((total, { kind, cents }) => (kinds.includes(kind) ? total + cents : total), 0);
  const awardedCents = sum('awarded');
  // Without `0 -`, nothing paid would be minus zero.
  const paidCents = 0 - sum('advance', 'final', 'repaid');
  const returnedCents = 0 - sum('returned');
  return { awardedCents, paidCents, returnedCents, leftCents: awardedCents - paidCents - returnedCents };
}

/**
 * The lines of a payment. A final payment below what is left gives the rest back: a second line. Errors: NOTHING_LEFT,
 * MORE_THAN_LEFT.
 */
export function payment(
  account: ProjectAccount,
  kind: 'advance' | 'final',
  cents: Cents,
): Result<readonly AccountLine[], 'NOTHING_LEFT' | 'MORE_THAN_LEFT'> {
  if (account.leftCents === 0) return fail('NOTHING_LEFT');
  if (cents > account.leftCents) return fail('MORE_THAN_LEFT');
  const rest = account.leftCents - cents;
  const paid = { kind, cents: -cents };
  return ok(kind === 'final' && rest > 0 ? [paid, { kind: 'returned', cents: -rest }] : [paid]);
}

/** The line of money that comes back from the group, or of a payment that was written down wrongly. Error: MORE_THAN_PAID. */
export function repayment(account: ProjectAccount, cents: Cents): Result<AccountLine, 'MORE_THAN_PAID'> {
  return cents > account.paidCents ? fail('MORE_THAN_PAID') : ok({ kind: 'repaid', cents });
}

/** The line by which all that is left leaves the project. Error: NOTHING_LEFT. */
export function givingBack(account: ProjectAccount): Result<AccountLine, 'NOTHING_LEFT'> {
  return account.leftCents === 0 ? fail('NOTHING_LEFT') : ok({ kind: 'returned', cents: -account.leftCents });
}

/**
 * Where a rest goes: back into the fund it came from; of a round to the next round where its rules keep money that is left,
 * else to the municipality. `null` = the award came from a fund.
 */
export function destinationOf(unspent: UnspentPolicy | null): RestDestination {
  if (unspent === null) return 'fund';
  return unspent === 'carry_over' ? 'next_round' : 'municipality';
}
