import { daysUntil } from '../start';
import type { AgreementState, ProjectEventKind } from './words';

/** A group is reminded, and staff see it, so many days before. */
export const CHECK_LEAD_DAYS = 30;
export const ENDING_LEAD_DAYS = 60;
/** Longer agreements are made anew. */
export const MOST_AGREEMENT_YEARS = 10;

/** The day so many years later; 29 February becomes the 28th where there is none. */
export function yearsLater(day: string, years: number): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const later = String(Number(year) + years).padStart(4, '0');
  const same = `${later}-${month}-${date}`;
  const leap = new Date(`${later}-02-29T00:00:00Z`).getUTCMonth() === 1;
  return month === '02' && date === '29' && !leap ? `${later}-02-28` : same;
}

/** The day so many days later; before, when it is negative. */
export function daysLater(day: string, days: number): string {
  const moved = new Date(`${day}T00:00:00.000Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** Days of the yearly checks: every year after the first day, the last one no later than the last day. */
export function checkDays(from: string, until: string): string[] {
  const days: string[] = [];
  for (let year = 1; yearsLater(from, year) <= until; year += 1) days.push(yearsLater(from, year));
  return days;
}

/** What a group is told about its agreement. */
export type ReminderOccasion = { readonly kind: 'check' | 'ending'; readonly day: string };

interface Reminded {
  readonly until: string;
  readonly remindedOn: string | null;
  /** Days of checks that were not done. */
  readonly openChecks: readonly string[];
}

/**
 * What the group of a running agreement has to be told today, each occasion once: it is new when its lead time began after
 * the last reminder. Of several checks that wait only the last is told.
 */
export function remindersDue({ until, remindedOn, openChecks }: Reminded, today: string): ReminderOccasion[] {
  const isNew = (day: string, lead: number) => {
    const begins = daysLater(day, -lead);
    return begins <= today && (remindedOn === null || remindedOn < begins);
  };
  const check = openChecks
    .filter((day) => isNew(day, CHECK_LEAD_DAYS))
    .toSorted()
    .at(-1);
  return [
    ...(check === undefined ? [] : [{ kind: 'check' as const, day: check }]),
    ...(isNew(until, ENDING_LEAD_DAYS) ? [{ kind: 'ending' as const, day: until }] : []),
  ];
}

/** Whether a day is near or past: what staff are shown. */
export function isNear(today: string, day: string, lead: number): boolean {
  return daysUntil(today, day) <= lead;
}

interface Ended {
  /** ISO days. */
  readonly until: string;
  readonly endedOn: string | null;
  readonly endedBecause: string | null;
}

interface EventLine {
  readonly event: ProjectEventKind;
  readonly on: string;
  readonly text: string | null;
}

/**
 * How an agreement stands on a day. Whether it was stopped or followed by another is what the project's history says that
 * was done: the days of both can be the same.
 */
export function agreementState(
  { until, endedOn, endedBecause }: Ended,
  history: readonly EventLine[],
  today: string,
): AgreementState {
  if (endedOn === null) return until < today ? 'over' : 'runs';
  const stops = history.some(
    ({ event, on, text }) => event === 'agreement_ended' && on === endedOn && text === endedBecause,
  );
  if (!stops) return 'renewed';
  return endedOn < until ? 'stopped' : 'settled';
}
