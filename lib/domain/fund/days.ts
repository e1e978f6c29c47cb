import { dayOf, momentOf } from '../amsterdam';
import { daysAfter } from '../idea-review';
import { isRestDay, objectionEndsAt } from '../objection-period';
import type { DecisionRoute } from './words';

/**
 * Days of a fund: ISO days in the Netherlands. Working days are Monday to Friday without the general holidays of art. 3
 * Algemene termijnenwet, as in lib/domain/objection-period.
 */

/** Longest that a team may take: after eight weeks a term is no longer reasonable (Algemene wet bestuursrecht art. 4:13). */
export const MOST_TEAM_WEEKS = 8;
/** Shortest period for objections, in weeks (Algemene wet bestuursrecht art. 6:7). */
export const LEAST_OBJECTION_WEEKS = 6;

/** The last of `count` working days that begin on the day after `day`. */
export function addWorkingDays(day: string, count: number): string {
  let last = day;
  for (let left = count; left > 0; ) {
    last = daysAfter(last, 1);
    if (!isRestDay(last)) left -= 1;
  }
  return last;
}

/** Working days after `from` up to and including `to`; below 0 when `to` has passed. */
export function workingDaysBetween(from: string, to: string): number {
  const [early, late] = from <= to ? [from, to] : [to, from];
  let count = 0;
  for (let day = daysAfter(early, 1); day <= late; day = daysAfter(day, 1)) if (!isRestDay(day)) count += 1;
  return from <= to ? count : -count;
}

/** How soon a fund promises to decide. */
export interface FundTerms {
  readonly managerLimitCents: number;
  readonly managerWorkingDays: number;
  readonly teamWeeks: number;
}

/** Who decides about this amount. */
export function routeOf(fund: Pick<FundTerms, 'managerLimitCents'>, askedCents: number): DecisionRoute {
  return askedCents <= fund.managerLimitCents ? 'manager' : 'team';
}

/** The last day for a decision about what came in on `day`; a team's weeks do not end on a rest day (Algemene termijnenwet art. 1). */
export function decisionDueOn(fund: FundTerms, route: DecisionRoute, day: string): string {
  if (route === 'manager') return addWorkingDays(day, fund.managerWorkingDays);
  let last = daysAfter(day, fund.teamWeeks * 7);
  while (isRestDay(last)) last = daysAfter(last, 1);
  return last;
}

/** The last day on which somebody may object to a decision of this day. */
export function lastObjectionDay(decidedOn: string, weeks: number): string {
  const noon = momentOf(`${decidedOn}T12:00`);
  if (!noon) throw new Error('a day without a noon');
  return dayOf(new Date(objectionEndsAt(noon, weeks * 7).getTime() - 1));
}
