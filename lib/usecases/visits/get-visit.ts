import { findDistrict, listMunicipalities } from '@/db/queries/areas';
import { countPublished, findVisit, listVisits } from '@/db/queries/visits';
import { dayOf } from '@/lib/domain/amsterdam';
import type { AreaGeometry } from '@/lib/domain/area';
import type { VisitView } from '@/lib/domain/visit/views';
import { database } from '../system/database';
import { readVisits } from './read-visits';

export interface VisitedDistrict {
  readonly slug: string;
  readonly name: string;
  readonly municipality: string;
  readonly geometry: AreaGeometry | null;
}

export interface PublicVisits {
  readonly district: VisitedDistrict;
  /** The latest first. */
  readonly visits: readonly VisitView[];
  /** ISO day in Amsterdam. */
  readonly today: string;
}

/** What everybody may read of the visits to a district; `null` when there is no such district. */
export async function getPublicVisits(slug: string, now: Date): Promise<PublicVisits | null> {
  const db = database();
  const district = await visitedDistrict(slug);
  if (!district) return null;
  const visits = await readVisits(db, await listVisits(db, [slug], 'published'), 'everybody');
  return { district, visits, today: dayOf(now) };
}

/** How many visits to this district everybody can read of. */
export function countPublicVisits(slug: string): Promise<number> {
  return countPublished(database(), slug);
}

export interface PublicVisit extends VisitView {
  readonly district: VisitedDistrict;
  /** ISO day in Amsterdam. */
  readonly today: string;
}

/** One visit to this district; `null` when there is none that was published. */
export async function getPublicVisit(slug: string, id: string, now: Date): Promise<PublicVisit | null> {
  const db = database();
  const row = await findVisit(db, id);
  if (!row?.published || row.districtSlug !== slug) return null;
  const [district, [view]] = await Promise.all([visitedDistrict(slug), readVisits(db, [row], 'everybody')]);
  return district && view ? { ...view, district, today: dayOf(now) } : null;
}

async function visitedDistrict(slug: string): Promise<VisitedDistrict | null> {
  const db = database();
  const [district, municipalities] = await Promise.all([findDistrict(db, slug), listMunicipalities(db)]);
  if (!district) return null;
  const { name, geometry } = district;
  const municipality = municipalities.find(({ code }) => code === district.municipality)?.name ?? '';
  return { slug, name, geometry, municipality };
}
