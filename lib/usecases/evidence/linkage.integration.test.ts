import { describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { signInHousehold } from '../auth/sign-in-household';
import { castBallot } from '../ballots/cast-ballot';
import { changePhase } from '../rounds/change-phase';
import { AFTER, DURING, SYSTEM } from '../testing/openRound';
import { openVoting } from '../testing/readyRound';
import { type Attempt, attack } from './linkage/attack';
import { best, excess, falseAlarm, luck } from './linkage/chance';
import { takeDump } from './linkage/dump';
import { type Doors, letHouseholdsVote, prepareKnownRound, truthOf, type Vote } from './linkage/round';
import { logPosition, readWal, type WrittenAt, walFeature } from './linkage/wal';
import { diceOf } from './random';
import { times } from './scale';

/** One connection: the order on disk is exactly that of voting, as bad as it can be. */
const database = testDatabase({ connections: 1 });
const query = (text: string, values: unknown[] = []) => database.handle.pool.query(text, values);

const SEEDS = times(1, 8);
/** Two area groups, since a margin of two points means little for fewer cheques: see `falseAlarm`. */
const GROUPS = 2;
const HOUSEHOLDS = 500;
const MARGIN = 0.02;
/** A thousand votes one after another, also on a busy machine. */
const TIMEOUT_MS = 600_000;

const doors: Doors = {
  signIn: async (round, signin) => {
    if (!(await signInHousehold(round, signin))) throw new Error('a household is not let in');
  },
  cast: async (request) => {
    const { code } = await castBallot(request.vote.round, request, DURING);
    if (code !== 'OK') throw new Error(`a household is refused: ${code}`);
  },
};

/** No way of guessing does better than chance by more than the margin, nor significantly better on a part. */
function expectChance(attempts: readonly Attempt[]): void {
  expect(falseAlarm(attempts, MARGIN), 'the margin is wide enough to mean something').toBeLessThan(1e-3);
  for (const group of new Set(attempts.map((one) => one.group))) {
    const own = attempts.filter((one) => one.group === group);
    const found = best(own);
    expect(
      found && excess(found),
      `${found?.strategy}: ${found?.hits} of ${found?.cheques}`,
    ).toBeLessThanOrEqual(MARGIN);
  }
  const significant = attempts.filter((one) => luck(one) < 1e-6 / attempts.length);
  expect(significant).toEqual([]);
}

/** A known leak is used: in every area group some way of guessing finds most. */
function expectFound(attempts: readonly Attempt[]): void {
  for (const group of new Set(attempts.map((one) => one.group))) {
    const found = best(attempts.filter((one) => one.group === group));
    expect(found && excess(found)).toBeGreaterThan(0.5);
  }
}

describe('one copy of the database', () => {
  it.each(Array.from({ length: SEEDS }, (_, i) => i))(
    'does not link a household to its ballot (round %i)',
    async (seed) => {
      const round = await prepareKnownRound({ groups: GROUPS, per: HOUSEHOLDS });
      await openVoting(SYSTEM, round.id, DURING);
      const from = await logPosition(database.url);
      const votes = await letHouseholdsVote(round, diceOf(`linkage ${seed}`), doors);
      const during = await takeDump(database.url);
      const truth = truthOf(round, during);
      expect(new Set(truth.groupOf.values()).size).toBe(GROUPS);
      const attempts = attack(during, truth);
      expect(attempts.length).toBeGreaterThan(300);
      expectChance(attempts);

      // Taken after closing and publishing: another copy, read by itself.
      for (const act of ['close_voting', 'publish'] as const)
        expect(await changePhase(SYSTEM, round.id, act, AFTER)).toMatchObject({ ok: true });
      const after = await takeDump(database.url);
      // The write-ahead log adds an order of voting. Alone it is of no use: `roll` has none to hold it against.
      const writtenAt = await readWal(database.url, from, truth.keyOf.values());
      expect(writtenAt.size).toBe(votes.length);
      expectChance(attack(after, truth, [walFeature(writtenAt)]));
      // What the claim admits: who also knows when ten households voted, knows their ballots.
      const watched = votes.filter((_, i) => i % Math.floor(votes.length / 10) === 0).slice(0, 10);
      expect(watched).toHaveLength(10);
      const linked = watched.filter((vote) => linkByMoment(vote, writtenAt) === vote.key);
      expect(linked.length).toBeGreaterThanOrEqual(9);
    },
    TIMEOUT_MS,
  );
});

/** The key that was written last between the household's coming and its going; the clock counts whole milliseconds. */
function linkByMoment(vote: Vote, writtenAt: WrittenAt): string | undefined {
  return [...writtenAt]
    .filter(([, moment]) => moment >= vote.from && moment <= vote.to + 1)
    .toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

/** Known wrong: without these the attack might just be blind. */
describe('a copy that leaks', () => {
  const PER = 100;

  it('because cheques and keys were written in the same order', async () => {
    const round = await prepareKnownRound({ groups: GROUPS, per: PER });
    const { keyOf } = truthOf(round, await takeDump(database.url));
    const order = [...keyOf].toSorted(([, a], [, b]) => (a < b ? -1 : 1)).map(([cheque]) => cheque);
    await query('CREATE TABLE cheques_before AS SELECT * FROM roll.cheque WHERE round_id = $1', [round.id]);
    await query('DELETE FROM roll.cheque WHERE round_id = $1', [round.id]);
    for (const cheque of order)
      await query('INSERT INTO roll.cheque SELECT * FROM cheques_before WHERE id = $1', [cheque]);
    await query('DROP TABLE cheques_before');
    const dump = await takeDump(database.url);
    expectFound(attack(dump, truthOf(round, dump)));
  });

  it('because visits are counted', async () => {
    const round = await prepareKnownRound({ groups: GROUPS, per: PER });
    await openVoting(SYSTEM, round.id, DURING);
    await query('CREATE TABLE roll.visit (number serial, household uuid)');
    const counting: Doors = {
      ...doors,
      signIn: async (id, signin) => {
        await doors.signIn(id, signin);
        await query(
          'INSERT INTO roll.visit (household) SELECT household_id FROM roll.cheque WHERE signin_hash = sha256($1)',
          [Buffer.from(signin, 'hex')],
        );
      },
    };
    await letHouseholdsVote(round, diceOf('visits'), counting);
    const dump = await takeDump(database.url);
    await query('DROP TABLE roll.visit');
    expectFound(attack(dump, truthOf(round, dump)));
  });

  it('because the log book has times and names requests about cheques', async () => {
    const round = await prepareKnownRound({ groups: GROUPS, per: PER });
    await openVoting(SYSTEM, round.id, DURING);
    // Asked beforehand and in the order of ids, so that only the lines of the log book know the order of voting.
    await query(
      `INSERT INTO roll.cheque_request (id, round_id, cheque_id, reason, state, proposed_by, proposer, proposed_on)
       SELECT gen_random_uuid(), round_id, id, 'lost', 'waiting', 'anne', 'Anne', '2026-05-10' FROM roll.cheque
       WHERE round_id = $1 AND household_id IS NOT NULL ORDER BY id`,
      [round.id],
    );
    const confirming: Doors = {
      ...doors,
      signIn: async (id, signin) => {
        await doors.signIn(id, signin);
        await query(
          `INSERT INTO audit_event (at, actor, act, subject, details)
           SELECT clock_timestamp(), 'bob', 'confirm_replacement', $1, jsonb_build_object('request', r.id)
           FROM roll.cheque_request r JOIN roll.cheque c ON c.id = r.cheque_id WHERE c.signin_hash = sha256($2)`,
          [id, Buffer.from(signin, 'hex')],
        );
      },
    };
    await letHouseholdsVote(round, diceOf('requests'), confirming);
    const dump = await takeDump(database.url);
    expectFound(attack(dump, truthOf(round, dump)));
  });

  it('because the log has a line for each sign-in', async () => {
    const round = await prepareKnownRound({ groups: GROUPS, per: PER });
    await openVoting(SYSTEM, round.id, DURING);
    const votes = await letHouseholdsVote(round, diceOf('lines'), doors);
    const lines = votes.map(({ householdId, from }) =>
      JSON.stringify({ time: new Date(from).toISOString(), msg: `sign-in of ${householdId}` }),
    );
    const dump = await takeDump(database.url, lines);
    expectFound(attack(dump, truthOf(round, dump)));
  });

  it('because a key stands in the clear beside its cheque', async () => {
    const round = await prepareKnownRound({ groups: GROUPS, per: PER });
    const { keyOf } = truthOf(round, await takeDump(database.url));
    await query('CREATE TABLE roll.note (cheque uuid, text text)');
    for (const [cheque, key] of keyOf) {
      await query('INSERT INTO roll.note VALUES ($1, $2)', [cheque, `checked ${key.slice(20, 44)}`]);
    }
    const dump = await takeDump(database.url);
    await query('DROP TABLE roll.note');
    expectFound(attack(dump, truthOf(round, dump)));
  });
});
