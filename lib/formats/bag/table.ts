import { CsvError, parse } from 'csv-parse/sync';
import type { AddressProblem } from '@/lib/domain/address-file';
import { fail, ok, type Result } from '@/lib/domain/result';

/**
 * Columns of the BAG layout as NLExtract writes it; the full variant has more, which are not needed here. `buurtcode`
 * and `cheques` are our own, optional.
 */
const REQUIRED = [
  'openbareruimte',
  'huisnummer',
  'huisletter',
  'huisnummertoevoeging',
  'postcode',
  'woonplaats',
  'nevenadres',
];

export interface TableRow {
  readonly line: number;
  /** Trimmed text of a column; empty where the file does not have the column. */
  readonly cell: (column: string) => string;
}

export interface AddressTable {
  readonly rows: readonly TableRow[];
  readonly has: (column: string) => boolean;
}

/** Splits `;` separated text into rows by column name. Rows with too many or too few fields are problems. */
export function readTable(csvText: string): Result<AddressTable, readonly AddressProblem[]> {
  const records = parseRecords(csvText);
  if (!records.ok) return records;
  const [header, ...body] = records.value;
  if (!header) return fail([addressProblem('EMPTY_FILE', 1)]);
  const columns = header.record.map((name) => name.trim().toLowerCase());
  const problems = columnProblems(columns);
  if (problems.length > 0) return fail(problems);

  const position = new Map(columns.map((name, i) => [name, i]));
  const rows = body.map(({ record, line }): TableRow => {
    if (record.length !== columns.length) {
      problems.push(addressProblem('WRONG_FIELD_COUNT', line, null, String(record.length)));
    }
    return { line, cell: (column) => (record[position.get(column) ?? -1] ?? '').trim() };
  });
  if (problems.length > 0) return fail(problems);
  return ok({ rows, has: (column) => position.has(column) });
}

function columnProblems(columns: readonly string[]): AddressProblem[] {
  const missing = REQUIRED.filter((name) => !columns.includes(name));
  const pairs = [['lon', 'lat'], ['x', 'y'], ['buurtcode']];
  if (!pairs.some((pair) => pair.every((name) => columns.includes(name)))) missing.push('lon');
  const repeated = columns.filter((name, i) => name !== '' && columns.indexOf(name) !== i);
  return [
    ...missing.map((name) => addressProblem('MISSING_COLUMN', 1, name)),
    ...repeated.map((name) => addressProblem('REPEATED_COLUMN', 1, name)),
  ];
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly line: number;
}

function parseRecords(csvText: string): Result<readonly CsvRecord[], readonly AddressProblem[]> {
  const lines: number[] = [];
  try {
    const records = parse(csvText, {
      delimiter: ';',
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (record, info) => {
        lines.push(info.lines);
        return record;
      },
    });
    return ok(records.map((record, i) => ({ record, line: lines[i] ?? 0 })));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    return fail([addressProblem('NOT_CSV', line, null, error.code)]);
  }
}

export function addressProblem(
  code: AddressProblem['code'],
  line: number,
  column: string | null = null,
  value: string | null = null,
  firstLine: number | null = null,
): AddressProblem {
  return { code, line, column, value, firstLine };
}
