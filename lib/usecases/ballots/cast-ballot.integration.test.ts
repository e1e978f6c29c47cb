import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { signBallot, signMine } from '@/lib/crypto/ballot';
import { checkReceipt } from '@/lib/crypto/receipt';
import { changePhase } from '../rounds/change-phase';
import {
  AFTER,
  ballotOf,
  CLOSES_AT,
  DURING,
  openRoundWith,
  SYSTEM,
  type TestRound,
} from '../testing/openRound';
import { castBallot } from './cast-ballot';
import { castSettings } from './cast-settings';
import { readMine } from './read-mine';

const database = testDatabase();

describe('casting a ballot', () => {
  it('answers with a receipt that the browser accepts', async () => {
    const round = await openRoundWith();
    const request = ballotOf(round, 0, 1, [
      [1, 500],
      [3, 1000],
    ]);
    const answer = await castBallot(round.id, request, DURING);
    if (answer.code !== 'OK') throw new Error(answer.code);
    const settings = await castSettings(round.id);
    expect(checkReceipt(request, answer, settings?.logKeyHex ?? '')).toMatchObject({ ok: true });
    const { rows } = await database.handle.pool.query(
      'SELECT key, seq, alloc FROM box.ballot WHERE round = $1',
      [round.id],
    );
    expect(rows).toEqual([
      {
        key: round.keys[0],
        seq: 1,
        alloc: [
          [1, 500],
          [3, 1000],
        ],
      },
    ]);
  });

  it('keeps one row per key when the ballot is changed, and every commitment', async () => {
    const round = await openRoundWith();
    for (const [seq, cents] of [
      [1, 500],
      [2, 1500],
      [3, 4000],
    ] as const) {
      expect((await castBallot(round.id, ballotOf(round, 0, seq, [[2, cents]]), DURING)).code).toBe('OK');
    }
    const { rows } = await database.handle.pool.query('SELECT seq, alloc FROM box.ballot WHERE round = $1', [
      round.id,
    ]);
    expect(rows).toEqual([{ seq: 3, alloc: [[2, 4000]] }]);
    const leaves = await database.handle.pool.query(
      'SELECT seq FROM box.leaf WHERE round = $1 ORDER BY seq',
      [round.id],
    );
    expect(leaves.rows).toEqual([{ seq: 1 }, { seq: 2 }, { seq: 3 }]);
  });

  it('accepts a blank ballot and a spare key', async () => {
    const round = await openRoundWith({ cheques: 1, spares: 1 });
    expect((await castBallot(round.id, ballotOf(round, 0, 1, []), DURING)).code).toBe('OK');
    expect((await castBallot(round.id, ballotOf(round, 1, 1, [[1, 500]]), DURING)).code).toBe('OK');
  });

  it('gives the same receipt for the stored ballot sent again, in every phase from open to published', async () => {
    const round = await openRoundWith();
    const request = ballotOf(round, 0, 1, [[1, 500]]);
    const first = await castBallot(round.id, request, DURING);
    expect(first.code).toBe('OK');
    // The answer was lost; the clock has passed the closing time, then the round closes, then the outcome is out.
    expect(await castBallot(round.id, request, AFTER)).toEqual(first);
    for (const act of ['close_voting', 'publish'] as const) {
      expect(await changePhase(SYSTEM, round.id, act, AFTER)).toMatchObject({ ok: true });
      expect(await castBallot(round.id, request, AFTER)).toEqual(first);
    }
    expect(await castBallot(round.id, ballotOf(round, 1, 1, [[1, 500]]), AFTER)).toEqual({ code: 'CLOSED' });
  });

  it('does not call another content with the same number the stored ballot', async () => {
    const round = await openRoundWith();
    await castBallot(round.id, ballotOf(round, 0, 1, [[1, 500]]), DURING);
    const answer = await castBallot(round.id, ballotOf(round, 0, 1, [[1, 500]]), DURING);
    expect(answer).toEqual({ code: 'STALE', seq: 1 });
  });

  it('refuses after the closing time, also before somebody has closed the round', async () => {
    const round = await openRoundWith();
    expect(await castBallot(round.id, ballotOf(round, 0, 1, []), CLOSES_AT)).toEqual({ code: 'CLOSED' });
  });
});

/** Several things are wrong at once; the first in the protocol's order is answered. */
describe('the order of answers', () => {
  let open: TestRound;
  const query = (text: string, values: unknown[]) => database.handle.pool.query(text, values);
  const cast = (body: unknown, now = DURING, round = open.id) => castBallot(round, body, now);

  beforeAll(async () => {
    open = await openRoundWith({ cheques: 8 });
    await query("UPDATE box.eligible SET state = 'void' WHERE round = $1 AND key = $2", [
      open.id,
      open.keys[1],
    ]);
    await cast(ballotOf(open, 2, 1, [[1, 500]]));
    // A paper form, as far as the box sees it: one version more, and final.
    await query(
      `WITH paper AS (INSERT INTO box.leaf
         SELECT round, key, seq + 1, leaf, r1, commit, sig FROM box.leaf WHERE round = $1 AND key = $2)
       UPDATE box.ballot SET seq = seq + 1, final = true WHERE round = $1 AND key = $2`,
      [open.id, open.keys[2]],
    );
    await cast(ballotOf(open, 3, 1, [[1, 500]]));
  });

  it('MALFORMED, before the signature is looked at', async () => {
    const request = ballotOf(open, 0, 1, [[1, 500]]);
    const wrong = [
      null,
      [],
      'x',
      {},
      { ...request, extra: 1 },
      { ...request, sig: request.sig.toUpperCase() },
      { ...request, alloc: [[1, 0.5]] },
    ];
    for (const body of wrong) expect(await cast(body)).toEqual({ code: 'MALFORMED' });
    expect(await cast({ ...request, alloc: [[1, 1000]], sig: '00'.repeat(64) })).toEqual({
      code: 'MALFORMED',
    });
  });

  it('BAD_SIGNATURE, before the key is looked up', async () => {
    const stranger = signBallot({
      seed: randomBytes(32),
      round: open.id,
      seq: 1,
      alloc: [],
      r2: randomBytes(32),
    });
    expect(await cast({ ...stranger, sig: '00'.repeat(64) })).toEqual({ code: 'BAD_SIGNATURE' });
  });

  it('UNKNOWN_KEY, before the phase', async () => {
    const stranger = signBallot({
      seed: randomBytes(32),
      round: open.id,
      seq: 9,
      alloc: [[99, 3]],
      r2: randomBytes(32),
    });
    expect(await cast(stranger, AFTER)).toEqual({ code: 'UNKNOWN_KEY' });
  });

  it('VOID_KEY, before the phase and the content', async () => {
    expect(await cast(ballotOf(open, 1, 1, [[99, 3]]), AFTER)).toEqual({ code: 'VOID_KEY' });
  });

  it('NOT_OPEN, before the number and the content', async () => {
    const prepared = await openRoundWith({ phase: 'review' });
    expect(await cast(ballotOf(prepared, 0, 7, [[99, 3]]), DURING, prepared.id)).toEqual({
      code: 'NOT_OPEN',
    });
  });

  it('CLOSED, before PAPER_FINAL', async () => {
    expect(await cast(ballotOf(open, 2, 3, [[99, 3]]), AFTER)).toEqual({ code: 'CLOSED' });
  });

  it('PAPER_FINAL, before the number', async () => {
    expect(await cast(ballotOf(open, 2, 201, [[99, 3]]))).toEqual({ code: 'PAPER_FINAL' });
  });

  it('TOO_OFTEN, before STALE', async () => {
    expect(await cast(ballotOf(open, 0, 201, [[99, 3]]))).toEqual({ code: 'TOO_OFTEN' });
  });

  it('STALE with the current number, before the content', async () => {
    expect(await cast(ballotOf(open, 3, 3, [[99, 3]]))).toEqual({ code: 'STALE', seq: 1 });
    expect(await cast(ballotOf(open, 4, 2, [[99, 3]]))).toEqual({ code: 'STALE', seq: 0 });
  });

  it('UNKNOWN_IDEA, BAD_STEP, OVERSPENT in this order', async () => {
    expect(await cast(ballotOf(open, 4, 1, [[99, 100_003]]))).toEqual({ code: 'UNKNOWN_IDEA' });
    expect(await cast(ballotOf(open, 4, 1, [[1, 100_003]]))).toEqual({ code: 'BAD_STEP' });
    expect(
      await cast(
        ballotOf(open, 4, 1, [
          [1, 2500],
          [2, 2000],
        ]),
      ),
    ).toEqual({ code: 'OVERSPENT' });
  });

  it('stores nothing of what is refused', async () => {
    const { rows } = await query(
      'SELECT count(*)::int AS n FROM box.leaf WHERE round = $1 AND key = ANY($2)',
      [open.id, [open.keys[0], open.keys[1], open.keys[4]]],
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('UNKNOWN_ROUND for a round without a box', async () => {
    const request = signBallot({
      seed: randomBytes(32),
      round: 'nergens',
      seq: 1,
      alloc: [],
      r2: randomBytes(32),
    });
    expect(await castBallot('nergens', request, DURING)).toEqual({ code: 'UNKNOWN_ROUND' });
  });
});

describe('reading one’s own ballot', () => {
  const ask = (round: TestRound, cheque: number, at: Date, now = at) => {
    const seed = round.seeds[cheque];
    if (!seed) throw new Error('no such cheque');
    return readMine(round.id, signMine({ seed, round: round.id, at: at.toISOString() }), now);
  };

  it('gives the stored ballot, or number 0', async () => {
    const round = await openRoundWith();
    expect(await ask(round, 0, DURING)).toEqual({ alloc: [], seq: 0 });
    await castBallot(round.id, ballotOf(round, 0, 1, [[2, 1500]]), DURING);
    expect(await ask(round, 0, DURING)).toEqual({ alloc: [[2, 1500]], seq: 1 });
  });

  it('tells the time to a clock that is off by more than five minutes', async () => {
    const round = await openRoundWith();
    const late = new Date(DURING.getTime() + 5 * 60_000 + 1);
    expect(await ask(round, 0, DURING, late)).toEqual({ code: 'CLOCK', now: late.toISOString() });
  });

  it('is refused once voting is over: the ballot is nobody’s to read then', async () => {
    const round = await openRoundWith();
    await castBallot(round.id, ballotOf(round, 0, 1, [[2, 1500]]), DURING);
    expect(await ask(round, 0, AFTER)).toEqual({ code: 'CLOSED' });
  });
});
