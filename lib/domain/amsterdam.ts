const FORMAT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A moment as the clock on the wall in the Netherlands shows it: `2026-12-01T18:00`, as a form's date and time box has it. */
export function wallClock(moment: Date): string {
  const part = new Map(FORMAT.formatToParts(moment).map(({ type, value }) => [type, value]));
  const get = (type: Intl.DateTimeFormatPartTypes) => part.get(type) ?? '';
  return `${get('year')}-${get('month')}-${get('day')}T${get('hour')}:${get('minute')}`;
}

/** The day in the Netherlands, as `2026-05-22`. */
export function dayOf(moment: Date): string {
  return wallClock(moment).slice(0, 10);
}

/**
 * The moment at which the clock on the wall shows this. `null` for what no clock shows: another form, a day that is not in
 * the calendar, or the hour that is skipped in March. Of the hour that comes twice in October it is the first.
 */
export function momentOf(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return null;
  // The Netherlands is one hour ahead of UTC, two in summer; summer is tried first, so that the first of two hours is found.
  for (const hours of [2, 1]) {
    const moment = new Date(`${text}:00.000+0${hours}:00`);
    if (!Number.isNaN(moment.getTime()) && wallClock(moment) === text) return moment;
  }
  return null;
}
