import { createHash, createHmac, randomBytes, sign, verify } from 'node:crypto';
import { castBallot as castInBox } from '@/db/queries/box';
import { readCastRequest, voteBytes } from '@/lib/crypto/ballot';
import { u32 } from '@/lib/crypto/bytes';
import { base32 } from '@/lib/crypto/code';
import { type CastAnswer, type RefusalCode, receiptBytes } from '@/lib/crypto/receipt';
import { databaseHandle } from '../system/database';
import { type CastSettings, castSettings } from './cast-settings';
import { publicKeyFromRaw } from './round-keys';

/**
 * Casts a ballot (docs/ballot-protocol.md, "Casting"). `body` is parsed JSON from anyone. No session, no log line, no
 * time: the signature is the only guard, and the one live ballot per key is kept by the database.
 * Codes, in order: MALFORMED, UNKNOWN_ROUND, BAD_SIGNATURE, UNKNOWN_KEY, VOID_KEY, OK (also for the stored ballot sent
 * again), NOT_OPEN, CLOSED, PAPER_FINAL, TOO_OFTEN, STALE, UNKNOWN_IDEA, BAD_STEP, OVERSPENT.
 */
export async function castBallot(round: string, body: unknown, now: Date): Promise<CastAnswer> {
  const request = readCastRequest(body, round);
  if (!request) return { code: 'MALFORMED' };
  const settings = await castSettings(round);
  if (!settings) return { code: 'UNKNOWN_ROUND' };
  const key = Buffer.from(request.vote.key, 'hex');
  const sig = Buffer.from(request.sig, 'hex');
  if (!verifies(key, voteBytes(request.vote), sig)) return { code: 'BAD_SIGNATURE' };

  const commit = Buffer.from(request.vote.commit, 'hex');
  const tag = createHmac('sha256', settings.tagKey).update(key).digest();
  const r1 = randomBytes(32);
  const open1 = createHash('sha256')
    .update('wijkcheque/tag/v1')
    .update(r1)
    .update(tag)
    .update(u32(request.vote.seq))
    .digest();
  const row = await castInBox(databaseHandle().pool, {
    round,
    key,
    seq: request.vote.seq,
    alloc: request.alloc,
    r2: Buffer.from(request.r2, 'hex'),
    commit,
    sig,
    r1,
    leaf: Buffer.concat([open1, commit]),
    late: now >= settings.closesAt,
  });
  if (row.code !== 'OK' || !row.leaf || !row.r1) {
    const code = row.code as RefusalCode;
    return code === 'STALE' ? { code, seq: row.seq } : { code };
  }
  return acknowledge(round, settings, Buffer.from(row.leaf), Buffer.from(row.r1), tag);
}

function acknowledge(
  round: string,
  settings: CastSettings,
  leaf: Buffer,
  r1: Buffer,
  tag: Buffer,
): CastAnswer {
  const track = base32(createHash('sha256').update(leaf).digest(), 10);
  const receipt = { leaf: leaf.toString('hex'), round, track, v: 1 } as const;
  return {
    code: 'OK',
    receipt,
    // Ed25519 is deterministic: the same leaf gives the same receipt, byte for byte.
    receiptSig: sign(null, receiptBytes(receipt), settings.logKey).toString('hex'),
    r1: r1.toString('hex'),
    tag: tag.toString('hex'),
  };
}

/** False also for bytes that are no point on the curve, where node:crypto throws. */
export function verifies(key: Uint8Array, message: Uint8Array, sig: Uint8Array): boolean {
  try {
    return verify(null, message, publicKeyFromRaw(key), sig);
  } catch {
    return false;
  }
}
