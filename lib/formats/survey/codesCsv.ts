import { stringify } from 'csv-stringify/sync';

/** One letter: where it goes is known to the municipality, by buurt. */
export interface SurveyLetter {
  readonly neighbourhoodCode: string;
  readonly neighbourhood: string;
  /** As printed, in groups. */
  readonly code: string;
  /** Behind the origin; what is behind the # reaches no server. */
  readonly path: string;
}

export const SURVEY_CSV_COLUMNS = ['volgnummer', 'buurtcode', 'buurt', 'code', 'link'] as const;

/**
 * Codes as a table for whoever prints the letters: UTF-8 with a byte order mark, `;` between cells, CRLF. Text that a
 * spreadsheet would take for a formula gets an apostrophe in front.
 */
export function surveyCodesCsv(origin: string, letters: readonly SurveyLetter[]): string {
  const rows = letters.map((letter, i) => [
    String(i + 1),
    letter.neighbourhoodCode,
    letter.neighbourhood,
    letter.code,
    origin + letter.path,
  ]);
  return stringify([[...SURVEY_CSV_COLUMNS], ...rows], {
    bom: true,
    delimiter: ';',
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
