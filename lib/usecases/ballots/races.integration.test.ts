import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { findOutcome } from '@/db/queries/rounds';
import { testDatabase } from '@/db/testing';
import type { CastRequest } from '@/lib/crypto/ballot';
import { changePhase } from '../rounds/change-phase';
import { AFTER, ballotOf, DURING, openRoundWith, SYSTEM } from '../testing/openRound';
import { answerBox } from './answer-box';
import { castBallot } from './cast-ballot';

/** Enough for real contention, few enough to leave the server's other connections alone. */
const database = testDatabase({ connections: 40 });
const query = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await database.handle.pool.query<T>(text, values)).rows;

interface Attempt {
  readonly seq: number;
  readonly content: string;
  readonly answer: string;
}

interface Stored {
  readonly seq: number;
  readonly content: string;
}

/** What must hold after any number of parallel ballots of one key; every breach as a sentence. */
function breaches(
  attempts: readonly Attempt[],
  current: readonly Stored[],
  versions: readonly Stored[],
): string[] {
  const won = attempts.filter(({ answer }) => answer === 'OK').toSorted((a, b) => a.seq - b.seq);
  const found: string[] = [];
  if (current.length !== 1) found.push(`${current.length} live ballots`);
  won.forEach(({ seq }, i) => {
    if (seq !== i + 1) found.push(`number ${seq} was accepted as the ${i + 1}th`);
  });
  const acknowledged = won.map(({ seq, content }) => `${seq} ${content}`);
  const kept = versions.map(({ seq, content }) => `${seq} ${content}`);
  if (JSON.stringify(acknowledged) !== JSON.stringify(kept))
    found.push('what was acknowledged is not what is stored');
  if (`${current[0]?.seq} ${current[0]?.content}` !== acknowledged.at(-1))
    found.push('the last one is not the live one');
  return found;
}

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** 500 ballots of one cheque, all at once: 20 versions, each claimed by 25. */
const CLAIMS = shuffled(Array.from({ length: 500 }, (_, i) => ({ seq: (i % 20) + 1, content: `${i + 1}` })));

describe('500 parallel ballots of one cheque', () => {
  it('leave one, and every version that was acknowledged', async () => {
    const round = await openRoundWith({ cheques: 1, chequeCents: 100_000, stepCents: 1 });
    const requests = CLAIMS.map((claim) => ({
      claim,
      body: ballotOf(round, 0, claim.seq, [[1, Number(claim.content)]]),
    }));
    const attempts = await Promise.all(
      requests.map(async ({ claim, body }) => ({
        ...claim,
        answer: (await castBallot(round.id, body, DURING)).code,
      })),
    );
    const current = await query<Stored>(
      'SELECT seq, alloc -> 0 ->> 1 AS content FROM box.ballot WHERE round = $1',
      [round.id],
    );
    const leaves = await query<{ seq: number; commit: Buffer }>(
      'SELECT seq, commit FROM box.leaf WHERE round = $1 ORDER BY seq',
      [round.id],
    );
    const byCommit = new Map(requests.map(({ claim, body }) => [body.vote.commit, claim.content]));
    const versions = leaves.map(({ seq, commit }) => ({
      seq,
      content: byCommit.get(commit.toString('hex')) ?? 'unknown',
    }));
    expect(breaches(attempts, current, versions)).toEqual([]);
    expect(attempts.filter(({ answer }) => answer !== 'OK').every(({ answer }) => answer === 'STALE')).toBe(
      true,
    );
    expect(attempts.filter(({ answer }) => answer === 'OK').length).toBeGreaterThan(0);
  });

  it('leave more than one where the check and the insert are two statements (known wrong)', async () => {
    await query('CREATE SCHEMA IF NOT EXISTS wrong');
    await query('CREATE TABLE wrong.vote (seq int NOT NULL, content text NOT NULL)');
    const attempts = await Promise.all(
      CLAIMS.map(async (claim) => {
        const [{ last } = { last: 0 }] = await query<{ last: number }>(
          'SELECT coalesce(max(seq), 0) AS last FROM wrong.vote',
        );
        if (claim.seq !== last + 1) return { ...claim, answer: 'STALE' };
        await query('INSERT INTO wrong.vote VALUES ($1, $2)', [claim.seq, claim.content]);
        return { ...claim, answer: 'OK' };
      }),
    );
    const versions = await query<Stored>('SELECT seq, content FROM wrong.vote ORDER BY seq');
    const last = Math.max(...versions.map(({ seq }) => seq));
    expect(
      breaches(
        attempts,
        versions.filter(({ seq }) => seq === last),
        versions,
      ),
    ).not.toEqual([]);
  });
});

describe('200 identical requests of one ballot', () => {
  const SENT = 200;

  it('get identical receipts, byte for byte, and store one version', async () => {
    const round = await openRoundWith({ cheques: 1 });
    const body = Buffer.from(JSON.stringify(ballotOf(round, 0, 1, [[1, 500]])));
    const send = (n: number) => answerBox('stem', round.id, body, `192.0.2.${n}`, DURING);
    const answers = await Promise.all(Array.from({ length: SENT }, (_, n) => send(n)));
    expect(new Set(answers.map((answer) => `${answer.status} ${answer.body}`)).size).toBe(1);
    expect(answers[0]?.body).toContain('"code":"OK"');
    expect(await query('SELECT seq FROM box.leaf WHERE round = $1', [round.id])).toEqual([{ seq: 1 }]);
  });

  it('get different ones where the last request overwrites what was promised before (known wrong)', async () => {
    await query('CREATE SCHEMA IF NOT EXISTS wrong');
    await query('CREATE TABLE wrong.receipt (ballot int PRIMARY KEY, r1 bytea NOT NULL)');
    const receipts = await Promise.all(
      Array.from({ length: SENT }, async () => {
        const [row] = await query<{ r1: Buffer }>(
          'INSERT INTO wrong.receipt VALUES (1, $1) ON CONFLICT (ballot) DO UPDATE SET r1 = EXCLUDED.r1 RETURNING r1',
          [randomBytes(32)],
        );
        return row?.r1.toString('hex');
      }),
    );
    expect(new Set(receipts).size).toBeGreaterThan(1);
  });
});

/** How the phase is closed and a ballot is cast: the real way, or a wrong one. */
interface Box {
  /** One statement that takes the round's lock alone and sets the phase. */
  readonly close: string;
  readonly cast: (ballot: number) => Promise<boolean>;
  /** One statement that counts the stored ballots as `n`. */
  readonly count: string;
}

const BALLOTS = 400;
/** Ballots that must wait for the closing before it commits: then there is a race, on any machine. */
const WAITING = 10;

/**
 * 400 casts, and a closing in the middle: half of them start before it, half when it has been asked for. Counts within the
 * closing, as its statement does, and again when every cast has its answer.
 */
async function raceTheClosing(box: Box) {
  const closing = new pg.Client({ connectionString: database.url });
  await closing.connect();
  try {
    const order = shuffled(Array.from({ length: BALLOTS }, (_, i) => i));
    const early = order.slice(0, BALLOTS / 2).map(box.cast);
    await Promise.race(early);
    await closing.query('BEGIN');
    const closed = closing.query(box.close);
    const late = order.slice(BALLOTS / 2).map(box.cast);
    await closed;
    await someWait(closing);
    const counted = (await closing.query<{ n: number }>(box.count)).rows[0]?.n ?? 0;
    await closing.query('COMMIT');
    const acknowledged = (await Promise.all([...early, ...late])).filter(Boolean).length;
    const stored = (await closing.query<{ n: number }>(box.count)).rows[0]?.n ?? 0;
    return { acknowledged, counted, later: stored - counted };
  } finally {
    await closing.end();
  }
}

async function someWait(client: pg.Client): Promise<void> {
  const text = `SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  while (((await client.query<{ n: number }>(text)).rows[0]?.n ?? 0) < WAITING) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe(`${BALLOTS} casts racing the closing`, () => {
  it('acknowledged = counted', async () => {
    const round = await openRoundWith({ cheques: BALLOTS });
    const requests = round.keys.map((_, i) => ballotOf(round, i, 1, [[1, 500]]));
    const result = await raceTheClosing({
      close: `SELECT box.set_phase('${round.id}', 'closed')`,
      cast: async (ballot) => (await castBallot(round.id, requests[ballot], DURING)).code === 'OK',
      count: `SELECT count(*)::int AS n FROM box.ballot WHERE round = '${round.id}'`,
    });
    expect(result.later).toBe(0);
    expect(result.acknowledged).toBe(result.counted);
    expect(result.counted).toBeGreaterThan(0);
    expect(result.counted).toBeLessThan(BALLOTS);
  });

  it('lets ballots in after it where one statement takes the lock and reads the phase (known wrong)', async () => {
    await query('CREATE SCHEMA IF NOT EXISTS wrong');
    await query("CREATE TABLE wrong.round AS SELECT 'voting' AS phase");
    await query('CREATE TABLE wrong.ballot (ballot int PRIMARY KEY)');
    const result = await raceTheClosing({
      close:
        "WITH locked AS MATERIALIZED (SELECT pg_advisory_xact_lock(1)) UPDATE wrong.round SET phase = 'closed' FROM locked",
      // The snapshot is taken before the wait, so it still shows an open round afterwards.
      cast: async (ballot) =>
        (
          await query(
            `WITH locked AS MATERIALIZED (SELECT pg_advisory_xact_lock_shared(1))
             INSERT INTO wrong.ballot SELECT $1::int FROM locked, wrong.round WHERE phase = 'voting' RETURNING ballot`,
            [ballot],
          )
        ).length === 1,
      count: 'SELECT count(*)::int AS n FROM wrong.ballot',
    });
    expect(result.later).toBeGreaterThan(0);
    expect(result.acknowledged).toBeGreaterThan(result.counted);
  });

  it('gives who was acknowledged the same receipt afterwards, and who was refused the same refusal', async () => {
    const round = await openRoundWith({ cheques: 60 });
    const requests: CastRequest[] = round.keys.map((_, i) => ballotOf(round, i, 1, [[1, 500]]));
    const racing = requests.map((request) => castBallot(round.id, request, DURING));
    await racing[10];
    expect(await changePhase(SYSTEM, round.id, 'close_voting', AFTER)).toEqual({
      ok: true,
      value: 'counting',
    });
    const answers = await Promise.all(racing);
    // Every one of these answers is lost on its way, and the browser sends its ballot again.
    const again = await Promise.all(requests.map((request) => castBallot(round.id, request, AFTER)));
    expect(again).toEqual(answers);

    expect(await changePhase(SYSTEM, round.id, 'publish', AFTER)).toMatchObject({ ok: true });
    const outcome = await findOutcome(database.db, round.id);
    expect(outcome?.ballots).toBe(answers.filter(({ code }) => code === 'OK').length);
  });
});
