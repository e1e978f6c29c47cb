import { sha256 } from '@noble/hashes/sha2.js';
import { idRank, rankOf, type TieRank } from '@/lib/domain/outcome/ties';
import type { TieOrder } from '@/lib/domain/outcome/types';
import { concat, fromHex, isHex, toHex, utf8 } from './bytes';

const LOT = 'lot:';

/** True for `id` and for `lot:` with 64 lower-case hex digits: the only two orders there are. */
export function isTieOrder(value: unknown): value is TieOrder {
  if (value === 'id') return true;
  return typeof value === 'string' && value.startsWith(LOT) && isHex(value.slice(LOT.length), 32);
}

/**
 * Rank of every id under a published tie order: `id` = ascending string comparison, `lot:<64 hex>` = ascending
 * SHA-256(seed bytes | UTF-8 id). Throws on any other order: check with {@link isTieOrder} at the edge.
 */
export function tieRankFor(order: TieOrder, ids: readonly string[]): TieRank {
  if (!isTieOrder(order)) throw new Error('not a tie order');
  if (order === 'id') return idRank(ids);
  const seed = fromHex(order.slice(LOT.length));
  const lots = ids.map((id) => toHex(sha256(concat(seed, utf8(id)))));
  return rankOf(lots, (a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
