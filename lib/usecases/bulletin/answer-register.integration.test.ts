import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import type { CastOk } from '@/lib/crypto/receipt';
import { changePhase } from '../rounds/change-phase';
import { castAll, span } from '../testing/cast';
import { AFTER, openRoundWith, SYSTEM, type TestRound } from '../testing/openRound';
import { answerProof, answerRegister } from './answer-register';
import { getRegister } from './get-register';
import { sequenceOpenRounds } from './sequence-open-rounds';

testDatabase();

describe('the register at its address', () => {
  let round: TestRound;
  let receipts: CastOk[];
  beforeAll(async () => {
    process.env.BULLETIN_BATCH = '3';
    round = await openRoundWith({ cheques: 5 });
    receipts = await castAll(round, span(0, 3));
    await sequenceOpenRounds();
  });

  it('is origin, leaves and checkpoints, in hex and text', async () => {
    const { status, body, headers } = await answerRegister(round.id, null);
    expect(status).toBe(200);
    const given = JSON.parse(body ?? '') as { origin: string; leaves: string[]; checkpoints: string[] };
    expect(Object.keys(given)).toEqual(['origin', 'leaves', 'checkpoints']);
    expect(given.origin).toBe(`localhost/wijkcheque/${round.id}`);
    expect(given.leaves).toHaveLength(4);
    expect(given.leaves.slice(1).toSorted()).toEqual(receipts.map(({ receipt }) => receipt.leaf).toSorted());
    expect(given.checkpoints.map((note) => note.split('\n')[1])).toEqual(['1', '4']);
    expect(headers['cache-control']).toBe('public, no-cache');
  });

  it('is not sent again to whoever has it, until it grows', async () => {
    const { headers } = await answerRegister(round.id, null);
    const etag = headers.etag ?? '';
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`])
      expect(await answerRegister(round.id, known)).toMatchObject({ status: 304, body: null });
    expect(await answerRegister(round.id, '"x"')).toMatchObject({ status: 200 });
    const before = await getRegister(round.id);
    expect(await getRegister(round.id)).toEqual(before);
    await castAll(round, span(0, 3), 2);
    await sequenceOpenRounds();
    expect(await answerRegister(round.id, etag)).toMatchObject({ status: 200 });
  });

  it('answers with a proof that is kept nowhere on the way', async () => {
    const track = receipts[0]?.receipt.track ?? '';
    const { status, body, headers } = await answerProof(round.id, track);
    expect(status).toBe(200);
    const proof = JSON.parse(body ?? '') as object;
    expect(Object.keys(proof).toSorted()).toEqual(['checkpoint', 'index', 'path', 'size']);
    expect(proof).toMatchObject({ size: 7 });
    expect(headers['cache-control']).toBe('no-store');
  });

  it('has a code and a status for everything else', async () => {
    const answers = [
      [await answerRegister('nowhere', null), 404, 'UNKNOWN_ROUND'],
      [await answerProof('nowhere', '0000000000'), 404, 'UNKNOWN_ROUND'],
      [await answerProof(round.id, '0000000000'), 404, 'UNKNOWN_TRACK'],
      [await answerProof(round.id, 'lower-case'), 400, 'MALFORMED'],
    ] as const;
    for (const [{ status, body, headers }, expected, code] of answers) {
      expect({ status, body }).toEqual({ status: expected, body: JSON.stringify({ code }) });
      expect(headers['cache-control']).toBe('no-store');
    }
    const ready = await openRoundWith({ phase: 'review' });
    expect(await answerRegister(ready.id, null)).toMatchObject({
      status: 404,
      body: '{"code":"NOT_OPENED"}',
    });
  });

  it('may be kept once it is complete', async () => {
    await changePhase(SYSTEM, round.id, 'close_voting', AFTER);
    const { headers } = await answerRegister(round.id, null);
    expect(headers['cache-control']).toBe('public, max-age=3600');
  });
});
