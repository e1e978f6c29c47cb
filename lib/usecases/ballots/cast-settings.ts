import { getCastSettings } from '@/db/queries/box';
import { database } from '../system/database';
import { openRoundKeys, type RoundKeys } from './round-keys';

export interface CastSettings extends RoundKeys {
  readonly closesAt: Date;
  readonly logKeyHex: string;
}

/** An extension of the closing time must reach every process soon; keys never change while a round is open. */
const KEEP_MS = 1000;
const kept = new Map<string, { until: number; settings: Promise<CastSettings | null> }>();

/** Keys and closing time of a round; `null` when it does not exist or its keys were destroyed. Kept for a second. */
export function castSettings(roundId: string): Promise<CastSettings | null> {
  const now = Date.now();
  const known = kept.get(roundId);
  if (known && known.until > now) return known.settings;
  if (kept.size > 1000) kept.clear();
  const settings = load(roundId);
  kept.set(roundId, { until: now + KEEP_MS, settings });
  settings.catch(() => kept.delete(roundId));
  return settings;
}

async function load(roundId: string): Promise<CastSettings | null> {
  const row = await getCastSettings(database(), roundId);
  if (!row || row.sealedTagKey.length === 0) return null;
  return {
    ...openRoundKeys(roundId, row),
    closesAt: row.closesAt,
    logKeyHex: Buffer.from(row.logKey).toString('hex'),
  };
}
