import type { IdeaFileProblem } from '@/lib/domain/idea-import';

export interface SheetRow {
  /** Of the file, the header being 1; for JSON its place in the list. */
  readonly line: number;
  /** Trimmed text of a column by its {@link columnKey}; empty where the file does not have the column. */
  readonly cell: (key: string) => string;
}

/** A table by column name, whatever file it came in. */
export interface Sheet {
  /** As the file names them, in its order. */
  readonly columns: readonly string[];
  readonly rows: readonly SheetRow[];
}

/** Column names are compared without case and outer blanks. */
export function columnKey(name: string): string {
  return name.trim().toLowerCase();
}

export function problem(
  code: IdeaFileProblem['code'],
  line: number,
  rest: Partial<Pick<IdeaFileProblem, 'column' | 'value' | 'number'>> = {},
): IdeaFileProblem {
  return { code, line, column: null, value: null, number: null, ...rest };
}
