import { readMine as readFromBox } from '@/db/queries/box';
import { mineBytes, readMineRequest } from '@/lib/crypto/ballot';
import type { MineAnswer, RefusalCode } from '@/lib/crypto/receipt';
import { databaseHandle } from '../system/database';
import { verifies } from './cast-ballot';
import { castSettings } from './cast-settings';

/** How far the browser's clock may be off. */
const CLOCK_MS = 5 * 60_000;

/**
 * The household's own stored ballot, for whoever signs for its key; only while voting is open.
 * Codes: MALFORMED, UNKNOWN_ROUND, BAD_SIGNATURE, CLOCK (with the server's time), UNKNOWN_KEY, VOID_KEY, NOT_OPEN, CLOSED.
 */
export async function readMine(round: string, body: unknown, now: Date): Promise<MineAnswer> {
  const request = readMineRequest(body, round);
  if (!request) return { code: 'MALFORMED' };
  const settings = await castSettings(round);
  if (!settings) return { code: 'UNKNOWN_ROUND' };
  const key = Buffer.from(request.mine.key, 'hex');
  if (!verifies(key, mineBytes(request.mine), Buffer.from(request.sig, 'hex')))
    return { code: 'BAD_SIGNATURE' };
  if (Math.abs(Date.parse(request.mine.at) - now.getTime()) > CLOCK_MS)
    return { code: 'CLOCK', now: now.toISOString() };
  const row = await readFromBox(databaseHandle().pool, round, key, now >= settings.closesAt);
  return row.code === 'OK' ? { alloc: row.alloc, seq: row.seq } : { code: row.code as RefusalCode };
}
