import { describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import type { Allocation } from '@/lib/domain/ballot';
import { sequence } from '../bulletin/sequence';
import { changePhase } from '../rounds/change-phase';
import { breaches, publishedBreaches, readState, registerBreaches } from '../testing/invariants';
import { letterRoundWith } from '../testing/letterRound';
import { AFTER, SYSTEM } from '../testing/openRound';
import { runStorm } from '../testing/storm';
import { castSettings } from './cast-settings';

/** In the nightly run as long as issue and protocol ask for; otherwise long enough for some thousands of acts. */
const NIGHTLY = process.env.EVIDENCE === 'nightly';
const SECONDS = NIGHTLY ? 30 : 8;

const EVERYTHING = [
  'cast OK',
  'cast PAPER_FINAL',
  'cast VOID_KEY',
  'paper cast',
  'confirm replace',
  'confirm void',
];

const database = testDatabase({ connections: 30 });
const query = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await database.handle.pool.query<T>(text, values)).rows;

describe(`1,000 cheques with random ballots, changes, voids, replacements and forms for ${SECONDS} s`, () => {
  it('keep every invariant, while the register grows and when voting closes', {
    timeout: 300_000,
  }, async () => {
    const round = await letterRoundWith(1000, { per: 100 });
    const before = await readState(database.handle.pool, round.id);
    const logs: (readonly string[])[] = [];
    let open = true;
    const sequencer = (async () => {
      while (open) {
        await sequence(round.id);
        logs.push((await readState(database.handle.pool, round.id)).log);
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
    })();
    const storm = await runStorm(
      round,
      { workers: 20, ms: 1000 * SECONDS, atLeast: EVERYTHING },
      async () => {
        open = false;
        await sequencer;
        expect(await changePhase(SYSTEM, round.id, 'close_voting', AFTER)).toEqual({
          ok: true,
          value: 'counting',
        });
        logs.push((await readState(database.handle.pool, round.id)).log);
      },
    );
    const after = await readState(database.handle.pool, round.id);
    if (NIGHTLY)
      process.stdout.write(`storm: ${JSON.stringify(Object.fromEntries([...storm.answers].toSorted()))}\n`);

    // Something of everything happened, or the test would prove nothing.
    for (const answer of EVERYTHING) expect(storm.answers.get(answer) ?? 0, answer).toBeGreaterThan(0);
    expect(storm.answers.get('fault') ?? 0).toBe(0);
    expect(breaches(after, storm.told)).toEqual([]);
    expect(registerBreaches(after)).toEqual([]);
    // I6: what was fixed at opening.
    expect(after.fixed === before.fixed).toBe(true);
    // I7: each look at the register begins with the one before.
    expect(logs.length).toBeGreaterThan(3);
    for (const [i, log] of logs.slice(1).entries()) expect(log.slice(0, logs[i]?.length)).toEqual(logs[i]);
    // I5: nothing was written after the closing statement, though people went on trying.
    expect(after.log).toEqual(logs.at(-1));
    const [statement] = await query<{ text: string }>(
      "SELECT convert_from(leaf, 'UTF8') AS text FROM box.log WHERE round = $1 ORDER BY position DESC LIMIT 1",
      [round.id],
    );
    expect(JSON.parse(statement?.text ?? '')).toMatchObject({
      kind: 'closing',
      ballots: after.ballots.length,
      leaves: after.leaves.length,
      replaced: storm.told.replaced,
      voided: storm.told.void.length,
    });

    // I10
    expect(await changePhase(SYSTEM, round.id, 'publish', AFTER)).toEqual({ ok: true, value: 'published' });
    const [outcome] = await query<{ published: { tag: string; alloc: Allocation }[] }>(
      'SELECT published FROM outcome WHERE round_id = $1',
      [round.id],
    );
    const settings = await castSettings(round.id);
    if (!settings || !outcome) throw new Error('nothing was published');
    expect(publishedBreaches(after, outcome.published, settings.tagKey)).toEqual([]);
  });

  it('break some where a ballot is looked at and then written, without lock and key (known wrong)', {
    timeout: 120_000,
  }, async () => {
    // What remains is a check and a write: no lock per key, no primary key, no guards. The pause stands for the network.
    await query(`DO $$ DECLARE body text; BEGIN
      FOR body IN SELECT pg_get_functiondef(oid) FROM pg_proc
          WHERE pronamespace = 'box'::regnamespace AND proname IN ('cast', 'cast_paper', 'void') LOOP
        body := regexp_replace(body, 'PERFORM pg_advisory_xact_lock\\(box\\.key_lock_id[^;]*;', '', 'g');
        EXECUTE replace(body, 'IF mine.seq IS NULL THEN', 'PERFORM pg_sleep(0.005); IF mine.seq IS NULL THEN');
      END LOOP;
    END $$`);
    await query('ALTER TABLE box.leaf DROP CONSTRAINT leaf_round_key_seq_pk, DISABLE TRIGGER USER');
    await query('ALTER TABLE box.ballot DROP CONSTRAINT ballot_round_key_pk, DISABLE TRIGGER USER');
    const round = await letterRoundWith(12);
    const { told } = await runStorm(round, { workers: 20, ms: 2000 });
    const found = breaches(await readState(database.handle.pool, round.id), told);
    expect(found).not.toEqual([]);
    expect(found.some((one) => one.startsWith('I1') || one.startsWith('I4'))).toBe(true);
  });
});
