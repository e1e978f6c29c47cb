import { CarefulReader } from './carefulBallot';
import type { ColumnNames } from './columns';
import { GrowingInt32, GrowingUint16, GrowingUint32 } from './growable';
import { type BallotLimits, checkBallot } from './limits';
import type { ProblemList } from './problems';
import type { ProjectList } from './projects';
import { type FileRow, RowReader } from './rowReader';
import type { PabulibVotes } from './types';
import { VoterIdList } from './voterIds';
import { VoteScanner } from './voteScanner';

/** The VOTES section while it is read. Plain rows go by bytes, all others cell by cell with every problem reported. */
export class VoteList {
  private readonly voters: VoterIdList;
  private readonly rowStarts: GrowingUint32;
  private readonly offsets: GrowingUint32;
  private readonly choices = new GrowingUint16();
  private readonly points: GrowingInt32 | null;
  private readonly scanner: VoteScanner;
  private readonly careful: CarefulReader;
  /** META limits ballots in some way. */
  private readonly limited: boolean;
  /** Projects of a ballot beyond the first time it names them. */
  private readonly repeated: number[] = [];
  /** Rows of the section, also those that could not be read. */
  rows = 0;

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
    this.rowStarts = new GrowingUint32(rows);
    this.offsets = new GrowingUint32(rows + 1);
    this.offsets.push(0);
    this.voters = new VoterIdList(reader.bytes, this.rowStarts);
    this.points = limits.weighted ? new GrowingInt32() : null;
    const points = limits.weighted ? columns.indexOf('points') : -1;
    const shape = { count: columns.names.length, vote: columns.indexOf('vote'), points };
    this.scanner = new VoteScanner(reader.bytes, projects, shape, this.choices, this.points);
    this.careful = new CarefulReader(columns, projects, limits.weighted, problems);
    const { weighted, costs, ...bounds } = limits;
    this.limited = Object.values(bounds).some((bound) => bound !== undefined);
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
        this.addScanned(start, reader.line);
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
    const { data: rowStarts, length } = this.rowStarts;
    return {
      length,
      offsets: this.offsets.data.slice(0, this.offsets.length),
      choices: this.choices.data.slice(0, this.choices.length),
      points: this.points ? this.points.data.slice(0, this.points.length) : null,
      voterId: (voter) => {
        if (!(voter >= 0 && voter < length)) throw new Error(`no voter ${voter}`);
        return voters.text(voter);
      },
      cells: (voter) => {
        const row = new RowReader(reader.bytes, rowStarts[voter] ?? 0, 0, null).next();
        const cells = row?.cells ?? [];
        return columns.names.map((_, i) => cells[i] ?? '');
      },
    };
  }

  /** Per project: how often ballots name it, every occurrence counted. */
  countNamed(): Float64Array {
    const named = new Float64Array(this.projects.list.length);
    const { data, length } = this.choices;
    for (let i = 0; i < length; i++) {
      const project = data[i] as number;
      named[project] = (named[project] as number) + 1;
    }
    for (const project of this.repeated) named[project] = (named[project] as number) + 1;
    return named;
  }

  /** Adds the ballot that the scanner left behind the end of the choices. */
  private addScanned(start: number, line: number): void {
    const { scanner, voters, choices } = this;
    const { voterNumber, voterEnd } = scanner;
    const fresh = voterNumber >= 0 ? voters.addNumber(voterNumber) : voters.addBytes(start, voterEnd);
    if (!fresh) {
      this.refuseTwice(new TextDecoder().decode(this.reader.bytes.subarray(start, voterEnd)), line);
      return;
    }
    const first = choices.length;
    choices.length += scanner.length;
    if (this.points) this.points.length = choices.length;
    this.close(start, first, line);
  }

  private addCarefully(row: FileRow): void {
    const { choices, points } = this;
    const ballot = this.careful.read(row);
    // Also where the file is refused for something else the voter must not be named again.
    if (!ballot) return;
    const fresh = this.voters.addText(ballot.voter);
    if (!ballot.projects) return;
    if (!fresh) {
      this.refuseTwice(ballot.voter, row.line);
      return;
    }
    const first = choices.length;
    const places = new Map<number, number>();
    ballot.projects.forEach((project, i) => {
      const place = places.get(project);
      if (place === undefined) {
        places.set(project, choices.length);
        choices.push(project);
        points?.push(ballot.points[i] ?? 0);
      } else {
        if (points) points.data[place] = (points.data[place] as number) + (ballot.points[i] ?? 0);
        this.repeated.push(project);
        this.warnTwice(project, row.line);
      }
    });
    this.voters.keep(ballot.voter, row.start);
    this.close(row.start, first, row.line);
  }

  private close(start: number, first: number, line: number): void {
    this.offsets.push(this.choices.length);
    this.rowStarts.push(start);
    if (this.limited || first === this.choices.length) {
      checkBallot(this.limits, this.choices, this.points, first, line, this.problems);
    }
  }

  private refuseTwice(voter: string, line: number): void {
    this.problems.error(line, 'DUPLICATE_VOTER', `voter "${voter}" stands here twice`);
  }

  private warnTwice(project: number, line: number): void {
    const id = this.projects.list[project]?.id ?? '';
    const how = this.points ? 'its points are added up' : 'it counts once';
    this.problems.warn(line, 'LISTED_TWICE', `ballot names project "${id}" twice; ${how}`);
  }
}
