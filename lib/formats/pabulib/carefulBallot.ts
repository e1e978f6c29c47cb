import { type ColumnNames, fitRow } from './columns';
import { parseWhole } from './numbers';
import type { ProblemList } from './problems';
import type { ProjectList } from './projects';
import { splitList } from './row';
import type { FileRow } from './rowReader';

/** One row of VOTES, cell by cell. */
export interface CarefulBallot {
  readonly voter: string;
  /** Indices of projects as listed, also those listed twice; `null` when the row cannot be read. */
  readonly projects: readonly number[] | null;
  /** Beside each project; empty where ballots carry no points. */
  readonly points: readonly number[];
}

/** Reads rows that are not plain, and reports everything that is wrong with them. */
export class CarefulReader {
  private readonly voteColumn: number;
  private readonly pointsColumn: number;

  constructor(
    private readonly columns: ColumnNames,
    private readonly projects: ProjectList,
    private readonly weighted: boolean,
    private readonly problems: ProblemList,
  ) {
    this.voteColumn = columns.indexOf('vote');
    this.pointsColumn = columns.indexOf('points');
  }

  /** `null` when not even its voter can be told. */
  read(row: FileRow): CarefulBallot | null {
    const cells = fitRow(row, this.columns.names.length, this.problems);
    if (!cells) return null;
    const voter = cells[0] ?? '';
    if (voter === '') {
      this.problems.error(row.line, 'BAD_VALUE', 'a ballot without a voter id');
      return null;
    }
    const names = splitList(cells[this.voteColumn] ?? '');
    const projects = this.readNames(names, row.line);
    if (!this.weighted) return { voter, projects, points: [] };
    const points = this.readPoints(cells[this.pointsColumn] ?? '', names.length, row.line);
    return { voter, projects: points && projects, points: points ?? [] };
  }

  private readNames(names: readonly string[], line: number): number[] | null {
    const found = names.map((name) => this.projects.find(name));
    let known = true;
    found.forEach((project, i) => {
      if (project >= 0) return;
      known = false;
      const what = `ballot names project "${names[i]}", which is not in PROJECTS`;
      this.problems.error(line, 'UNKNOWN_PROJECT', what);
    });
    return known ? found : null;
  }

  private readPoints(cell: string, count: number, line: number): number[] | null {
    const texts = splitList(cell);
    if (texts.length !== count) {
      this.problems.error(line, 'BAD_POINTS', `ballot has ${count} projects and ${texts.length} points`);
      return null;
    }
    const points: number[] = [];
    for (const text of texts) {
      const value = parseWhole(text);
      if (value !== null && Math.abs(value) < 1_000_000_000) points.push(value);
      else {
        const what = `points "${text}" are not a whole number that can be counted`;
        this.problems.error(line, 'BAD_POINTS', what);
      }
    }
    return points.length === count ? points : null;
  }
}
