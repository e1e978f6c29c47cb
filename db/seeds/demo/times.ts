const DAY_MS = 86_400_000;

/** `days` after (or before) `now`, at this hour on the clock in the Netherlands (CET or CEST); UTC. */
export function dutchTime(now: Date, days: number, hour: number): Date {
  const day = new Date(now.getTime() + days * DAY_MS);
  const utc = Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), hour);
  return new Date(utc - offsetMs(new Date(utc)));
}

/** `2026-11-22`, so many days from now, in UTC. */
export function isoDate(now: Date, days: number): string {
  return new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);
}

/**
 * Summer time in the European Union: from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of
 * October (directive 2000/84/EC). Asked with a wall-clock time, which is only off within the night of the change.
 */
function offsetMs(at: Date): number {
  const year = at.getUTCFullYear();
  const summer = at.getTime() >= lastSunday(year, 2) && at.getTime() < lastSunday(year, 9);
  return (summer ? 2 : 1) * 3_600_000;
}

function lastSunday(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month + 1, 0, 1));
  return lastDay.getTime() - lastDay.getUTCDay() * DAY_MS;
}
