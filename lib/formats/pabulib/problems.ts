/** One thing wrong with a file. `error`: it cannot be read; `warning`: it can, but a limit or convention is broken. */
export interface PabulibProblem {
  readonly line: number;
  readonly severity: 'error' | 'warning';
  readonly code: PabulibCode;
  /** English, without the line: what is wrong and with which value. */
  readonly message: string;
}

export const PABULIB_CODES = [
  'NOT_UTF8',
  'NO_SECTION',
  'BAD_SECTION',
  'OPEN_QUOTE',
  'BAD_HEADER',
  'DUPLICATE_COLUMN',
  'DUPLICATE_KEY',
  'MISSING_KEY',
  'BAD_VALUE',
  'RAGGED_ROW',
  'DUPLICATE_PROJECT',
  'DUPLICATE_VOTER',
  'UNKNOWN_PROJECT',
  'BAD_COST',
  'BAD_POINTS',
  'WRONG_COUNT',
  'LISTED_TWICE',
  'EMPTY_BALLOT',
  'LIMIT_BROKEN',
  'TOO_MANY',
] as const;
export type PabulibCode = (typeof PABULIB_CODES)[number];

/** Per code this many problems are kept one by one; the rest is counted, so that a hostile file cannot fill memory. */
export const KEPT_PER_CODE = 1000;

/** A message repeats what stands in the file up to here: a cell may hold megabytes. */
const MOST_MESSAGE = 300;

/** Collects problems by line; after `KEPT_PER_CODE` of one code and severity it only counts. */
export class ProblemList {
  private readonly kept: PabulibProblem[] = [];
  private readonly counts = new Map<string, number>();
  private errorCount = 0;

  get errors(): number {
    return this.errorCount;
  }

  error(line: number, code: PabulibCode, message: string): void {
    this.errorCount++;
    this.add({ line, severity: 'error', code, message });
  }

  warn(line: number, code: PabulibCode, message: string): void {
    this.add({ line, severity: 'warning', code, message });
  }

  /** Every problem in order of line. What was only counted stands last, as one problem per code. */
  list(): PabulibProblem[] {
    const problems = [...this.kept].sort((a, b) => a.line - b.line);
    for (const [key, count] of this.counts) {
      if (count <= KEPT_PER_CODE) continue;
      const [severity, code] = key.split(' ') as ['error' | 'warning', PabulibCode];
      const line = problems.findLast((p) => p.code === code && p.severity === severity)?.line ?? 0;
      problems.push({ line, severity, code, message: `and ${count - KEPT_PER_CODE} more like this below` });
    }
    return problems;
  }

  private add(problem: PabulibProblem): void {
    const key = `${problem.severity} ${problem.code}`;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    if (count <= KEPT_PER_CODE) this.kept.push({ ...problem, message: clip(problem.message) });
  }
}

function clip(message: string): string {
  return message.length <= MOST_MESSAGE ? message : `${message.slice(0, MOST_MESSAGE)}…`;
}

/** `line N: what is wrong`, the form of the command line: one line, whatever stands in the file. */
export function describeProblem(problem: PabulibProblem): string {
  return `line ${problem.line}: ${problem.message.replaceAll(/\p{Cc}+/gu, ' ')}`;
}
