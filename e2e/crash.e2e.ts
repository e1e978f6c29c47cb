import { randomBytes } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { createTestDatabase, startTestServer, type TestServer } from '@/db/testing/server';
import type { CastRequest } from '@/lib/crypto/ballot';
import type { CastAnswer } from '@/lib/crypto/receipt';
import { followRegister, missingAfterClosing, sendAllAgain } from '@/lib/usecases/evidence/crash/aftermath';
import { findLosses, type Losses, NO_LOSSES } from '@/lib/usecases/evidence/crash/losses';
import { makeCareless, preparePostgresKill, restartPostgres } from '@/lib/usecases/evidence/crash/server';
import { type Load, writeUntilCrash } from '@/lib/usecases/evidence/crash/writers';
import { diceOf } from '@/lib/usecases/evidence/random';
import { times } from '@/lib/usecases/evidence/scale';
import { databaseHandle } from '@/lib/usecases/system/database';
import { openRoundWith, type TestRound } from '@/lib/usecases/testing/openRound';
import { startServer } from './support/processes';

const RUNS = times(3, 20);
const CHEQUES = 400;
/** A batch of the register every so many households. */
const BATCH = '12';
const CLOSES_AT = new Date('2099-01-01T20:00:00Z');
const AFTER = new Date('2099-01-02T20:00:00Z');

// No browser: what matters here is the same on every screen.
test.skip(({ viewport }) => (viewport?.width ?? 0) < 1000, 'runs once, in the project for desktops');
test.setTimeout(60_000 * RUNS + 60_000);

interface Crashed {
  readonly round: TestRound;
  readonly load: Load;
  readonly losses: Losses;
}

interface Setting {
  readonly postgres: TestServer;
  readonly seed: string;
  /** The database server goes as well. */
  readonly both: boolean;
  /** Checkpoints that must be out before. */
  readonly given: number;
}

/** Forty writers over HTTP; in the middle the application is killed, and the database with it if that is asked for. */
async function crash({ postgres, seed, both, given }: Setting): Promise<Crashed> {
  const databaseUrl = process.env.DATABASE_URL ?? '';
  const round = await openRoundWith({ cheques: CHEQUES, round: { closesAt: CLOSES_AT } });
  const app = await startServer('lib/cli/start.ts', { BASEMAP: 'none' });
  const killPostgres = both ? await preparePostgresKill(databaseUrl) : null;
  const register = followRegister(round.id);
  const dice = diceOf(seed);
  const load = await writeUntilCrash({
    round,
    dice,
    send: (request) => post(`${app.url}/api/stembus/${round.id}/stem`, request),
    meanwhile: given > 0 ? register.take : () => Promise.resolve(),
    enough: dice.between(50, 120),
    ready: () => register.atLeast(given),
    crash: async () => {
      app.kill();
      await killPostgres?.();
    },
  });
  app.kill();
  if (both) {
    await databaseHandle().close();
    process.env.DATABASE_URL = await restartPostgres(postgres.folder, databaseUrl);
  }
  return { round, load, losses: await findLosses(round.id, load.sent, register.given()) };
}

async function post(url: string, body: CastRequest): Promise<CastAnswer | null> {
  try {
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
    return (await response.json()) as CastAnswer;
  } catch {
    return null;
  }
}

async function onOwnServer(work: (postgres: TestServer) => Promise<void>): Promise<void> {
  const postgres = await startTestServer();
  try {
    Object.assign(process.env, {
      DATABASE_URL: await createTestDatabase(postgres.url),
      WIJKCHEQUE_SECRET: randomBytes(32).toString('hex'),
      WIJKCHEQUE_DATA: postgres.folder,
      BULLETIN_BATCH: BATCH,
    });
    await work(postgres);
    await databaseHandle().close();
  } finally {
    postgres.stop();
  }
}

for (const both of [false, true]) {
  const victims = both ? 'application and database' : 'application';
  test(`kill −9 of ${victims} under forty writers: nothing acknowledged is lost`, async () => {
    await onOwnServer(async (postgres) => {
      // Both together takes longest, and is what follows from either alone.
      const runs = both ? Math.ceil(RUNS / 3) : RUNS;
      for (let run = 0; run < runs; run++) {
        const { round, load, losses } = await crash({ postgres, seed: `${victims} ${run}`, both, given: 3 });
        expect(
          load.sent.some(({ answer }) => answer === null),
          'it came in the middle',
        ).toBe(true);
        expect(load.left).toBeGreaterThan(0);
        expect(losses, `run ${run}`).toEqual(NO_LOSSES);
        expect(await sendAllAgain(round.id, load.sent, new Date())).toEqual([]);
        expect(await missingAfterClosing(round, load.sent, AFTER)).toBe(0);
      }
    });
  });
}

test('kill −9 loses ballots that are acknowledged before they are on disk (known wrong)', async () => {
  await onOwnServer(async (postgres) => {
    await makeCareless(process.env.DATABASE_URL ?? '');
    const { losses } = await crash({ postgres, seed: 'careless', both: true, given: 0 });
    expect(losses.leaves).toBeGreaterThan(0);
    expect(losses.contents).toBeGreaterThan(0);
  });
});
