import { type Election, listOfIds, voterCount } from '../election';
import { at } from '../numbers';

/** Voters who back the same ideas, each worth as much to them: under equal shares they always pay alike. */
export interface Groups {
  /** One ballot per group, its ideas ascending, without those that are worth nothing to it. */
  readonly rows: Election;
  /** How many voters each group stands for. */
  readonly sizes: Int32Array;
  /** The group of every voter. */
  readonly groupOf: Uint32Array;
}

/** If of this many ballots more than this share differ, grouping costs more than it saves. */
const SAMPLE = 1000;
const MOST_DIFFERENT = 0.7;

/**
 * Puts equal ballots together; `null` where that does not pay. What counts is which ideas a ballot names and, with `worth`
 * (per choice), how much each is worth; the order on the ballot does not. Groups stand in the order of their first voter.
 */
export function groupAlike(election: Election, worth: Int32Array | null): Groups | null {
  const voters = voterCount(election);
  const rows = new Rows(election.choices.length, voters, worth !== null);
  const sizes = new Int32Array(voters);
  const groupOf = new Uint32Array(voters);
  for (let voter = 0; voter < voters; voter++) {
    if (voter === SAMPLE && rows.length > SAMPLE * MOST_DIFFERENT) return null;
    const group = rows.place(election, worth, voter);
    groupOf[voter] = group;
    sizes[group] = (sizes[group] as number) + 1;
  }
  return { rows: rows.asElection(election), sizes: sizes.slice(0, rows.length), groupOf };
}

/** Different rows one after the other, with a hash table to find them again. */
class Rows {
  length = 0;
  private readonly offsets: Uint32Array;
  private readonly choices: Uint16Array;
  private readonly weights: Int32Array | null;
  private readonly slots: Int32Array;

  constructor(choices: number, voters: number, weighted: boolean) {
    this.offsets = new Uint32Array(voters + 1);
    this.choices = new Uint16Array(choices);
    this.weights = weighted ? new Int32Array(choices) : null;
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(voters * 2 + 2))).fill(-1);
  }

  /** Number of the row with this voter's choices; it is added where there is none yet. */
  place(election: Election, worth: Int32Array | null, voter: number): number {
    const from = at(this.offsets, this.length);
    const to = this.copySorted(election, worth, voter, from);
    const mask = this.slots.length - 1;
    let slot = this.hash(from, to) & mask;
    for (;;) {
      const row = this.slots[slot] as number;
      if (row < 0) break;
      if (this.equals(row, from, to)) return row;
      slot = (slot + 1) & mask;
    }
    this.slots[slot] = this.length;
    this.offsets[++this.length] = to;
    return this.length - 1;
  }

  asElection(election: Election): Election {
    const { length, choices, weights } = this;
    const end = at(this.offsets, length);
    return {
      ...election,
      kind: weights ? 'points' : 'approval',
      voterIds: listOfIds([]),
      offsets: this.offsets.slice(0, length + 1),
      choices: choices.slice(0, end),
      weights: weights ? weights.slice(0, end) : null,
    };
  }

  /** Behind the last row, by idea; ballots are short, so by insertion. Answers where it ends. */
  private copySorted(election: Election, worth: Int32Array | null, voter: number, from: number): number {
    const { choices, weights } = this;
    const last = at(election.offsets, voter + 1);
    let to = from;
    for (let i = at(election.offsets, voter); i < last; i++) {
      const weight = worth ? (worth[i] as number) : 1;
      if (weight <= 0) continue;
      const idea = election.choices[i] as number;
      let place = to++;
      for (; place > from && (choices[place - 1] as number) > idea; place--) {
        choices[place] = choices[place - 1] as number;
        if (weights) weights[place] = weights[place - 1] as number;
      }
      choices[place] = idea;
      if (weights) weights[place] = weight;
    }
    return to;
  }

  private hash(from: number, to: number): number {
    let hash = to - from;
    for (let i = from; i < to; i++) {
      hash = Math.imul(hash ^ (this.choices[i] as number), 0x9e3779b1);
      if (this.weights) hash = Math.imul(hash ^ (this.weights[i] as number), 0x85ebca6b);
      hash ^= hash >>> 15;
    }
    return hash ^ (hash >>> 13);
  }

  private equals(row: number, from: number, to: number): boolean {
    const { choices, weights } = this;
    const start = this.offsets[row] as number;
    if ((this.offsets[row + 1] as number) - start !== to - from) return false;
    for (let i = from, j = start; i < to; i++, j++) {
      if (choices[i] !== choices[j] || (weights && weights[i] !== weights[j])) return false;
    }
    return true;
  }
}
