import { stringify } from 'csv-stringify/sync';
import { type Cell, neutralTable, type Table } from '@/lib/domain/table';

/** `open`: RFC 4180, decimal point. `excel`: what a Dutch spreadsheet takes: byte order mark, `;`, decimal comma. */
export const CSV_FLAVOURS = ['open', 'excel'] as const;
export type CsvFlavour = (typeof CSV_FLAVOURS)[number];

/** A table with its heads, in both flavours with CRLF; no value is an empty cell. Texts are neutralised, numbers are not. */
export function writeCsv(table: Table, flavour: CsvFlavour): string {
  const excel = flavour === 'excel';
  const { fields, rows } = neutralTable(table);
  return stringify(
    rows.map((row) => row.map((cell) => cellText(cell, excel ? ',' : '.'))),
    {
      bom: excel,
      delimiter: excel ? ';' : ',',
      header: true,
      columns: fields.map(({ name }) => name),
      record_delimiter: 'windows',
    },
  );
}

/** A number as its shortest decimal, never with an exponent or a sign for thousands. */
function cellText(cell: Cell, decimalMark: string): string {
  if (cell === null) return '';
  if (typeof cell !== 'number') return String(cell);
  const text = String(cell);
  return (text.includes('e') ? cell.toFixed(20).replace(/\.?0+$/, '') : text).replace('.', decimalMark);
}
