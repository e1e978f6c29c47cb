import { type ColumnNames, fitRow } from './columns';
import { GrowingInt32, GrowingUint16, GrowingUint32 } from './growable';
import { hashBytes, IdTable } from './idTable';
import { type BallotLimits, checkBallot } from './limits';
import { parseWhole } from './numbers';
import type { ProblemList } from './problems';
import type { ProjectList } from './projects';
import { splitList } from './row';
import { type FileRow, RowReader } from './rowReader';
import type { PabulibVotes } from './types';
import { VoteScanner } from './voteScanner';

const encoder = new TextEncoder();

/** The VOTES section while it is read. Plain rows go by bytes, all others cell by cell with every problem reported. */
export class VoteList {
  private readonly voters: IdTable;
  private readonly rowStarts: GrowingUint32;
  private readonly offsets: GrowingUint32;
  private readonly choices = new GrowingUint16();
  private readonly points: GrowingInt32 | null;
  private readonly scanner: VoteScanner;
  /** Per project: the last voter whose ballot named it, and where. */
  private readonly seenBy: Int32Array;
  private readonly seenAt: Uint32Array;
  /** Per project: how often ballots name it, every occurrence counted. */
  readonly named: Float64Array;
  /** Rows of the section, also those that could not be read. */
  rows = 0;
  private readonly pointsColumn: number;

  constructor(
    private readonly columns: ColumnNames,
    private readonly projects: ProjectList,
    private readonly limits: BallotLimits,
    private readonly problems: ProblemList,
    private readonly reader: RowReader,
    expected: number,
  ) {
    // Every row takes at least four bytes: the file cannot make us reserve more than it is worth.
    const rows = Math.min(Math.max(0, expected), reader.bytes.length / 4) + 1;
    this.voters = new IdTable(rows);
    this.rowStarts = new GrowingUint32(rows);
    this.offsets = new GrowingUint32(rows + 1);
    this.pointsColumn = limits.weighted ? columns.indexOf('points') : -1;
    this.points = limits.weighted ? new GrowingInt32() : null;
    const shape = { count: columns.names.length, vote: columns.indexOf('vote'), points: this.pointsColumn };
    this.scanner = new VoteScanner(reader.bytes, projects, shape);
    this.seenBy = new Int32Array(projects.list.length).fill(-1);
    this.seenAt = new Uint32Array(projects.list.length);
    this.named = new Float64Array(projects.list.length);
    this.offsets.push(0);
  }

  /** Reads every row to the end of the file. */
  readAll(): void {
    const { reader, scanner } = this;
    while (reader.position < reader.bytes.length) {
      const start = reader.position;
      const next = scanner.read(start);
      if (next >= 0) {
        reader.position = next;
        reader.line++;
        this.rows++;
        const { voterStart, voterEnd, voterHash } = scanner;
        this.add(reader.bytes, voterStart, voterEnd, voterHash, start, reader.line);
      } else {
        const row = reader.next();
        if (!row) return;
        this.rows++;
        this.addCarefully(row);
      }
    }
  }

  /** The ballots as they were read. */
  finish(): PabulibVotes {
    const { voters, columns, reader } = this;
    const rowStarts = this.rowStarts.data;
    return {
      length: voters.length,
      offsets: this.offsets.data.slice(0, this.offsets.length),
      choices: this.choices.data.slice(0, this.choices.length),
      points: this.points ? this.points.data.slice(0, this.points.length) : null,
      voterId: (voter) => {
        if (!(voter >= 0 && voter < voters.length)) throw new Error(`no voter ${voter}`);
        return voters.text(voter);
      },
      cells: (voter) => {
        const row = new RowReader(reader.bytes, rowStarts[voter] ?? 0, 0, null).next();
        const cells = row?.cells ?? [];
        return columns.names.map((_, i) => cells[i] ?? '');
      },
    };
  }

  /** Adds the ballot that stands in the scanner's arrays. */
  private add(data: Uint8Array, from: number, to: number, hash: number, start: number, line: number): void {
    const { scanner, seenBy, seenAt, choices, points, named } = this;
    const voter = this.voters.length;
    if (!this.voters.insert(data, from, to, hash)) {
      const id = new TextDecoder().decode(data.subarray(from, to));
      this.problems.error(line, 'DUPLICATE_VOTER', `voter "${id}" stands here twice`);
      return;
    }
    const first = choices.length;
    for (let i = 0; i < scanner.length; i++) {
      const project = scanner.choices[i] as number;
      named[project] = (named[project] as number) + 1;
      if (seenBy[project] === voter) {
        const at = seenAt[project] as number;
        if (points) points.data[at] = (points.data[at] as number) + (scanner.points[i] as number);
        this.warnTwice(project, line);
        continue;
      }
      seenBy[project] = voter;
      seenAt[project] = choices.length;
      choices.push(project);
      if (points) points.push(scanner.points[i] as number);
    }
    this.offsets.push(choices.length);
    this.rowStarts.push(start);
    checkBallot(this.limits, choices, points, first, line, this.problems);
  }

  private warnTwice(project: number, line: number): void {
    const id = this.projects.list[project]?.id ?? '';
    const how = this.points ? 'its points are added up' : 'it counts once';
    this.problems.warn(line, 'LISTED_TWICE', `ballot names project "${id}" twice; ${how}`);
  }

  private addCarefully(row: FileRow): void {
    const cells = fitRow(row, this.columns.names.length, this.problems);
    if (!cells) return;
    const voter = cells[0] ?? '';
    if (voter === '') {
      this.problems.error(row.line, 'BAD_VALUE', 'a ballot without a voter id');
      return;
    }
    const names = splitList(cells[this.columns.indexOf('vote')] ?? '');
    const { scanner } = this;
    if (names.length > scanner.choices.length) {
      scanner.choices = new Int32Array(names.length);
      scanner.points = new Int32Array(names.length);
    }
    const known = this.readNames(names, row.line);
    const pointed = !this.points || this.readPoints(cells[this.pointsColumn] ?? '', names.length, row.line);
    scanner.length = names.length;
    const bytes = encoder.encode(voter);
    const hash = hashBytes(bytes, 0, bytes.length);
    if (known && pointed) this.add(bytes, 0, bytes.length, hash, row.start, row.line);
    // The file is refused, but the voter must still not be named again.
    else this.voters.insert(bytes, 0, bytes.length, hash);
  }

  private readNames(names: readonly string[], line: number): boolean {
    let known = true;
    names.forEach((name, i) => {
      const project = this.projects.find(name);
      if (project >= 0) this.scanner.choices[i] = project;
      else {
        known = false;
        this.problems.error(
          line,
          'UNKNOWN_PROJECT',
          `ballot names project "${name}", which is not in PROJECTS`,
        );
      }
    });
    return known;
  }

  private readPoints(cell: string, count: number, line: number): boolean {
    const texts = splitList(cell);
    if (texts.length !== count) {
      this.problems.error(line, 'BAD_POINTS', `ballot has ${count} projects and ${texts.length} points`);
      return false;
    }
    let good = true;
    texts.forEach((text, i) => {
      const value = parseWhole(text);
      if (value !== null && Math.abs(value) < 1_000_000_000) this.scanner.points[i] = value;
      else {
        good = false;
        this.problems.error(
          line,
          'BAD_POINTS',
          `points "${text}" are not a whole number that can be counted`,
        );
      }
    });
    return good;
  }
}
