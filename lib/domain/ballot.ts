import type { Cents } from './money';
import { fail, ok, type Result } from './result';

/** One pledge: `[idea number, cents]`. */
export type Pledge = readonly [number, Cents];

/** A ballot's content: pledges in ascending idea number, each idea once, amounts above zero. Empty = blank vote. */
export type Allocation = readonly Pledge[];

/** What a ballot is held against: the round's immutable copy of cheque, step and idea numbers. */
export interface BallotRules {
  readonly chequeCents: Cents;
  readonly stepCents: Cents;
  readonly ideaNumbers: readonly number[];
}

export const MAX_PLEDGES = 200;
export const MAX_IDEA_NUMBER = 9999;

/** The shape alone (protocol: MALFORMED): integers, ascending, no idea twice, every amount above zero. */
export function isAllocation(value: unknown): value is Allocation {
  if (!Array.isArray(value) || value.length > MAX_PLEDGES) return false;
  let last = 0;
  for (const pledge of value) {
    if (!Array.isArray(pledge) || pledge.length !== 2) return false;
    const [number, cents] = pledge as unknown[];
    if (!Number.isSafeInteger(number) || !Number.isSafeInteger(cents)) return false;
    if ((number as number) <= last || (number as number) > MAX_IDEA_NUMBER) return false;
    if ((cents as number) <= 0 || (cents as number) > 100_000_000) return false;
    last = number as number;
  }
  return true;
}

export type BallotError = 'UNKNOWN_IDEA' | 'BAD_STEP' | 'OVERSPENT';

/** Content against the round's rules, in the protocol's order of errors. The database checks the same again. */
export function checkAllocation(alloc: Allocation, rules: BallotRules): Result<Allocation, BallotError> {
  const known = new Set(rules.ideaNumbers);
  if (alloc.some(([number]) => !known.has(number))) return fail('UNKNOWN_IDEA');
  if (alloc.some(([, cents]) => cents % rules.stepCents !== 0)) return fail('BAD_STEP');
  if (allocatedCents(alloc) > rules.chequeCents) return fail('OVERSPENT');
  return ok(alloc);
}

/** Sum of the pledges in cents. */
export function allocatedCents(alloc: Allocation): Cents {
  return alloc.reduce((sum, [, cents]) => sum + cents, 0);
}

/** Every code the ballot box can answer (docs/ballot-protocol.md, "Casting"), in the order they are decided. */
export const CAST_CODES = [
  'MALFORMED',
  'BAD_SIGNATURE',
  'UNKNOWN_KEY',
  'VOID_KEY',
  'OK',
  'NOT_OPEN',
  'CLOSED',
  'PAPER_FINAL',
  'TOO_OFTEN',
  'STALE',
  'UNKNOWN_IDEA',
  'BAD_STEP',
  'OVERSPENT',
] as const;
export type CastCode = (typeof CAST_CODES)[number];

/** Versions of one ballot: `seq` runs from 1 to this. */
export const MAX_SEQ = 200;
