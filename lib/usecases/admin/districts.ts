import { findDistrict, listDistricts, listMunicipalities } from '@/db/queries/areas';
import { recordAudit } from '@/db/queries/audit';
import {
  countPlaces,
  deletePlace,
  findPlace,
  insertPlace,
  listPlaceRows,
  type PlaceRow,
  updateDistrictFacts,
  updatePlace,
} from '@/db/queries/settings';
import type { AreaGeometry, District } from '@/lib/domain/area';
import { type Actor, actorName, may } from '@/lib/domain/permissions';
import {
  type DistrictFacts,
  type DistrictForm,
  type DistrictProblems,
  type PlaceForm,
  type PlaceProblems,
  readDistrictForm,
  readPlaceForm,
} from '@/lib/domain/place-form';
import { fail, ok, type Result } from '@/lib/domain/result';
import { refusable } from '../staff/refusable';
import { database } from '../system/database';

export interface DistrictLine extends DistrictFacts {
  readonly slug: string;
  readonly municipality: string;
  readonly places: number;
}

export interface DistrictAdmin {
  readonly district: Pick<District, 'slug' | 'name' | 'scheme' | 'pilot'> & {
    readonly geometry: AreaGeometry | null;
  };
  readonly places: readonly PlaceRow[];
}

export type DistrictError = 'FORBIDDEN' | 'UNKNOWN_DISTRICT';
export type SaveDistrictError =
  | { readonly code: DistrictError }
  | { readonly code: 'BAD_DISTRICT'; readonly problems: DistrictProblems };
export type SavePlaceError =
  | { readonly code: DistrictError | 'UNKNOWN_PLACE' }
  | { readonly code: 'BAD_PLACE'; readonly problems: PlaceProblems };

/** All districts with what can be set of them. Error: FORBIDDEN. */
export async function listDistrictSettings(actor: Actor): Promise<Result<DistrictLine[], 'FORBIDDEN'>> {
  if (!may(actor, 'manage_settings', null)) return fail('FORBIDDEN');
  const db = database();
  const [districts, municipalities, places] = await Promise.all([
    listDistricts(db),
    listMunicipalities(db),
    countPlaces(db),
  ]);
  const names = new Map(municipalities.map(({ code, name }) => [code, name]));
  return ok(
    districts.map(({ slug, name, scheme, pilot, municipality }) => ({
      slug,
      name,
      scheme,
      pilot,
      municipality: names.get(municipality) ?? municipality,
      places: places.get(slug) ?? 0,
    })),
  );
}

/** One district with its partners and places. Errors: FORBIDDEN, UNKNOWN_DISTRICT. */
export async function getDistrictSettings(
  actor: Actor,
  slug: string,
): Promise<Result<DistrictAdmin, DistrictError>> {
  if (!may(actor, 'manage_settings', null)) return fail('FORBIDDEN');
  const db = database();
  const district = await findDistrict(db, slug);
  return district ? ok({ district, places: await listPlaceRows(db, slug) }) : fail('UNKNOWN_DISTRICT');
}

/** Name, scheme and pilot of a district; its slug stays, because it is in addresses and on letters. */
export function saveDistrict(
  actor: Actor,
  slug: string,
  form: DistrictForm,
  now: Date,
): Promise<Result<null, SaveDistrictError>> {
  return database().transaction(async (tx): Promise<Result<null, SaveDistrictError>> => {
    if (!may(actor, 'manage_settings', null)) return fail({ code: 'FORBIDDEN' });
    if (!(await findDistrict(tx, slug))) return fail({ code: 'UNKNOWN_DISTRICT' });
    const read = readDistrictForm(form);
    if (!read.ok) return fail({ code: 'BAD_DISTRICT', problems: read.error });
    await updateDistrictFacts(tx, slug, read.value);
    const details = { ...read.value };
    const by = actorName(actor);
    await recordAudit(tx, { at: now, actor: by, act: 'change_district', subject: slug, details });
    return ok(null);
  });
}

/** Adds a partner or place (`id` null) or changes one. Returns its id. Errors: {@link SavePlaceError}. */
export function savePlace(
  actor: Actor,
  at: { readonly districtSlug: string; readonly id: number | null },
  form: PlaceForm,
  now: Date,
): Promise<Result<number, SavePlaceError>> {
  return database().transaction(async (tx): Promise<Result<number, SavePlaceError>> => {
    const { districtSlug, id } = at;
    if (!may(actor, 'manage_settings', null)) return fail({ code: 'FORBIDDEN' });
    if (!(await findDistrict(tx, districtSlug))) return fail({ code: 'UNKNOWN_DISTRICT' });
    const read = readPlaceForm(form);
    if (!read.ok) return fail({ code: 'BAD_PLACE', problems: read.error });
    const before = id === null ? null : await findPlace(tx, { districtSlug, id });
    if (id !== null && !before) return fail({ code: 'UNKNOWN_PLACE' });
    if (before) await updatePlace(tx, before.id, read.value);
    const saved = before?.id ?? (await insertPlace(tx, districtSlug, read.value));
    const act = before ? 'change_place' : 'add_place';
    const details = { name: read.value.name, kind: read.value.kind };
    await recordAudit(tx, { at: now, actor: actorName(actor), act, subject: districtSlug, details });
    return ok(saved);
  });
}

/** Errors: FORBIDDEN, UNKNOWN_PLACE. */
export function removePlace(
  actor: Actor,
  at: { readonly districtSlug: string; readonly id: number },
  now: Date,
): Promise<Result<null, 'FORBIDDEN' | 'UNKNOWN_PLACE'>> {
  return refusable<null, 'FORBIDDEN' | 'UNKNOWN_PLACE'>(async (tx, refuse) => {
    if (!may(actor, 'manage_settings', null)) refuse('FORBIDDEN');
    const { id, name, kind } = (await findPlace(tx, at)) ?? refuse('UNKNOWN_PLACE');
    await deletePlace(tx, id);
    const by = actorName(actor);
    const subject = at.districtSlug;
    await recordAudit(tx, { at: now, actor: by, act: 'remove_place', subject, details: { name, kind } });
    return null;
  });
}
