import { stringify } from 'csv-stringify/sync';

/**
 * A table for a spreadsheet: UTF-8 with a byte order mark and `;` between cells, as spreadsheets in Dutch expect. Text
 * that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function staffTable(
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  return stringify(
    rows.map((row) => row.map(String)),
    {
      bom: true,
      delimiter: ';',
      header: true,
      columns: [...columns],
      escape_formulas: true,
      record_delimiter: 'windows',
    },
  );
}
