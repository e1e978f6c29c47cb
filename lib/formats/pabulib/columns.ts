import type { ProblemList } from './problems';
import type { FileRow } from './rowReader';

/** Names of the columns as written, and where each is, whatever its case; −1 for a column that is not there. */
export interface ColumnNames {
  readonly names: readonly string[];
  readonly indexOf: (name: string) => number;
}

/** Column names of the section that starts at `sectionLine`; their order is free except for the first. */
export function readColumns(
  row: FileRow | null,
  sectionLine: number,
  needed: readonly [first: string, ...rest: string[]],
  problems: ProblemList,
): ColumnNames | null {
  if (!row) {
    problems.error(sectionLine, 'BAD_HEADER', 'a section without a line with column names');
    return null;
  }
  const names = [...row.cells];
  while (names.length > 1 && names.at(-1) === '') names.pop();
  const before = problems.errors;
  const lower = names.map((name) => name.toLowerCase());
  if (lower[0] !== needed[0]) {
    problems.error(row.line, 'BAD_HEADER', `the first column is "${names[0]}", not "${needed[0]}"`);
  }
  for (const name of needed.slice(1)) {
    if (!lower.includes(name)) problems.error(row.line, 'BAD_HEADER', `no column "${name}"`);
  }
  const twice = lower.find((name, i) => lower.indexOf(name) !== i);
  if (twice !== undefined) {
    problems.error(row.line, 'DUPLICATE_COLUMN', `two columns "${twice}"`);
  }
  return problems.errors > before ? null : { names, indexOf: (name) => lower.indexOf(name) };
}

/**
 * The cells of a row, made as many as there are columns. Missing cells at the end are a warning and become empty;
 * more cells than columns, or too few where the file breaks off, is an error and answers `null`.
 */
export function fitRow(row: FileRow, columns: number, problems: ProblemList): readonly string[] | null {
  const { cells, line } = row;
  if (cells.length === columns) return cells;
  if (cells.length < columns && row.unended) {
    problems.error(line, 'RAGGED_ROW', `the file ends in this row: ${cells.length} cells of ${columns}`);
    return null;
  }
  if (cells.length < columns) {
    problems.warn(line, 'RAGGED_ROW', `row has ${cells.length} cells, the section has ${columns} columns`);
    return [...cells, ...Array<string>(columns - cells.length).fill('')];
  }
  if (cells.slice(columns).every((cell) => cell === '')) return cells.slice(0, columns);
  problems.error(line, 'RAGGED_ROW', `row has ${cells.length} cells, the section has ${columns} columns`);
  return null;
}
