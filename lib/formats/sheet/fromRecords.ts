import type { IdeaFileProblem } from '@/lib/domain/idea-import';
import { fail, ok, type Result } from '@/lib/domain/result';
import { columnKey, problem, type Sheet } from './types';

export interface SheetRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Makes a table of records, the first being the header. Records without any text are no rows. */
export function fromRecords(
  records: readonly SheetRecord[],
  options: { readonly sameLength: boolean },
): Result<Sheet, readonly IdeaFileProblem[]> {
  const [header, ...body] = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (!header) return fail([problem('EMPTY_FILE', 0)]);
  const columns = header.cells.map((name) => name.trim());
  const keys = columns.map(columnKey);
  const problems = keys.flatMap((key, i) =>
    key !== '' && keys.indexOf(key) !== i
      ? [problem('REPEATED_COLUMN', header.line, { column: columns[i] ?? null })]
      : [],
  );
  for (const { line, cells } of body) {
    if (options.sameLength && cells.length !== columns.length)
      problems.push(problem('WRONG_FIELD_COUNT', line, { value: String(cells.length) }));
  }
  if (problems.length > 0) return fail(problems);
  const position = new Map(keys.map((key, i) => [key, i]));
  const rows = body.map(({ line, cells }) => ({
    line,
    cell: (key: string) => (cells[position.get(key) ?? -1] ?? '').trim(),
  }));
  return ok({ columns: columns.filter((name) => name !== ''), rows });
}
