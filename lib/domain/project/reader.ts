import { isMailAddress } from '../mail';
import { type Cents, parseAmount } from '../money';
import { isDay } from '../staff';
import type { ActProblem, ProjectProblem } from './words';

/** Fields of a form by name, as they were sent. */
export type ActForm = Readonly<Record<string, string>>;

/** Characters of a line, and of a text of several lines. */
export const MOST_LINE = 120;
export const MOST_TEXT = 1000;

/**
 * Reads the fields of a form one by one and keeps what is wrong with each, so that all of it is said at once. What a wrong
 * field gives may not be used: look at {@link problems} first.
 */
export class FormReader {
  readonly problems: ActProblem[] = [];

  constructor(private readonly form: ActForm) {}

  refuse(field: string | null, code: ProjectProblem, facts: Omit<ActProblem, 'code' | 'field'> = {}): void {
    this.problems.push({ code, field, ...facts });
  }

  raw(field: string): string {
    return (this.form[field] ?? '').trim();
  }

  /** Of one line: white space becomes a single blank. */
  line(field: string): string {
    return this.limited(field, this.raw(field).replaceAll(/\s+/g, ' '), MOST_LINE, true);
  }

  optionalLine(field: string): string | null {
    return this.limited(field, this.raw(field).replaceAll(/\s+/g, ' '), MOST_LINE, false) || null;
  }

  /** Of several lines. */
  text(field: string): string {
    return this.limited(field, this.raw(field).replaceAll(/\r\n?/g, '\n'), MOST_TEXT, true);
  }

  optionalText(field: string): string | null {
    return this.limited(field, this.raw(field).replaceAll(/\r\n?/g, '\n'), MOST_TEXT, false) || null;
  }

  /** An ISO day between two others, both included. */
  day(field: string, least: string, most: string): string {
    const day = this.raw(field);
    if (day === '') this.refuse(field, 'MISSING');
    else if (!isDay(day)) this.refuse(field, 'NOT_A_DAY');
    else if (day < least) this.refuse(field, 'TOO_EARLY', { day: least });
    else if (day > most) this.refuse(field, 'TOO_LATE', { day: most });
    return day;
  }

  optionalDay(field: string, least: string, most: string): string | null {
    return this.raw(field) === '' ? null : this.day(field, least, most);
  }

  /** Above zero. */
  amount(field: string): Cents {
    if (this.raw(field) === '') this.refuse(field, 'MISSING');
    else {
      const read = parseAmount(this.raw(field));
      if (read.ok && read.value > 0) return read.value;
      this.refuse(field, 'NOT_AN_AMOUNT');
    }
    return 0;
  }

  /** A whole number from 1 on. */
  count(field: string, most: number): number {
    const text = this.raw(field);
    const value = Number(text);
    if (text === '') this.refuse(field, 'MISSING');
    else if (!/^\d+$/.test(text) || value < 1) this.refuse(field, 'NOT_A_NUMBER');
    else if (value > most) this.refuse(field, 'TOO_MANY', { most });
    return value;
  }

  optionalCount(field: string, most: number): number | null {
    return this.raw(field) === '' ? null : this.count(field, most);
  }

  choice<Value extends string>(field: string, values: readonly [Value, ...Value[]]): Value {
    const chosen = values.find((one) => one === this.raw(field));
    if (chosen === undefined) this.refuse(field, 'NO_CHOICE');
    return chosen ?? values[0];
  }

  optionalMail(field: string): string | null {
    const address = this.raw(field);
    if (address !== '' && !isMailAddress(address)) this.refuse(field, 'NOT_MAIL');
    return address || null;
  }

  private limited(field: string, text: string, most: number, needed: boolean): string {
    if (needed && text === '') this.refuse(field, 'MISSING');
    if (text.length > most) this.refuse(field, 'TOO_LONG', { most });
    return text;
  }
}
