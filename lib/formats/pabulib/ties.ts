import { isTieOrder, tieRankFor } from '@/lib/crypto/ties';
import type { TieRank } from '@/lib/domain/outcome/ties';
import type { PabulibFile } from './types';

/** Rank of a file's projects under a tie order as written (`id`, `lot:<64 hex digits>`); `null` for anything else. */
export function projectRank(file: PabulibFile, order: string): TieRank | null {
  const ids = file.projects.map((project) => project.id);
  return isTieOrder(order) ? tieRankFor(order, ids) : null;
}
