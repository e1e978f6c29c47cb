import { MAX_ELECTION_IDEAS } from '@/lib/domain/outcome/election';
import type { ColumnNames } from './columns';
import { fitRow } from './columns';
import { hashBytes, IdTable } from './idTable';
import { parseMoney } from './numbers';
import type { ProblemList } from './problems';
import { isMissing } from './row';
import type { FileRow } from './rowReader';
import type { PabulibProject } from './types';

const encoder = new TextEncoder();

/** The PROJECTS section while it is read. */
export class ProjectList {
  readonly list: PabulibProject[] = [];
  /** Ids as bytes, so that ballots can be read without making strings; same order as `list`. */
  readonly ids = new IdTable();
  /** Rows of the section, also those that could not be read. */
  rows = 0;
  private readonly costColumn: number;

  constructor(
    readonly columns: ColumnNames,
    private readonly budgetCents: number,
    private readonly problems: ProblemList,
  ) {
    this.costColumn = columns.indexOf('cost');
  }

  add(row: FileRow): void {
    const { line } = row;
    this.rows++;
    const cells = fitRow(row, this.columns.names.length, this.problems);
    if (!cells) return;
    const id = cells[0] ?? '';
    if (id === '') {
      this.problems.error(line, 'BAD_VALUE', 'a project without an id');
      return;
    }
    if (id.includes(',')) this.problems.error(line, 'BAD_VALUE', `project id "${id}" holds a comma`);
    if (!this.remember(id, line)) return;
    this.list.push({ id, costCents: this.readCost(cells[this.costColumn] ?? '', id, line), cells, line });
  }

  /** Index of a project by its id, or −1. */
  find(id: string): number {
    const bytes = encoder.encode(id);
    return this.ids.find(bytes, 0, bytes.length, hashBytes(bytes, 0, bytes.length));
  }

  private remember(id: string, line: number): boolean {
    if (this.list.length === MAX_ELECTION_IDEAS) {
      this.problems.error(line, 'TOO_MANY', `more than ${MAX_ELECTION_IDEAS} projects`);
      return false;
    }
    const bytes = encoder.encode(id);
    if (this.ids.insert(bytes, 0, bytes.length, hashBytes(bytes, 0, bytes.length))) return true;
    this.problems.error(line, 'DUPLICATE_PROJECT', `project "${id}" stands here twice`);
    return false;
  }

  private readCost(cell: string, id: string, line: number): number {
    const cost = isMissing(cell) ? null : parseMoney(cell);
    if (cost === null) {
      this.problems.error(line, 'BAD_COST', `cost of project "${id}" is "${cell}", not an amount`);
      return 0;
    }
    if (cost === 0) this.problems.warn(line, 'BAD_COST', `project "${id}" costs nothing`);
    if (cost > this.budgetCents && this.budgetCents > 0) {
      this.problems.warn(line, 'LIMIT_BROKEN', `project "${id}" costs more than the whole budget`);
    }
    return cost;
  }
}
