import { CsvError, parse } from 'csv-parse/sync';
import type { IdeaFileProblem } from '@/lib/domain/idea-import';
import { fail, type Result } from '@/lib/domain/result';
import { fromRecords, type SheetRecord } from './fromRecords';
import { problem, type Sheet } from './types';

/** A spreadsheet writes an apostrophe in front of text it would take for a formula, and so do our own files. */
const GUARDED = /^'(?=[=+\-@\t\r])/;

/** Text with `;` or `,` between its cells, whichever the header has more of; with or without a byte order mark. */
export function readCsv(text: string): Result<Sheet, readonly IdeaFileProblem[]> {
  const records: SheetRecord[] = [];
  let next = 1;
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relax_column_count: true,
      on_record: (cells: string[], { lines }) => {
        // The parser knows where a record ends; it begins behind the one before.
        records.push({ line: next, cells: cells.map((cell) => cell.replace(GUARDED, '')) });
        next = lines + 1;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return fail([problem('NOT_CSV', typeof error.lines === 'number' ? error.lines : 1)]);
  }
  return fromRecords(records, { sameLength: true });
}

function delimiterOf(text: string): ';' | ',' {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const count = (sign: string) => header.split(sign).length;
  return count(',') > count(';') ? ',' : ';';
}
