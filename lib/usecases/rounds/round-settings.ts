import type { Connection } from '@/db/client';
import {
  findDistrict,
  listDistrictNames,
  listNeighbourhoods,
  listRoundNeighbourhoods,
} from '@/db/queries/areas';
import { countLetters } from '@/db/queries/register';
import { asRoll } from '@/db/queries/roles';
import { findRoundRow, listRounds, readRound } from '@/db/queries/rounds';
import type { District } from '@/lib/domain/area';
import { type Actor, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isFrozen, type Round, type UnspentPolicy } from '@/lib/domain/round';
import { database } from '../system/database';
import { isEmpty } from './remove-round';

/** A buurt that can take part, with its households by CBS. */
export interface SettingsNeighbourhood {
  readonly code: string;
  readonly name: string;
  readonly households: number | null;
}

export interface DistrictChoice {
  readonly slug: string;
  readonly name: string;
}

export interface SettingsDistrict extends DistrictChoice {
  readonly neighbourhoods: readonly SettingsNeighbourhood[];
}

/** What the screen for a round's settings needs. */
export interface RoundSettingsView {
  readonly round: Round;
  /** Addresses that have to organise an idea of residents before it is looked at. */
  readonly minOrganisers: number;
  readonly district: SettingsDistrict;
  /** Codes of the buurten that take part. */
  readonly neighbourhoods: readonly string[];
  /** Voting has opened: nothing can be changed. */
  readonly fixed: boolean;
  /** Letters that were made. */
  readonly letters: number;
  /** There is nothing in it yet: it can be removed. */
  readonly removable: boolean;
}

/** A district with what a form for its next round begins with. */
export interface NewRoundGround extends SettingsDistrict {
  /** As its last round had it: who saves over rounds finds the same policy there, or the savings would end in it. */
  readonly unspent: UnspentPolicy;
}

/** Districts in which this member of staff may set up a round: what a choice between them needs. Error: FORBIDDEN. */
export async function listSettingsDistricts(actor: Actor): Promise<Result<DistrictChoice[], 'FORBIDDEN'>> {
  if (!may(actor, 'see_workspace', null)) return fail('FORBIDDEN');
  const all = await listDistrictNames(database());
  return ok(all.filter(({ slug }) => may(actor, 'set_up_round', slug)));
}

/** One of them, with its buurten. Errors: FORBIDDEN, also for a district that does not exist. */
export async function getSettingsDistrict(
  actor: Actor,
  slug: string,
): Promise<Result<NewRoundGround, 'FORBIDDEN'>> {
  if (!may(actor, 'set_up_round', slug)) return fail('FORBIDDEN');
  const db = database();
  const district = await findDistrict(db, slug);
  if (!district) return fail('FORBIDDEN');
  const rounds = (await listRounds(db)).filter(
    (round) => round.districtSlug === slug && round.kind === 'cheque',
  );
  const last = rounds.toSorted((a, b) => b.closesAt.getTime() - a.closesAt.getTime())[0];
  return ok({ ...(await withNeighbourhoods(db, district)), unspent: last?.unspent ?? 'return' });
}

/** The settings of one round, for staff of its district. Errors: UNKNOWN_ROUND, FORBIDDEN. */
export async function getRoundSettings(
  actor: Actor,
  roundId: string,
): Promise<Result<RoundSettingsView, 'FORBIDDEN' | 'UNKNOWN_ROUND'>> {
  // Whoever may not work here learns nothing about which rounds exist.
  if (!may(actor, 'see_workspace', null)) return fail('FORBIDDEN');
  const db = database();
  const row = await findRoundRow(db, roundId);
  const district = row?.districtSlug ? await findDistrict(db, row.districtSlug) : null;
  if (row?.kind !== 'cheque' || !district) return fail('UNKNOWN_ROUND');
  if (!may(actor, 'set_up_round', row.districtSlug)) return fail('FORBIDDEN');
  return ok({
    round: readRound(row),
    minOrganisers: row.minOrganisers,
    district: await withNeighbourhoods(db, district),
    neighbourhoods: [...(await listRoundNeighbourhoods(db, roundId))],
    fixed: isFrozen(row.phase),
    letters: await asRoll(db, (tx) => countLetters(tx, roundId)),
    removable: await db.transaction((tx) => isEmpty(tx, row)),
  });
}

async function withNeighbourhoods(db: Connection, district: District): Promise<SettingsDistrict> {
  const found = await listNeighbourhoods(db, district);
  return {
    slug: district.slug,
    name: district.name,
    neighbourhoods: found.map(({ code, name, figures }) => ({
      code,
      name,
      households: figures?.households ?? null,
    })),
  };
}
