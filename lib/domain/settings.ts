import { fail, ok, type Result } from './result';

/** Settings of the whole installation: whole numbers within bounds. */
export const SETTINGS = {
  /** Days for which mail that was sent or given up stays in the queue. */
  mailDays: { least: 1, most: 90, standard: 30 },
  /** Years for which the log book is kept. Two at least: rounds of last year are still being carried out and checked. */
  logYears: { least: 2, most: 20, standard: 7 },
  /** Days after publication for which the answers to a survey are kept: to check the results, not to keep people. */
  surveyDays: { least: 30, most: 730, standard: 180 },
} as const;
export type SettingKey = keyof typeof SETTINGS;
export const SETTING_KEYS = Object.keys(SETTINGS) as readonly SettingKey[];

export type SettingsOf = Readonly<Record<SettingKey, number>>;

/** A number as a form has it. */
export function readSetting(key: SettingKey, text: string): Result<number, 'BAD_NUMBER'> {
  const { least, most } = SETTINGS[key];
  const value = /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? ok(value) : fail('BAD_NUMBER');
}

/** The last moment of what is old enough to go: so many years before now. */
export function yearsBefore(now: Date, years: number): Date {
  const then = new Date(now);
  then.setUTCFullYear(then.getUTCFullYear() - years);
  return then;
}
