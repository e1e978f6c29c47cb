import { Ballots } from './ballots';
import { CarefulReader } from './carefulBallot';
import type { ColumnNames } from './columns';
import type { FileWindow, Waiting } from './fileWindow';
import { type BallotLimits, checkBallot } from './limits';
import type { ProblemList } from './problems';
import type { ProjectList } from './projects';
import { type FileRow, MAX_ROW_BYTES, type RowReader } from './rowReader';
import type { PabulibVotes } from './types';
import { VoteScanner } from './voteScanner';

/** The VOTES section while it is read. Plain rows go by bytes, all others cell by cell with every problem reported. */
export class VoteList {
  private readonly window: FileWindow;
  private readonly ballots: Ballots;
  private readonly scanner: VoteScanner;
  private readonly careful: CarefulReader;
  /** META limits ballots in some way. */
  private readonly limited: boolean;
  /** Rows of the section, also those that could not be read. */
  rows = 0;

  constructor(
    private readonly columns: ColumnNames,
    private readonly projects: ProjectList,
    private readonly limits: BallotLimits,
    private readonly problems: ProblemList,
    private readonly reader: RowReader,
    { expected, keepCells }: { readonly expected: number; readonly keepCells: boolean },
  ) {
    const { weighted, costs, ...bounds } = limits;
    this.window = reader.window;
    // Every row takes at least four bytes: the file cannot make us reserve more than has come of it.
    const rows = Math.min(Math.max(0, expected), this.window.bytes.length >> 2) + 1;
    this.ballots = new Ballots({ expected: rows, projects: costs.length, weighted, keepCells });
    const points = weighted ? columns.indexOf('points') : -1;
    const shape = { count: columns.names.length, vote: columns.indexOf('vote'), points };
    this.scanner = new VoteScanner(projects, shape, this.ballots.choices, this.ballots.points);
    this.careful = new CarefulReader(columns, projects, weighted, problems);
    this.limited = Object.values(bounds).some((bound) => bound !== undefined);
  }

  /** Reads every row to the end of the file. */
  *readAll(): Waiting<void> {
    const { window } = this;
    for (;;) {
      this.readPlainRows();
      if (window.position < window.readable || window.left > MAX_ROW_BYTES) {
        const row = yield* this.reader.next();
        if (!row) return;
        this.rows++;
        this.addCarefully(row);
      } else if (window.ended) return;
      else yield;
    }
  }

  /** The ballots as they were read. */
  finish(): PabulibVotes {
    return this.ballots.finish(this.columns.names.length);
  }

  /** Per project: how often ballots name it, every occurrence counted. */
  countNamed(): Float64Array {
    return this.ballots.countNamed();
  }

  /** Reads rows up to the first that is not plain, or is not at hand whole. */
  private readPlainRows(): void {
    const { window, scanner } = this;
    const { bytes, readable } = window;
    scanner.bytes = bytes;
    let { position, line } = window;
    while (position < readable) {
      const next = scanner.read(position);
      // Past the line end, so a row of the greatest length ends one further.
      if (next < 0 || next - position > MAX_ROW_BYTES + 1) break;
      line++;
      this.addScanned(bytes, position, next - 1, line);
      position = next;
    }
    this.rows += line - window.line;
    window.position = position;
    window.line = line;
  }

  /** Adds the ballot of the row in `bytes[start, end)`, which the scanner left behind the end of the choices. */
  private addScanned(bytes: Uint8Array, start: number, end: number, line: number): void {
    const { scanner, ballots } = this;
    const { voters, choices, points } = ballots;
    const { voterNumber, voterEnd } = scanner;
    const fresh = voterNumber >= 0 ? voters.addNumber(voterNumber) : voters.addBytes(bytes, start, voterEnd);
    if (!fresh) {
      this.refuseTwice(new TextDecoder().decode(bytes.subarray(start, voterEnd)), line);
      return;
    }
    const first = choices.length;
    choices.length += scanner.length;
    if (points) points.length = choices.length;
    ballots.kept?.add(bytes, start, end);
    this.close(first, line);
  }

  private addCarefully(row: FileRow): void {
    const { voters, choices, kept } = this.ballots;
    const ballot = this.careful.read(row);
    // Also where the file is refused for something else the voter must not be named again.
    if (!ballot) return;
    const fresh = voters.addText(ballot.voter);
    if (!ballot.projects) return;
    if (!fresh) {
      this.refuseTwice(ballot.voter, row.line);
      return;
    }
    const first = choices.length;
    const twice = this.ballots.addListed(ballot.projects, ballot.points);
    for (const project of twice) this.warnTwice(project, row.line);
    kept?.add(this.window.bytes, row.start, row.end);
    this.close(first, row.line);
  }

  private close(first: number, line: number): void {
    const { ballots } = this;
    ballots.close();
    if (this.limited || first === ballots.choices.length) {
      checkBallot(this.limits, ballots.choices, ballots.points, first, line, this.problems);
    }
  }

  private refuseTwice(voter: string, line: number): void {
    this.problems.error(line, 'DUPLICATE_VOTER', `voter "${voter}" stands here twice`);
  }

  private warnTwice(project: number, line: number): void {
    const id = this.projects.list[project]?.id ?? '';
    const how = this.limits.weighted ? 'its points are added up' : 'it counts once';
    this.problems.warn(line, 'LISTED_TWICE', `ballot names project "${id}" twice; ${how}`);
  }
}
