import type { Connection } from '@/db/client';
import { findDistrict } from '@/db/queries/areas';
import { findFund } from '@/db/queries/fund';
import { findRoundRow } from '@/db/queries/rounds';
import { listStreets } from '@/db/queries/streets';
import { type Actor, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { type FoundPlaces, findStreets, SEARCH_LENGTH, searchText } from '@/lib/domain/street-search';
import { database } from '../system/database';
import { networkLimit } from '../system/network-limit';
import { askPdok } from './ask-pdok';

/** A question per letter, of several people behind one address. */
const asksTooMuch = networkLimit(300, 60_000);

export interface AddressQuestion {
  readonly roundId: string;
  /** Instead of a round: the fund of a wijkteam. */
  readonly fundId?: string | null;
  /** As it was typed. */
  readonly query: string;
  readonly actor: Actor;
  /** Only counted. */
  readonly network: string;
}

/**
 * Places of a round's municipality by name: from PDOK, or from the streets of the district where that does not answer. With
 * too little to look for there are none. Errors: UNKNOWN_ROUND (also for a fund, and for a visitor and a draft), SLOW_DOWN.
 */
export async function searchAddress(
  { roundId, fundId = null, query, actor, network }: AddressQuestion,
  now: Date,
): Promise<Result<FoundPlaces, 'UNKNOWN_ROUND' | 'SLOW_DOWN'>> {
  if (asksTooMuch(network, now)) return fail('SLOW_DOWN');
  const db = database();
  const slug = fundId === null ? await roundDistrict(db, roundId, actor) : await fundDistrict(db, fundId);
  if (slug === null) return fail('UNKNOWN_ROUND');
  const text = searchText(query);
  if (text.length < SEARCH_LENGTH.least) return ok({ source: 'streets', places: [] });
  const district = await findDistrict(db, slug);
  const asked = district && (await askPdok(text, district.municipality, now));
  if (asked) return ok({ source: 'pdok', places: asked });
  return ok({ source: 'streets', places: findStreets(await listStreets(db, slug), text) });
}

/** The district of a round in which this actor may look; `null` for others. */
async function roundDistrict(db: Connection, roundId: string, actor: Actor): Promise<string | null> {
  const round = await findRoundRow(db, roundId);
  if (round?.kind !== 'cheque' || !round.districtSlug) return null;
  const hidden = round.phase === 'draft' && !may(actor, 'manage_ideas', round.districtSlug);
  return hidden ? null : round.districtSlug;
}

async function fundDistrict(db: Connection, fundId: string): Promise<string | null> {
  return (await findFund(db, fundId))?.districtSlug ?? null;
}
