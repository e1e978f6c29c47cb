import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '@/db/client';
import { startEmbedded } from '@/db/embedded';
import { createTestDatabase, startTestServer, type TestServer } from '@/db/testing/server';
import type { CastAnswer, CastOk } from '@/lib/crypto/receipt';
import { databaseHandle } from '../system/database';
import { ballotOf, DURING, openRoundWith } from '../testing/openRound';
import { castBallot } from './cast-ballot';

/** A server of its own, since it is going to be killed. */
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  process.env.WIJKCHEQUE_SECRET ??= 'a secret of the tests, long enough to pass';
  process.env.DATABASE_URL = await createTestDatabase(server.url);
  process.env.WIJKCHEQUE_DATA = server.folder;
});
afterAll(async () => {
  await databaseHandle().close();
  server.stop();
});

it('I9: every acknowledged ballot is there after the database server is killed under load', async () => {
  const round = await openRoundWith({ cheques: 300 });
  const requests = round.keys.map((_, i) => ballotOf(round, i, 1, [[1, 500]]));
  const pid = await serverProcess();
  const acknowledged = new Map<number, CastOk>();
  const casts = requests.map(async (request, i) => {
    const answer: CastAnswer | null = await castBallot(round.id, request, DURING).catch(() => null);
    if (answer?.code !== 'OK') return;
    acknowledged.set(i, answer);
    if (acknowledged.size === 100) process.kill(pid, 'SIGKILL');
  });
  await Promise.all(casts);
  expect(acknowledged.size).toBeGreaterThanOrEqual(100);
  expect(acknowledged.size).toBeLessThan(requests.length);

  await restart();
  const { rows } = await databaseHandle().pool.query<{ key: Buffer }>(
    'SELECT key FROM box.ballot WHERE round = $1',
    [round.id],
  );
  const stored = new Set(rows.map(({ key }) => key.toString('hex')));
  expect([...acknowledged.keys()].filter((i) => !stored.has(requests[i]?.vote.key ?? ''))).toEqual([]);

  // Whoever got no answer sends again: stored or not, it is in now, and the acknowledged keep their receipt.
  for (const [i, request] of requests.entries()) {
    const answer = await castBallot(round.id, request, DURING);
    expect(answer.code).toBe('OK');
    const first = acknowledged.get(i);
    if (first) expect(answer).toEqual(first);
  }
});

/** The server's first process: `kill -9` of it takes the others along without a word to the disk. */
async function serverProcess(): Promise<number> {
  const { rows } = await databaseHandle().pool.query<{ folder: string }>(
    "SELECT current_setting('data_directory') AS folder",
  );
  return Number(readFileSync(path.join(rows[0]?.folder ?? '', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/**
 * Its other processes need a moment to notice that the first one is gone; until then the server refuses to start, or
 * the killed process still counts as running.
 */
async function restart(): Promise<void> {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const started = await startEmbedded(server.folder);
    if (started.ok && (await answers(started.value.url))) {
      const url = new URL(process.env.DATABASE_URL ?? '');
      url.port = new URL(started.value.url).port;
      process.env.DATABASE_URL = url.toString();
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('the killed server does not start again');
}

async function answers(url: string): Promise<boolean> {
  const handle = openDatabase({ url, size: 1 });
  try {
    await handle.pool.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await handle.close();
  }
}
