import { dayOf, momentOf } from './amsterdam';

/**
 * The period in which somebody may object to a published outcome. Sources: Algemene wet bestuursrecht art. 6:7 (six weeks)
 * and 6:8 (it starts on the day after publication); Algemene termijnenwet art. 1 and 3 (a period that would end on a
 * Saturday, Sunday or general holiday ends on the next day that is none). Days are days in the Netherlands.
 */

/** Six weeks. */
export const LEAST_OBJECTION_DAYS = 42;
export const MOST_OBJECTION_DAYS = 365;

const DAY_MS = 86_400_000;

/** The first moment after the period (UTC): midnight in the Netherlands behind its last day. */
export function objectionEndsAt(publishedAt: Date, days: number): Date {
  let last = addDays(dayOf(publishedAt), days);
  while (isRestDay(last)) last = addDays(last, 1);
  const end = momentOf(`${addDays(last, 1)}T00:00`);
  // Clocks change at two or three at night: every day has a midnight.
  if (!end) throw new Error('a day without a midnight');
  return end;
}

/** Saturday, Sunday, or a general holiday of art. 3 (Good Friday counts as one). */
export function isRestDay(day: string): boolean {
  const weekday = new Date(utc(day)).getUTCDay();
  return weekday === 0 || weekday === 6 || holidays(Number(day.slice(0, 4))).includes(day);
}

function holidays(year: number): string[] {
  const easter = easterSunday(year);
  const kings = `${year}-04-27`;
  return [
    `${year}-01-01`,
    addDays(easter, -2),
    addDays(easter, 1),
    // King's Day is kept on the Saturday when the 27th is a Sunday.
    new Date(utc(kings)).getUTCDay() === 0 ? addDays(kings, -1) : kings,
    `${year}-05-05`,
    addDays(easter, 39),
    addDays(easter, 50),
    `${year}-12-25`,
    `${year}-12-26`,
  ];
}

/** Easter of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
export function easterSunday(year: number): string {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const f = Math.floor((century + 8) / 25);
  const g = Math.floor((century - f + 1) / 3);
  const h = (19 * a + century - Math.floor(century / 4) - g + 15) % 30;
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - h - (rest % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(Math.floor(n / 31))}-${two((n % 31) + 1)}`;
}

function addDays(day: string, count: number): string {
  return new Date(utc(day) + count * DAY_MS).toISOString().slice(0, 10);
}

function utc(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
