import { findDistrict } from '@/db/queries/areas';
import { listAllRounds } from '@/db/queries/rounds';
import type { RoundView } from '@/lib/domain/views';
import { makeRoundView } from '../rounds/round-view';
import { database } from '../system/database';

/** The round to vote in: the one asked for if it is open, a rehearsal too; else the open round that closes first. */
export async function getBallotRound(roundId?: string): Promise<RoundView | null> {
  const db = database();
  const open = (await listAllRounds(db))
    .filter((round) => round.phase === 'voting')
    .toSorted((a, b) => a.closesAt.getTime() - b.closesAt.getTime());
  const round =
    roundId === undefined
      ? open.find(({ rehearsalOf }) => rehearsalOf === null)
      : open.find((one) => one.id === roundId);
  if (!round) return null;
  const district = round.districtSlug ? await findDistrict(db, round.districtSlug) : null;
  return makeRoundView(round, district);
}
