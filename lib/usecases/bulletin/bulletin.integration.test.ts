import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { findOpeningDocument, listWaiting } from '@/db/queries/bulletin';
import { asBox } from '@/db/queries/roles';
import { testDatabase } from '@/db/testing';
import {
  type Checkpoint,
  consistencyPath,
  hashTree,
  leafHash,
  readClosing,
  readOpening,
  verifyCheckpoint,
  verifyConsistency,
  verifyInclusion,
} from '@/lib/crypto/bulletin';
import type { CastOk } from '@/lib/crypto/receipt';
import { changePhase } from '../rounds/change-phase';
import { cast, castAll, span } from '../testing/cast';
import { AFTER, openRoundWith, SYSTEM, type TestRound } from '../testing/openRound';
import { getProof } from './get-proof';
import { getRegister } from './get-register';
import { sequence } from './sequence';

const database = testDatabase();
const query = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await database.handle.pool.query<T>(text, values)).rows;
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');

async function registerOf(round: TestRound) {
  const register = await getRegister(round.id);
  if (!register.ok) throw new Error(register.error);
  return register.value;
}

async function logKeyOf(round: TestRound): Promise<Uint8Array> {
  const [row] = await query<{ log_key: Buffer }>('SELECT log_key FROM box.round WHERE round = $1', [
    round.id,
  ]);
  return row?.log_key ?? Buffer.alloc(0);
}

/** Every checkpoint of the round, believed under its log key and the origin that the register names. */
async function checkpointsOf(round: TestRound): Promise<Checkpoint[]> {
  const { origin, checkpoints } = await registerOf(round);
  const key = await logKeyOf(round);
  return checkpoints.map((note) => {
    const read = verifyCheckpoint(note, { origin, key });
    if (!read.ok) throw new Error(read.error);
    return read.value;
  });
}

describe('a round of 120 households, from opening to closing', () => {
  let round: TestRound;
  const receipts: CastOk[] = [];
  const appended: number[] = [];
  const sequenced = async () => {
    const result = await sequence(round.id);
    appended.push(result.ok ? result.value : -1);
  };

  beforeAll(async () => {
    round = await openRoundWith({ cheques: 120, spares: 3, ideas: 4 });
    receipts.push(...(await castAll(round, span(0, 60))));
    await sequenced();
    receipts.push(...(await castAll(round, span(0, 20), 2)), ...(await castAll(round, span(0, 10), 3)));
    await sequenced();
    receipts.push(...(await castAll(round, span(60, 110))));
    await sequenced();
    receipts.push(...(await castAll(round, span(110, 120))), ...(await castAll(round, span(10, 15), 3)));
    receipts.push(...(await castAll(round, span(0, 5), 4)));
    await sequenced();
    await query("UPDATE idea SET status = 'rejected' WHERE round_id = $1 AND number = 2", [round.id]);
    // What declaring a cheque void does: its content is erased, its leaf stays.
    const last = [round.id, round.keys[119]];
    await query("UPDATE box.eligible SET state = 'void' WHERE round = $1 AND key = $2", last);
    await query('DELETE FROM box.ballot WHERE round = $1 AND key = $2', last);
    const closed = await changePhase(SYSTEM, round.id, 'close_voting', AFTER);
    expect(closed).toEqual({ ok: true, value: 'counting' });
  });

  it('takes in batches of different keys only; 20 and 25 households wait', async () => {
    expect(appended).toEqual([60, 0, 70, 0]);
    const sizes = (await checkpointsOf(round)).map(({ size }) => size);
    expect(sizes).toEqual([1, 61, 131, 162]);
    expect(receipts).toHaveLength(160);
  });

  it('has every receipt’s leaf once, and nothing else between the two statements', async () => {
    const { leaves } = await registerOf(round);
    const promised = receipts.map(({ receipt }) => receipt.leaf);
    expect(leaves.slice(1, -1).map(hex).toSorted()).toEqual(promised.toSorted());
    expect(new Set(promised).size).toBe(promised.length);
  });

  it('proves every receipt under the log key', async () => {
    const { origin } = await registerOf(round);
    const key = await logKeyOf(round);
    for (const { receipt } of receipts) {
      const proof = await getProof(round.id, receipt.track);
      if (!proof.ok) throw new Error(proof.error);
      const { checkpoint, index, size } = proof.value;
      const signed = verifyCheckpoint(checkpoint, { origin, key });
      if (!signed.ok) throw new Error(signed.error);
      const path = proof.value.path.map((step) => Buffer.from(step, 'hex'));
      const leaf = leafHash(Buffer.from(receipt.leaf, 'hex'));
      expect(signed.value.size).toBe(size);
      expect(verifyInclusion({ leaf, index, size, path, root: signed.value.root })).toBe(true);
    }
  });

  it('has checkpoints that each extend the one before', async () => {
    const checkpoints = await checkpointsOf(round);
    const hashes = (await registerOf(round)).leaves.map(leafHash);
    for (const [i, newer] of checkpoints.entries()) {
      const older = checkpoints[i - 1];
      if (!older) continue;
      const path = consistencyPath(hashTree(hashes.slice(0, newer.size)), older.size);
      const sizes = { oldSize: older.size, newSize: newer.size };
      expect(verifyConsistency({ ...sizes, oldRoot: older.root, newRoot: newer.root, path })).toBe(true);
    }
  });

  it('has one leaf per key in a batch, by leaf hash, and the versions of a key in order', async () => {
    const rows = await query<{ key: string; seq: number; position: number; leaf: Buffer }>(
      `SELECT encode(key, 'hex') AS key, seq, position, leaf FROM box.log JOIN box.leaf USING (round, leaf)
       WHERE round = $1 ORDER BY position`,
      [round.id],
    );
    const sizes = (await checkpointsOf(round)).map(({ size }) => size);
    for (const [i, to] of sizes.slice(1, -1).entries()) {
      const batch = rows.filter(({ position }) => position >= (sizes[i] ?? 0) && position < to);
      expect(new Set(batch.map(({ key }) => key)).size).toBe(batch.length);
      expect(batch.length).toBeGreaterThanOrEqual(50);
      const hashes = batch.map(({ leaf }) => hex(leafHash(leaf)));
      expect(hashes).toEqual(hashes.toSorted());
    }
    for (const key of new Set(rows.map((row) => row.key))) {
      const versions = rows.filter((row) => row.key === key).map(({ seq }) => seq);
      expect(versions).toEqual(versions.map((_, n) => n + 1));
    }
  });

  it('opens with what was fixed: keys, rules and ideas', async () => {
    const { leaves } = await registerOf(round);
    const opening = readOpening(leaves[0] ?? new Uint8Array());
    const documents = await findOpeningDocument(database.db, round.id);
    const sorted = round.keys.toSorted(Buffer.compare);
    expect(opening).toEqual({
      eligible: { count: 120, root: sha256(Buffer.concat(sorted)), spare: 3 },
      ideas: sha256(documents?.ideas ?? ''),
      kind: 'opening',
      logKey: hex(await logKeyOf(round)),
      round: round.id,
      rules: sha256(documents?.rules ?? ''),
      v: 1,
    });
    expect(JSON.parse(documents?.rules ?? '')).toMatchObject({
      budgetCents: null,
      chequeCents: 4000,
      plannedDates: { closes: '2026-05-22T20:00:00.000Z', opens: '2026-05-01T08:00:00.000Z' },
      round: round.id,
      stepCents: 500,
    });
    const numbers = (JSON.parse(documents?.ideas ?? '') as { number: number }[]).map(({ number }) => number);
    expect(numbers).toEqual([1, 2, 3, 4]);
  });

  it('closes with what came of it', async () => {
    const { leaves, complete } = await registerOf(round);
    const tags = receipts.filter((_, i) => i === 149).map(({ tag }) => tag);
    expect(complete).toBe(true);
    expect(readClosing(leaves.at(-1) ?? new Uint8Array())).toEqual({
      ballots: 119,
      closedOn: '2026-05-22',
      extension: null,
      kind: 'closing',
      leaves: 160,
      opening: sha256(leaves[0] ?? ''),
      replaced: 0,
      round: round.id,
      v: 1,
      void: sha256(JSON.stringify({ tags })),
      voided: 1,
      withdrawn: [2],
    });
  });

  it('is sequenced no more after closing', async () => {
    expect(await sequence(round.id)).toEqual({ ok: true, value: 0 });
    expect(await asBox(database.db, (tx) => listWaiting(tx, round.id))).toEqual([]);
  });
});

describe('one household that changes its ballot 49 times', () => {
  it('neither releases a batch nor fills one', async () => {
    const round = await openRoundWith({ cheques: 60 });
    for (const seq of span(1, 50)) await cast(round, 0, seq);
    await cast(round, 1);
    // Fifty leaves wait, of two keys.
    expect(await sequence(round.id)).toEqual({ ok: true, value: 0 });
    await castAll(round, span(2, 49));
    expect(await sequence(round.id)).toEqual({ ok: true, value: 0 });
    await cast(round, 49);
    expect(await sequence(round.id)).toEqual({ ok: true, value: 50 });
    const [row] = await query<{ count: number }>(
      'SELECT count(*)::int FROM box.log JOIN box.leaf USING (round, leaf) WHERE round = $1 AND key = $2',
      [round.id, round.keys[0]],
    );
    expect(row?.count).toBe(1);
    // The other 48 versions wait for others, however often the sequencer runs.
    expect(await sequence(round.id)).toEqual({ ok: true, value: 0 });
  });
});

describe('several sequencers at once', () => {
  it('append every leaf once, under checkpoints that follow each other', async () => {
    const round = await openRoundWith({ cheques: 120 });
    const receipts: CastOk[] = [];
    for (const part of [span(0, 60), span(60, 120)]) {
      receipts.push(...(await castAll(round, part)));
      const results = await Promise.all(span(0, 6).map(() => sequence(round.id)));
      const counts = results.map((result) => (result.ok ? result.value : -1));
      expect(counts.filter((count) => count !== 0)).toEqual([60]);
    }
    const { leaves } = await registerOf(round);
    expect(leaves.slice(1).map(hex).toSorted()).toEqual(
      receipts.map(({ receipt }) => receipt.leaf).toSorted(),
    );
    expect((await checkpointsOf(round)).map(({ size }) => size)).toEqual([1, 61, 121]);
  });

  it('go on while ballots come in and while voting closes, and nothing that was promised is missing', async () => {
    const round = await openRoundWith({ cheques: 200 });
    const promised: string[] = [];
    let going = true;
    const sequencers = span(0, 2).map(async () => {
      while (going) expect((await sequence(round.id)).ok).toBe(true);
    });
    const voters = span(0, 4).map(async (voter) => {
      for (const cheque of span(voter * 50, voter * 50 + 50)) {
        promised.push((await cast(round, cheque)).receipt.leaf);
        if (cheque % 5 === 0) promised.push((await cast(round, cheque, 2)).receipt.leaf);
      }
    });
    await Promise.all(voters);
    expect(await changePhase(SYSTEM, round.id, 'close_voting', AFTER)).toMatchObject({ ok: true });
    going = false;
    await Promise.all(sequencers);
    const { leaves } = await registerOf(round);
    expect(leaves.slice(1, -1).map(hex).toSorted()).toEqual(promised.toSorted());
    const sizes = (await checkpointsOf(round)).map(({ size }) => size);
    for (const [i, size] of sizes.slice(1, -1).entries())
      expect(size - (sizes[i] ?? 0)).toBeGreaterThanOrEqual(50);
  });
});

describe('a proof', () => {
  it('is refused with a code that says why', async () => {
    const round = await openRoundWith({ cheques: 3 });
    const { receipt } = await cast(round, 0);
    const waiting = await openRoundWith({ cheques: 3, phase: 'review' });
    expect(await getProof(round.id, receipt.track)).toEqual({ ok: false, error: 'NOT_YET' });
    expect(await getProof(round.id, '0000000000')).toEqual({ ok: false, error: 'UNKNOWN_TRACK' });
    expect(await getProof(round.id, receipt.track.toLowerCase())).toEqual({ ok: false, error: 'MALFORMED' });
    expect(await getProof(waiting.id, receipt.track)).toEqual({ ok: false, error: 'NOT_OPENED' });
    expect(await getProof('nowhere', receipt.track)).toEqual({ ok: false, error: 'UNKNOWN_ROUND' });
  });
});
