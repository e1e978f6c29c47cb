import { randomBytes } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { createTestDatabase, startTestServer } from '@/db/testing/server';
import type { CastRequest } from '@/lib/crypto/ballot';
import type { CastAnswer, CastOk } from '@/lib/crypto/receipt';
import { castBallot } from '@/lib/usecases/ballots/cast-ballot';
import { databaseHandle } from '@/lib/usecases/system/database';
import { ballotOf, openRoundWith, type TestRound } from '@/lib/usecases/testing/openRound';
import { insertWithoutWaiting, killPostgres, restartPostgres, storedNumbers } from './support/crashing';
import { startServer } from './support/processes';

const CHEQUES = 600;
const WORKERS = 16;
/** Acknowledged ballots after which everything is killed, in the middle of the others. */
const ENOUGH = 150;
const OPEN = { closesAt: new Date('2099-01-01T20:00:00Z') };

interface Acknowledged {
  readonly request: CastRequest;
  readonly answer: CastOk;
}

// No browser: what matters here is the same on every screen.
test.skip(({ viewport }) => (viewport?.width ?? 0) < 1000, 'runs once, in the project for desktops');

test('kill −9 of application and database under load: every acknowledged ballot is there', async () => {
  const postgres = await startTestServer();
  try {
    const databaseUrl = await createTestDatabase(postgres.url);
    const secret = randomBytes(32).toString('hex');
    const settings = {
      DATABASE_URL: databaseUrl,
      WIJKCHEQUE_SECRET: secret,
      WIJKCHEQUE_DATA: postgres.folder,
    };
    Object.assign(process.env, settings);
    const round = await openRoundWith({ cheques: CHEQUES, round: OPEN });
    await databaseHandle().close();
    const environment = { ...settings, BASEMAP: 'none' };
    const server = await startServer('lib/cli/start.ts', environment);

    const acknowledged = await castUntil(server.url, round, () => {
      server.kill();
      killPostgres(postgres.folder);
    });
    const recovered = await restartPostgres(postgres.folder, databaseUrl);
    process.env.DATABASE_URL = recovered;
    expect(acknowledged.length).toBeGreaterThanOrEqual(ENOUGH);
    const again = await Promise.all(
      acknowledged.map(({ request }) => castBallot(round.id, request, new Date())),
    );
    // The stored ballot sent again has the same receipt; one that was lost would be stored now, with another leaf.
    expect(again).toEqual(acknowledged.map(({ answer }) => answer));
    await databaseHandle().close();
  } finally {
    postgres.stop();
  }
});

test('kill −9 loses rows that are acknowledged before they are on disk (known wrong)', async () => {
  const postgres = await startTestServer();
  try {
    const databaseUrl = await createTestDatabase(postgres.url);
    // A server of its own: one transaction that waits for the disk takes the careless ones along.
    const inserting = insertWithoutWaiting(databaseUrl);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    killPostgres(postgres.folder);
    const acknowledged = await inserting;
    const kept = new Set(await storedNumbers(await restartPostgres(postgres.folder, databaseUrl)));
    expect(acknowledged.filter((number) => !kept.has(number)).length).toBeGreaterThan(0);
  } finally {
    postgres.stop();
  }
});

/** Casts one ballot per cheque from several workers, and kills everything when enough were acknowledged. */
async function castUntil(url: string, round: TestRound, kill: () => void): Promise<Acknowledged[]> {
  const acknowledged: Acknowledged[] = [];
  let next = 0;
  let killed = false;
  const worker = async () => {
    while (next < CHEQUES) {
      const request = ballotOf(round, next++, 1, [[1, 500]]);
      const answer = await post(`${url}/api/stembus/${round.id}/stem`, request);
      if (answer === null) return;
      if (answer.code === 'OK') acknowledged.push({ request, answer: answer as CastOk });
      if (acknowledged.length >= ENOUGH && !killed) {
        killed = true;
        kill();
      }
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, worker));
  return acknowledged;
}

async function post(url: string, body: unknown): Promise<CastAnswer | null> {
  try {
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
    return (await response.json()) as CastAnswer;
  } catch {
    return null;
  }
}
