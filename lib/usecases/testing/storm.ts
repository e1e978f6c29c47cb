import { deleteEntry } from '@/db/queries/paper';
import type { CastRequest } from '@/lib/crypto/ballot';
import { stripSecrets } from '@/lib/crypto/paper';
import type { Allocation } from '@/lib/domain/ballot';
import { castBallot } from '../ballots/cast-ballot';
import { confirmReplacement } from '../desk/confirm-replacement';
import { enterForm } from '../desk/enter-paper';
import { findCheque } from '../desk/find-cheque';
import { proposeReplacement } from '../desk/propose-replacement';
import { deriveStrip } from '../letters/make-codes';
import type { Letter } from '../letters/run-letters';
import { database } from '../system/database';
import { staff } from './actors';
import type { Acknowledged } from './invariants';
import { type LetterRound, roundOfLetter } from './letterRound';
import { ballotOf, DURING, type TestRound } from './openRound';

/** A household in the storm, as far as it knows itself. Several of its members may act at once. */
interface Voter {
  /** The round, of this one cheque. */
  readonly round: TestRound;
  readonly key: string;
  readonly stripSeed: Uint8Array;
  readonly chequeId: string;
  seq: number;
  last: CastRequest | null;
}

export interface StormOptions {
  readonly workers: number;
  readonly ms: number;
  /** Answers that have to be given at least once: on a busy machine it goes on until they are, for a minute at most. */
  readonly atLeast?: readonly string[];
}

export interface Storm {
  readonly told: Acknowledged;
  /** How often each answer was given. */
  readonly answers: ReadonlyMap<string, number>;
}

const PEOPLE = ['anne', 'bob', 'carol'].map((id) => staff('administrator', [], id));
/** Of a hundred acts; the rest are ballots. */
const CHANCES = { paper: 8, replace: 3, resend: 15 };

const LONGER = 60_000;

/** Many people at once doing at random what people do while voting is open, for a while. `end` comes before the last acts. */
export async function runStorm(
  round: LetterRound,
  { workers, ms, atLeast = [] }: StormOptions,
  end: () => Promise<void> = async () => undefined,
): Promise<Storm> {
  const storm = new StormRun(round);
  const work = Array.from({ length: workers }, () => storm.work());
  const started = Date.now();
  const missing = () => atLeast.some((answer) => !storm.answers.has(answer));
  do await new Promise((resolve) => setTimeout(resolve, ms / 8));
  while (Date.now() - started < ms || (missing() && Date.now() - started < ms + LONGER));
  await end();
  storm.stop();
  await Promise.all(work);
  return storm;
}

class StormRun implements Storm {
  readonly told = {
    online: [] as { key: string; seq: number; leaf: string }[],
    paper: [] as string[],
    void: [] as string[],
    replaced: 0,
  };
  readonly answers = new Map<string, number>();
  private readonly voters: Voter[];
  private stopped = false;

  constructor(private readonly round: LetterRound) {
    this.voters = round.cheques.map(({ id, made, seed }) => ({
      round: { ...round, seeds: [seed], keys: [made.onlineKey] },
      key: made.onlineKey.toString('hex'),
      stripSeed: made.stripSeed,
      chequeId: id,
      seq: 0,
      last: null,
    }));
  }

  stop(): void {
    this.stopped = true;
  }

  async work(): Promise<void> {
    while (!this.stopped) {
      const voter = someOf(this.voters);
      const chance = Math.random() * 100;
      try {
        if (chance < CHANCES.replace) await this.replace(voter);
        else if (chance < CHANCES.replace + CHANCES.paper) await this.paper(voter);
        else await this.cast(voter, chance > 100 - CHANCES.resend);
      } catch {
        // As over the network: a fault is an answer that says nothing is known to be stored.
        this.count('fault');
      }
    }
  }

  private count(answer: string): void {
    this.answers.set(answer, (this.answers.get(answer) ?? 0) + 1);
  }

  private async cast(voter: Voter, again: boolean): Promise<void> {
    const request = (again && voter.last) || ballotOf(voter.round, 0, voter.seq + 1, someAllocation());
    const answer = await castBallot(this.round.id, request, DURING);
    this.count(`cast ${answer.code}`);
    if (answer.code !== 'OK') {
      voter.seq = answer.seq ?? voter.seq;
      return;
    }
    const { seq } = request.vote;
    this.told.online.push({ key: voter.key, seq, leaf: answer.receipt.leaf });
    if (seq >= voter.seq) Object.assign(voter, { seq, last: request });
  }

  /** Two people enter the form at the same time; they may be one person twice. */
  private async paper(voter: Voter): Promise<void> {
    await Promise.all([this.enter(voter), this.enter(voter)]);
  }

  private async enter(voter: Voter): Promise<void> {
    const strip = { round: this.round.id, seed: voter.stripSeed };
    // A form says one thing; now and then somebody mistypes it.
    const alloc: Allocation = Math.random() < 0.1 ? [[4, 500]] : [[2, 1000]];
    const answer = await enterForm(oneOf(PEOPLE), strip, { alloc, now: DURING, closed: null });
    this.count(`paper ${answer.ok ? answer.value : answer.error.code}`);
    if (answer.ok && answer.value === 'cast') this.told.paper.push(voter.key);
    if (!answer.ok && answer.error.code === 'DIFFERENT') {
      await deleteEntry(database(), strip.round, stripSecrets(strip.seed, strip.round).entryMark);
    }
  }

  private async replace(voter: Voter): Promise<void> {
    const reason = Math.random() < 0.5 ? 'lost' : 'moved';
    const [first, second] = PEOPLE;
    if (!first || !second) return;
    const request = await proposeReplacement(first, this.round.id, voter.chequeId, reason, DURING);
    if (!request.ok) return this.count(`propose ${request.error}`);
    // Two confirm at once, and one of them does it.
    const both = await Promise.all(
      [second, second].map((one) => confirmReplacement(one, request.value, this.round.keyFile, DURING)),
    );
    for (const confirmed of both) {
      this.count(`confirm ${confirmed.ok ? confirmed.value.kind : confirmed.error}`);
      if (!confirmed.ok) continue;
      this.told.void.push(voter.key);
      if (confirmed.value.letter) await this.welcome(confirmed.value.letter);
    }
  }

  /** The household goes on with its new letter, which can be lost as well. */
  private async welcome(letter: Letter): Promise<void> {
    this.told.replaced += 1;
    const round = await roundOfLetter(this.round, letter);
    const { stripSeed } = await deriveStrip(letter.stripCode.replaceAll('-', ''), this.round.id);
    const key = round.keys[0]?.toString('hex') ?? '';
    const number = letter.address.split(' ').at(-1) ?? '';
    const found = await findCheque(oneOf(PEOPLE), this.round.id, { postcode: letter.postcode, number });
    const cheque = found.ok ? found.value[0]?.cheques.find(({ state }) => state === 'made') : undefined;
    this.voters.push({ round, key, stripSeed, chequeId: cheque?.id ?? '', seq: 0, last: null });
  }
}

/** Often one of a few, at both ends: households meet there. */
function someOf<T>(items: readonly T[]): T {
  const near = Math.floor(Math.random() ** 4 * items.length);
  return (Math.random() < 0.6 ? items[near] : items.at(-1 - near)) as T;
}

function oneOf<T>(items: readonly T[]): T {
  return items[Math.floor(Math.random() * items.length)] as T;
}

/** Mostly valid. */
function someAllocation(): Allocation {
  const cents = 500 * (1 + Math.floor(Math.random() * 4));
  if (Math.random() < 0.05) return [[1, 501]];
  return Math.random() < 0.2
    ? []
    : [
        [1, cents],
        [3, 500],
      ];
}
