import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administer, createTestDatabase, startTestServer, type TestServer } from '@/db/testing/server';
import { followRegister, missingAfterClosing, sendAllAgain } from '../evidence/crash/aftermath';
import { findLosses, type Losses, NO_LOSSES } from '../evidence/crash/losses';
import { makeCareless, preparePostgresKill, restartPostgres } from '../evidence/crash/server';
import { type Load, WRITERS, writeUntilCrash } from '../evidence/crash/writers';
import { diceOf } from '../evidence/random';
import { times } from '../evidence/scale';
import { changePhase } from '../rounds/change-phase';
import { databaseHandle } from '../system/database';
import { AFTER, DURING, openRoundWith, SYSTEM, type TestRound } from '../testing/openRound';
import { castBallot } from './cast-ballot';

const RUNS = times(3, 20);
const CHEQUES = 400;
/** A batch of the register every so many households: several before every crash. */
const BATCH = 12;

/** A server of its own, since it is going to be killed. */
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  Object.assign(process.env, {
    WIJKCHEQUE_SECRET: process.env.WIJKCHEQUE_SECRET ?? 'a secret of the tests, long enough to pass',
    WIJKCHEQUE_DATA: server.folder,
    DATABASE_POOL: String(WRITERS + 4),
    BULLETIN_BATCH: String(BATCH),
  });
  process.env.DATABASE_URL = await createTestDatabase(server.url);
});
afterAll(async () => {
  await databaseHandle().close();
  server.stop();
});

interface Crashed {
  readonly round: TestRound;
  readonly load: Load;
  /** Checkpoints that were given out before. */
  readonly notes: readonly string[];
  readonly losses: Losses;
}

/**
 * Forty writers on an open round; after `enough` acknowledgements, with `given` checkpoints out, the database server is
 * killed, and then started again.
 */
async function crash(seed: string, enough: number, given: number): Promise<Crashed> {
  const round = await openRoundWith({ cheques: CHEQUES });
  const kill = await preparePostgresKill(process.env.DATABASE_URL ?? '');
  const register = followRegister(round.id);
  const load = await writeUntilCrash({
    round,
    dice: diceOf(seed),
    send: (request) => castBallot(round.id, request, DURING),
    meanwhile: given > 0 ? register.take : () => Promise.resolve(),
    enough,
    ready: () => register.atLeast(given),
    crash: kill,
  });
  await databaseHandle().close();
  process.env.DATABASE_URL = await restartPostgres(server.folder, process.env.DATABASE_URL ?? '');
  const losses = await findLosses(round.id, load.sent, register.given());
  return { round, load, notes: register.given(), losses };
}

describe('I9: kill −9 of the database server under forty writers', () => {
  it.each(Array.from({ length: RUNS }, (_, run) => run))(
    'loses nothing acknowledged (run %i)',
    async (run) => {
      const enough = diceOf(`moment ${run}`).between(50, 120);
      const { round, load, notes, losses } = await crash(`run ${run}`, enough, 3);
      // It came in the middle: somebody waited for an answer, and others were still to vote.
      const acknowledged = load.sent.filter(({ answer }) => answer !== null).length;
      expect(acknowledged).toBeGreaterThanOrEqual(enough);
      expect(load.sent.length).toBeGreaterThan(acknowledged);
      expect(load.left).toBeGreaterThan(0);
      expect(notes.length).toBeGreaterThanOrEqual(3);

      expect(losses).toEqual(NO_LOSSES);
      expect(await sendAllAgain(round.id, load.sent, DURING)).toEqual([]);
      expect(await missingAfterClosing(round, load.sent, AFTER)).toBe(0);
    },
  );
});

/** What the connections of the pool have for a setting, all of them used at once. */
async function settingsOf(name: string): Promise<string[]> {
  const { pool } = databaseHandle();
  const asked = await Promise.all(
    Array.from({ length: 20 }, () => pool.query<Record<string, string>>(`SHOW ${name}`)),
  );
  return [...new Set(asked.map(({ rows }) => rows[0]?.[name] ?? ''))];
}

/** Last: they change settings of this file's own server. */
describe('a server that may lose an acknowledged ballot', () => {
  it.each([
    ['synchronous_commit = off', 'synchronous_commit'],
    ['synchronous_commit = local', 'synchronous_commit'],
    ['fsync = off', 'fsync'],
    ['full_page_writes = off', 'full_page_writes'],
  ])('is not opened on: %s', async (setting, name) => {
    const round = await openRoundWith({ cheques: 2, phase: 'review' });
    const url = process.env.DATABASE_URL ?? '';
    const change = async (statement: string) => {
      await administer(url, statement);
      await administer(url, 'SELECT pg_reload_conf()');
    };
    await change(`ALTER SYSTEM SET ${setting}`);
    try {
      // Every connection hears of it by itself, a moment later; an act before that would open the vote.
      await expect.poll(() => settingsOf(name)).toEqual([setting.replace(/.* /, '')]);
      expect(await changePhase(SYSTEM, round.id, 'open_voting', DURING)).toEqual({
        ok: false,
        error: 'NOT_DURABLE',
      });
    } finally {
      await change(`ALTER SYSTEM RESET ${name}`);
    }
    await expect.poll(() => changePhase(SYSTEM, round.id, 'open_voting', DURING)).toMatchObject({ ok: true });
  });

  it('loses acknowledged ballots when it is killed (known wrong)', async () => {
    await makeCareless(process.env.DATABASE_URL ?? '');
    // Nothing that is careful goes along: one transaction that waits for the disk takes the careless ones with it.
    const { losses } = await crash('careless', 150, 0);
    expect(losses.leaves).toBeGreaterThan(0);
    expect(losses.contents).toBeGreaterThan(0);
    expect(losses).toMatchObject({ receipts: 0, strangers: 0, checkpoints: 0 });
  });
});
