import type { Connection } from '@/db/client';
import { findDistrict, listDistrictNames } from '@/db/queries/areas';
import {
  deleteVisit,
  insertVisit,
  listPoints,
  listPromises,
  listVisitIds,
  listVisits,
  recordPromiseLine,
  updateVisit,
  type VisitRow,
} from '@/db/queries/visits';
import { dayOf } from '@/lib/domain/amsterdam';
import type { AreaGeometry } from '@/lib/domain/area';
import { type Actor, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { VisitView } from '@/lib/domain/visit/views';
import {
  readText,
  readVisitForm,
  VISIT_LENGTHS,
  type VisitForm,
  type VisitProblems,
} from '@/lib/domain/visit/visit-form';
import { database } from '../system/database';
import { readVisits } from './read-visits';
import { logVisit, type StaffVisitError, staffVisit } from './staff-visit';

export interface VisitDistrict {
  readonly slug: string;
  readonly name: string;
}

export interface StaffVisits {
  /** Where this member of staff can write down a visit. */
  readonly districts: readonly VisitDistrict[];
  /** The latest first, those that are not published as well. */
  readonly visits: readonly VisitView[];
  /** ISO day in Amsterdam. */
  readonly today: string;
}

/** Visits of the own districts. Error: FORBIDDEN. */
export async function listStaffVisits(actor: Actor, now: Date): Promise<Result<StaffVisits, 'FORBIDDEN'>> {
  if (!may(actor, 'see_workspace', null)) return fail('FORBIDDEN');
  const db = database();
  const districts = (await listDistrictNames(db)).filter(({ slug }) => may(actor, 'manage_visits', slug));
  if (districts.length === 0) return fail('FORBIDDEN');
  const rows = await listVisits(
    db,
    districts.map(({ slug }) => slug),
    'all',
  );
  return ok({ districts, visits: await readVisits(db, rows, 'staff'), today: dayOf(now) });
}

export interface StaffVisit extends VisitView {
  readonly district: VisitDistrict;
  /** Of the district; `null` where it is not known. */
  readonly geometry: AreaGeometry | null;
  /** ISO day in Amsterdam. */
  readonly today: string;
}

/** One visit as its staff see it. Errors: FORBIDDEN, UNKNOWN_VISIT. */
export async function getStaffVisit(
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<StaffVisit, StaffVisitError>> {
  const db = database();
  const allowed = await staffVisit(db, actor, id);
  if (!allowed.ok) return allowed;
  const [view] = await readVisits(db, [allowed.value], 'staff');
  const district = await findDistrict(db, allowed.value.districtSlug);
  if (!view || !district) throw new Error('a visit without its district');
  const { slug, name, geometry } = district;
  return ok({ ...view, district: { slug, name }, geometry, today: dayOf(now) });
}

export type SaveVisitError =
  | { readonly code: StaffVisitError | 'PUBLISHED' }
  | { readonly code: 'BAD_VISIT'; readonly problems: VisitProblems };

/**
 * Writes down a visit (`id` null: a new one, in the district given), or changes it as long as it is not published.
 * Returns its id. Errors: see {@link SaveVisitError}; nothing changes then.
 */
export function saveVisit(
  actor: Actor,
  at: { readonly id: string | null; readonly districtSlug: string },
  form: VisitForm,
  now: Date,
): Promise<Result<string, SaveVisitError>> {
  return database().transaction(async (tx): Promise<Result<string, SaveVisitError>> => {
    if (at.id === null) return makeVisit(tx, actor, at.districtSlug, form, now);
    const allowed = await staffVisit(tx, actor, at.id, true);
    if (!allowed.ok) return fail({ code: allowed.error });
    if (allowed.value.published) return fail({ code: 'PUBLISHED' });
    const read = readVisitForm(form, dayOf(now));
    if (!read.ok) return fail({ code: 'BAD_VISIT', problems: read.error });
    await updateVisit(tx, at.id, read.value);
    await logVisit(tx, 'change_visit', { actor, visit: { ...allowed.value, ...read.value }, now });
    return ok(at.id);
  });
}

async function makeVisit(
  tx: Connection,
  actor: Actor,
  districtSlug: string,
  form: VisitForm,
  now: Date,
): Promise<Result<string, SaveVisitError>> {
  // A district that does not exist is nobody's, and whoever may work everywhere hears the same.
  if (!(may(actor, 'manage_visits', districtSlug) && (await findDistrict(tx, districtSlug))))
    return fail({ code: 'FORBIDDEN' });
  const read = readVisitForm(form, dayOf(now));
  if (!read.ok) return fail({ code: 'BAD_VISIT', problems: read.error });
  const visit = { ...read.value, districtSlug, published: false, sample: false };
  const id = await insertNumbered(tx, visit);
  await logVisit(tx, 'make_visit', { actor, visit, now });
  return ok(id);
}

/** More visits to one district on one day, written down in the same moment, are a bug. */
const MOST_AT_ONCE = 20;

/**
 * The id is made of district and day; from the second visit of a day on with a number behind it, one above the highest that
 * there is. Whoever was faster has that number, and this visit the next one.
 */
async function insertNumbered(tx: Connection, visit: Omit<VisitRow, 'id'>): Promise<string> {
  const start = `${visit.districtSlug}-${visit.on}`;
  for (let attempt = 0; attempt < MOST_AT_ONCE; attempt += 1) {
    const taken = await listVisitIds(tx, start);
    const highest = Math.max(
      0,
      ...taken.map((id) => (id === start ? 1 : Number(id.slice(start.length + 1)))),
    );
    const id = highest === 0 ? start : `${start}-${highest + 1}`;
    if (await insertVisit(tx, { ...visit, id })) return id;
  }
  throw new Error(`no id is free for a visit of ${start}`);
}

export type PublishVisitError = StaffVisitError | 'PUBLISHED' | 'NO_POINTS';

/**
 * Shows a visit to everybody. From then on nothing of it disappears: it gets new lines, and its promises a history that
 * starts on the day of the visit. Errors: see {@link PublishVisitError}.
 */
export function publishVisit(actor: Actor, id: string, now: Date): Promise<Result<null, PublishVisitError>> {
  return database().transaction(async (tx): Promise<Result<null, PublishVisitError>> => {
    const allowed = await staffVisit(tx, actor, id, true);
    if (!allowed.ok) return allowed;
    const visit = allowed.value;
    if (visit.published) return fail('PUBLISHED');
    const [points, promises] = [await listPoints(tx, [id]), await listPromises(tx, [id])];
    if (points.length === 0) return fail('NO_POINTS');
    await updateVisit(tx, id, { published: true });
    for (const { promise } of promises) {
      const { dueOn, status } = promise;
      await recordPromiseLine(tx, { promiseId: promise.id, on: visit.on, status, dueOn, text: null });
    }
    await logVisit(tx, 'publish_visit', { actor, visit, now });
    return ok(null);
  });
}

/** Takes away a visit that nobody has seen. Errors: FORBIDDEN, UNKNOWN_VISIT, PUBLISHED. */
export function removeVisit(
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<null, StaffVisitError | 'PUBLISHED'>> {
  return database().transaction(async (tx): Promise<Result<null, StaffVisitError | 'PUBLISHED'>> => {
    const allowed = await staffVisit(tx, actor, id, true);
    if (!allowed.ok) return allowed;
    if (allowed.value.published) return fail('PUBLISHED');
    await deleteVisit(tx, id);
    await logVisit(tx, 'remove_visit', { actor, visit: allowed.value, now });
    return ok(null);
  });
}

export type ContactError = StaffVisitError | 'EMPTY' | 'TOO_LONG';

/** Whom to ask: the one thing of a published visit that changes in its place. Errors: see {@link ContactError}. */
export function changeContact(
  actor: Actor,
  id: string,
  contact: string,
  now: Date,
): Promise<Result<null, ContactError>> {
  return database().transaction(async (tx): Promise<Result<null, ContactError>> => {
    const allowed = await staffVisit(tx, actor, id, true);
    if (!allowed.ok) return allowed;
    const read = readText(contact, VISIT_LENGTHS.contact);
    if (!read.ok) return read;
    await updateVisit(tx, id, { contact: read.value });
    await logVisit(tx, 'change_visit', { actor, visit: allowed.value, now });
    return ok(null);
  });
}
