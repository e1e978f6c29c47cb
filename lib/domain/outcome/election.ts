import type { Cents } from '../money';

/** What a ballot says: names only, points, an order (best first), or pledges in cents of the voter's cheque. */
export type BallotKind = 'approval' | 'points' | 'ranking' | 'pledges';

export interface ElectionIdea {
  readonly id: string;
  /** What has to be reached: cost − co-funding − carried. Never negative. */
  readonly costCents: Cents;
  /** Withdrawn while voting: stays on the ballot, is never funded. */
  readonly withdrawn?: boolean;
}

/** Ids of the voters, kept apart from the ballots: a million strings need not exist to count. */
export interface VoterIds {
  readonly length: number;
  at(voter: number): string;
}

/**
 * Everything a rule needs. Ballots are compressed sparse rows: voter v's choices are
 * `choices[offsets[v] … offsets[v + 1])`, idea indices in ballot order, each idea once.
 */
export interface Election {
  readonly ideas: readonly ElectionIdea[];
  /** Total budget: of the file, or number of cheques × cheque. */
  readonly budgetCents: Cents;
  /** The fixed cheque of every voter; `null` where a voter's share is budget / number of votes. */
  readonly chequeCents: Cents | null;
  readonly kind: BallotKind;
  readonly voterIds: VoterIds;
  readonly offsets: Uint32Array;
  readonly choices: Uint16Array;
  /** Points or cents beside each choice; `null` for approval and ranking. */
  readonly weights: Int32Array | null;
}

export const MAX_ELECTION_IDEAS = 65_535;

/** One ballot as plain data: `[idea index, points or cents]`; the weight is ignored for approval and ranking. */
export interface PlainBallot {
  readonly voter: string;
  readonly entries: readonly (readonly [idea: number, weight: number])[];
}

export interface PlainElection {
  readonly ideas: readonly ElectionIdea[];
  readonly budgetCents: Cents;
  readonly chequeCents: Cents | null;
  readonly kind: BallotKind;
  readonly ballots: readonly PlainBallot[];
}

/**
 * Packs plain ballots. The caller has validated them; anything impossible (unknown idea, an idea twice on a ballot,
 * an amount that is not a whole number) is a bug and throws.
 */
export function buildElection(plain: PlainElection): Election {
  checkIdeas(plain);
  const total = plain.ballots.reduce((sum, ballot) => sum + ballot.entries.length, 0);
  const offsets = new Uint32Array(plain.ballots.length + 1);
  const choices = new Uint16Array(total);
  const weighted = plain.kind === 'points' || plain.kind === 'pledges';
  const weights = weighted ? new Int32Array(total) : null;
  const seenBy = new Int32Array(plain.ideas.length).fill(-1);
  let at = 0;
  plain.ballots.forEach((ballot, voter) => {
    for (const [idea, weight] of ballot.entries) {
      if (!(idea >= 0 && idea < plain.ideas.length)) throw new Error(`ballot names unknown idea ${idea}`);
      if (seenBy[idea] === voter) throw new Error(`ballot names idea ${idea} twice`);
      if (weights && weight !== (weight | 0)) throw new Error(`weight ${weight} is not a whole number`);
      seenBy[idea] = voter;
      choices[at] = idea;
      if (weights) weights[at] = weight;
      at++;
    }
    offsets[voter + 1] = at;
  });
  const ids = plain.ballots.map((ballot) => ballot.voter);
  return {
    ideas: plain.ideas,
    budgetCents: plain.budgetCents,
    chequeCents: plain.chequeCents,
    kind: plain.kind,
    voterIds: listOfIds(ids),
    offsets,
    choices,
    weights,
  };
}

function checkIdeas(plain: PlainElection): void {
  if (plain.ideas.length > MAX_ELECTION_IDEAS) throw new Error('too many ideas');
  if (!Number.isSafeInteger(plain.budgetCents) || plain.budgetCents < 0) throw new Error('impossible budget');
  for (const idea of plain.ideas) {
    if (!Number.isSafeInteger(idea.costCents) || idea.costCents < 0) {
      throw new Error(`idea ${idea.id} has an impossible cost`);
    }
  }
  if (new Set(plain.ideas.map((idea) => idea.id)).size !== plain.ideas.length) {
    throw new Error('two ideas share an id');
  }
}

/** Voter ids from a list of strings. */
export function listOfIds(ids: readonly string[]): VoterIds {
  return {
    length: ids.length,
    at: (voter) => {
      const id = ids[voter];
      if (id === undefined) throw new Error(`no voter ${voter}`);
      return id;
    },
  };
}

export function voterCount(election: Election): number {
  return election.offsets.length - 1;
}

/** The ballots of one voter as `[idea index, weight]`; weight 1 where ballots carry none. */
export function ballotOf(election: Election, voter: number): [idea: number, weight: number][] {
  const entries: [number, number][] = [];
  const end = election.offsets[voter + 1] ?? 0;
  for (let at = election.offsets[voter] ?? 0; at < end; at++) {
    entries.push([election.choices[at] ?? 0, election.weights ? (election.weights[at] ?? 0) : 1]);
  }
  return entries;
}
