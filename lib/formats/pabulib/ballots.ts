import { GrowingInt32, GrowingUint16, GrowingUint32 } from './growable';
import { KeptRows } from './keptRows';
import type { PabulibVotes } from './types';
import { VoterIdList } from './voterIds';

export interface BallotsWanted {
  /** How many ballots to make room for at first. */
  readonly expected: number;
  readonly projects: number;
  readonly weighted: boolean;
  readonly keepCells: boolean;
}

/** The ballots that were read so far, in arrays that grow. */
export class Ballots {
  readonly voters: VoterIdList;
  readonly choices = new GrowingUint16();
  /** Beside each choice, where ballots carry points. */
  readonly points: GrowingInt32 | null;
  /** Rows as they stand in the file, where their cells were asked for. */
  readonly kept: KeptRows | null;
  private readonly offsets: GrowingUint32;
  /** Per project: how often ballots name it beyond the first time. */
  private readonly repeated: Float64Array;

  constructor({ expected, projects, weighted, keepCells }: BallotsWanted) {
    this.voters = new VoterIdList(expected);
    this.points = weighted ? new GrowingInt32() : null;
    this.kept = keepCells ? new KeptRows() : null;
    this.offsets = new GrowingUint32(expected + 1);
    this.offsets.push(0);
    this.repeated = new Float64Array(projects);
  }

  /** Adds projects with the points beside them; answers those that it names once more. */
  addListed(projects: readonly number[], given: readonly number[]): number[] {
    const { choices, points } = this;
    const places = new Map<number, number>();
    const twice: number[] = [];
    projects.forEach((project, i) => {
      const place = places.get(project);
      if (place === undefined) {
        places.set(project, choices.length);
        choices.push(project);
        points?.push(given[i] ?? 0);
      } else {
        if (points) points.data[place] = (points.data[place] as number) + (given[i] ?? 0);
        this.repeated[project] = (this.repeated[project] as number) + 1;
        twice.push(project);
      }
    });
    return twice;
  }

  /** Ends the ballot: its choices are those since the one before. */
  close(): void {
    this.offsets.push(this.choices.length);
  }

  /** Per project: how often ballots name it, every occurrence counted. */
  countNamed(): Float64Array {
    const named = this.repeated.slice();
    const { data, length } = this.choices;
    for (let i = 0; i < length; i++) {
      const project = data[i] as number;
      named[project] = (named[project] as number) + 1;
    }
    return named;
  }

  /** The ballots as they were read; `columns` is how many cells each has. */
  finish(columns: number): PabulibVotes {
    const { voters, kept } = this;
    const length = this.offsets.length - 1;
    return {
      length,
      offsets: this.offsets.data.slice(0, this.offsets.length),
      choices: this.choices.data.slice(0, this.choices.length),
      points: this.points ? this.points.data.slice(0, this.points.length) : null,
      voterId: (voter) => {
        if (!(voter >= 0 && voter < length)) throw new Error(`no voter ${voter}`);
        return voters.text(voter);
      },
      cells:
        kept &&
        ((voter) => {
          const cells = kept.cells(voter);
          return Array.from({ length: columns }, (_, i) => cells[i] ?? '');
        }),
    };
  }
}
