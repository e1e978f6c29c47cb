import type { Locale } from '@/lib/i18n/locales';

/** Everything is stored in UTC and shown as the clock on the wall in the Netherlands. */
const TIME_ZONE = 'Europe/Amsterdam';
const TAGS: Readonly<Record<Locale, string>> = { nl: 'nl-NL', en: 'en-GB' };

const PARTS = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;

type PartName = 'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute';

/**
 * The names come from Intl, the order and the signs between them from here: ICU versions differ in those, and server
 * and browser must write the same date.
 */
function parts(moment: Date | string, locale: Locale): Record<PartName, string> {
  const date = typeof moment === 'string' ? new Date(moment) : moment;
  const found: Record<string, string> = {};
  const format = new Intl.DateTimeFormat(TAGS[locale], { ...PARTS, timeZone: TIME_ZONE });
  for (const part of format.formatToParts(date)) found[part.type] = part.value;
  return found as Record<PartName, string>;
}

/** `13 december 2026` / `13 December 2026`. A bare ISO date (`2026-12-13`) is that day. Throws on an invalid date. */
export function formatDate(moment: Date | string, locale: Locale): string {
  const p = parts(moment, locale);
  return `${p.day} ${p.month} ${p.year}`;
}

/** `zondag 13 december` / `Sunday 13 December`: for dates near by, where the weekday helps more than the year. */
export function formatDay(moment: Date | string, locale: Locale): string {
  const p = parts(moment, locale);
  return `${p.weekday} ${p.day} ${p.month}`;
}

/** `20.00 uur` / `20:00`, Amsterdam time. */
export function formatTime(moment: Date | string, locale: Locale): string {
  const p = parts(moment, locale);
  return locale === 'nl' ? `${p.hour}.${p.minute} uur` : `${p.hour}:${p.minute}`;
}

/** `zondag 13 december 2026 om 20.00 uur` / `Sunday 13 December 2026 at 20:00`. */
export function formatDateTime(moment: Date | string, locale: Locale): string {
  const p = parts(moment, locale);
  const at = locale === 'nl' ? 'om' : 'at';
  return `${p.weekday} ${p.day} ${p.month} ${p.year} ${at} ${formatTime(moment, locale)}`;
}

/** The machine's form for `<time dateTime>`: ISO in UTC. */
export function isoMoment(moment: Date | string): string {
  return (typeof moment === 'string' ? new Date(moment) : moment).toISOString();
}
