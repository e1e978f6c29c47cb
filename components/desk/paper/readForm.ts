import type { Allocation } from '@/lib/domain/ballot';
import { allocatedCents } from '@/lib/domain/ballot';
import { type Cents, parseAmount } from '@/lib/domain/money';
import { amountText } from '../../ballot/amountText';

/** One line of a paper form as it is typed over. */
export interface PaperRow {
  /** Stays with the line while others come and go. */
  readonly key: number;
  readonly number: string;
  readonly amount: string;
}

export interface PaperRules {
  readonly chequeCents: Cents;
  readonly stepCents: Cents;
  readonly ideas: readonly { readonly number: number; readonly title: string }[];
}

export type RowFaultCode =
  | 'NO_NUMBER'
  | 'UNKNOWN_IDEA'
  | 'TWICE'
  | 'NO_AMOUNT'
  | 'NOT_AN_AMOUNT'
  | 'BAD_STEP';

export interface RowFault {
  readonly key: number;
  readonly field: 'number' | 'amount';
  readonly code: RowFaultCode;
}

export interface ReadRows {
  /** In ascending order of idea, as it is sent. Lines with a fault are left out. */
  readonly alloc: Allocation;
  /** What is readable so far; more than the cheque is a fault of the form and not of a line. */
  readonly totalCents: Cents;
  readonly faults: readonly RowFault[];
}

/** The idea with the number that was typed, `null` when there is none (or nothing typed). */
export function ideaOf(text: string, { ideas }: PaperRules): PaperRules['ideas'][number] | null {
  const number = readNumber(text);
  return number === null ? null : (ideas.find((one) => one.number === number) ?? null);
}

/** True when anything stands on a line, readable or not. */
export function anyFilled(rows: readonly PaperRow[]): boolean {
  return rows.some((row) => !isEmpty(row));
}

/** Reads the lines; empty ones do not count. An idea may stand on one line only: two may be a slip. */
export function readRows(rows: readonly PaperRow[], rules: PaperRules): ReadRows {
  const alloc: [number, Cents][] = [];
  const faults: RowFault[] = [];
  const seen = new Set<number>();
  for (const row of rows) {
    if (isEmpty(row)) continue;
    const { key, number: typed, amount } = row;
    const number = readNumber(typed);
    const numberFault = faultOfNumber(typed, rules, seen);
    const cents = parseAmount(amount);
    const amountFault = faultOfAmount(amount, rules);
    if (numberFault) faults.push({ key, field: 'number', code: numberFault });
    if (amountFault) faults.push({ key, field: 'amount', code: amountFault });
    if (number !== null) seen.add(number);
    if (number !== null && !numberFault && cents.ok && !amountFault) alloc.push([number, cents.value]);
  }
  alloc.sort(([a], [b]) => a - b);
  return { alloc, totalCents: allocatedCents(alloc), faults };
}

/** An amount changed by whole steps, as typed text; never below zero. Unreadable text counts as nothing. */
export function stepped(text: string, steps: number, { stepCents }: PaperRules): string {
  const now = parseAmount(text);
  const cents = Math.max(0, (now.ok ? now.value : 0) + steps * stepCents);
  return amountText(cents, 'nl');
}

function isEmpty({ number, amount }: PaperRow): boolean {
  return number.trim() === '' && amount.trim() === '';
}

function readNumber(text: string): number | null {
  return /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : null;
}

function faultOfNumber(text: string, rules: PaperRules, seen: ReadonlySet<number>): RowFaultCode | null {
  if (text.trim() === '') return 'NO_NUMBER';
  const idea = ideaOf(text, rules);
  if (!idea) return 'UNKNOWN_IDEA';
  return seen.has(idea.number) ? 'TWICE' : null;
}

function faultOfAmount(text: string, { stepCents }: PaperRules): RowFaultCode | null {
  if (text.trim() === '') return 'NO_AMOUNT';
  const cents = parseAmount(text);
  if (!cents.ok) return 'NOT_AN_AMOUNT';
  if (cents.value === 0) return 'NO_AMOUNT';
  return cents.value % stepCents === 0 ? null : 'BAD_STEP';
}
