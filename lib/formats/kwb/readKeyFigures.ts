import { CsvError, parse } from 'csv-parse/sync';
import type { KeyFigures } from '@/lib/domain/area';
import type { KeyFigureProblem } from '@/lib/domain/area-import';
import { fail, ok, type Result } from '@/lib/domain/result';
import { readHeader, TEXT_COLUMNS } from './columns';
import { readCount } from './missing';

/** One area in one year. `values` holds every other numeric column by its name in the file. */
export interface KeyFigureRow {
  readonly code: string;
  readonly year: number;
  readonly name: string;
  readonly level: 'municipality' | 'district' | 'neighbourhood';
  /** Municipality and district it belongs to, as the file says; `null` where the file leaves them out. */
  readonly municipalityCode: string | null;
  readonly districtCode: string | null;
  readonly figures: KeyFigures;
  readonly values: Readonly<Record<string, number | null>>;
}

const REQUIRED = ['year', 'code', 'name', 'inwoners', 'huishoudens', 'source'] as const;
const LEVELS = { GM: 'municipality', WK: 'district', BU: 'neighbourhood' } as const;

type Row = Readonly<Record<string, string>>;

/** What a table as StatLine gives it leaves out, because it is the same for all its rows. */
export interface TableFacts {
  readonly year?: number;
  readonly source?: string;
}

/**
 * Reads a table of CBS key figures (Kerncijfers wijken en buurten), between commas or semicolons: either with columns year
 * and source of its own, or as StatLine gives it, whose year and source the caller names. CBS's missing and suppressed
 * values become `null`; 0 stays 0. All problems are reported together and nothing is read when there is one.
 */
export function readKeyFigures(
  csvText: string,
  about: TableFacts = {},
): Result<readonly KeyFigureRow[], readonly KeyFigureProblem[]> {
  const records = readRecords(csvText);
  if (!records.ok) return records;
  const [header, ...body] = records.value;
  const { columns, statline } = readHeader(header?.record ?? []);
  const given = statline ? { year: String(about.year ?? ''), source: about.source ?? '' } : {};
  const missing = REQUIRED.filter((name) => !columns.includes(name) && !(name in given));
  if (missing.length > 0) return fail(missing.map((column) => problem('MISSING_COLUMN', 1, column, null)));

  const problems: KeyFigureProblem[] = [];
  const rows: KeyFigureRow[] = [];
  const seen = new Set<string>();
  for (const { record, info } of body) {
    if (record.length !== columns.length) {
      problems.push(problem('WRONG_FIELD_COUNT', info.lines, null, String(record.length)));
      continue;
    }
    const cells = columns.flatMap((name, i) =>
      name.startsWith('statline:') ? [] : [[name, (record[i] ?? '').trim()] as const],
    );
    const row: Row = { ...Object.fromEntries(cells), ...given };
    // A row of StatLine about the whole country has no place here.
    if (statline && row.code?.startsWith('NL')) continue;
    const read = readRow(row, info.lines, problems);
    if (!read) continue;
    const key = `${read.year} ${read.code}`;
    if (seen.has(key)) problems.push(problem('DUPLICATE_AREA', info.lines, 'code', key));
    seen.add(key);
    rows.push(read);
  }
  return problems.length > 0 ? fail(problems) : ok(rows);
}

function readRow(row: Row, line: number, problems: KeyFigureProblem[]): KeyFigureRow | null {
  const before = problems.length;
  const year = Number(row.year);
  if (!/^(?:19|20)\d\d$/.test(row.year ?? '')) problems.push(problem('BAD_YEAR', line, 'year', row.year));
  const code = row.code ?? '';
  if (!/^(?:GM\d{4}|WK\d{6}|BU\d{8})$/.test(code)) problems.push(problem('BAD_CODE', line, 'code', code));
  const source = row.source ?? '';
  if (source === '') problems.push(problem('NO_SOURCE', line, 'source', null));

  const values: Record<string, number | null> = {};
  for (const [column, text] of Object.entries(row)) {
    if (TEXT_COLUMNS.has(column)) continue;
    const count = readCount(text);
    if (count === undefined) problems.push(problem('BAD_FIGURE', line, column, text));
    else values[column] = count;
  }
  if (problems.length > before) return null;
  const { inwoners = null, huishoudens = null, ...others } = values;
  return {
    code,
    year,
    name: row.name ?? '',
    level: LEVELS[code.slice(0, 2) as keyof typeof LEVELS],
    municipalityCode: row.gm || null,
    districtCode: row.wijk_code || null,
    figures: { households: huishoudens, inhabitants: inwoners, year, source },
    values: others,
  };
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function readRecords(csvText: string): Result<readonly CsvRecord[], readonly KeyFigureProblem[]> {
  try {
    return ok(
      parse(csvText, {
        bom: true,
        delimiter: [',', ';'],
        info: true,
        relax_column_count: true,
        skip_empty_lines: true,
      }) as unknown as CsvRecord[],
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return fail([problem('NOT_CSV', typeof error.lines === 'number' ? error.lines : 1, null, error.code)]);
  }
}

function problem(
  code: KeyFigureProblem['code'],
  line: number,
  column: string | null,
  value: string | null | undefined,
): KeyFigureProblem {
  return { code, line, column, value: value ?? null };
}
