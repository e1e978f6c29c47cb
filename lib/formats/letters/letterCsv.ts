import { stringify } from 'csv-stringify/sync';
import { LETTER_CSV_COLUMNS } from '@/lib/domain/letters';
import type { LetterSheet, PrintedLetter } from './types';
import { lastDayForForms, moment } from './words';

/** Rows made at a time. */
const ROWS = 500;

/**
 * Letters as a table, for whoever prints them in a house style of their own: UTF-8 with a byte order mark, `;` between
 * cells, CRLF. Text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function* letterCsv(sheet: LetterSheet, letters: readonly PrintedLetter[]): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(lines([[...LETTER_CSV_COLUMNS]], true));
  for (let i = 0; i < letters.length; i += ROWS) {
    const rows = letters.slice(i, i + ROWS).map((letter) => rowOf(sheet, letter));
    yield encoder.encode(lines(rows, false));
  }
}

function lines(rows: readonly (readonly string[])[], bom: boolean): string {
  return stringify(
    rows.map((row) => [...row]),
    { bom, delimiter: ';', escape_formulas: true, record_delimiter: 'windows' },
  );
}

function rowOf(sheet: LetterSheet, letter: PrintedLetter): string[] {
  const { batch, origin, mark, opensAt, closesAt } = sheet;
  const { ordinal } = letter;
  return [
    String(batch),
    String(ordinal?.number ?? 1),
    String(ordinal?.of ?? 1),
    letter.address,
    letter.postcode,
    letter.city,
    letter.code,
    origin + letter.path,
    letter.stripCode,
    mark,
    moment(opensAt),
    moment(closesAt),
    lastDayForForms(closesAt),
  ].map(plain);
}

/** Spaces that do not break belong on a page, not in a table. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
