import { and, asc, eq, inArray } from 'drizzle-orm';
import type { District, KeyFigures, Neighbourhood, Place } from '@/lib/domain/area';
import type { Connection } from '../client';
import { district, municipality, neighbourhood, place, roundNeighbourhood } from '../schema';

type FigureColumns = Pick<
  typeof district.$inferSelect,
  'households' | 'inhabitants' | 'figuresYear' | 'figuresSource'
>;

function readFigures(row: FigureColumns): KeyFigures | null {
  if (row.figuresYear === null || row.figuresSource === null) return null;
  return {
    households: row.households,
    inhabitants: row.inhabitants,
    year: row.figuresYear,
    source: row.figuresSource,
  };
}

export function figureColumns(figures: KeyFigures | null): FigureColumns {
  return {
    households: figures?.households ?? null,
    inhabitants: figures?.inhabitants ?? null,
    figuresYear: figures?.year ?? null,
    figuresSource: figures?.source ?? null,
  };
}

function readDistrict(row: typeof district.$inferSelect): District {
  return {
    code: row.code,
    year: row.year,
    slug: row.slug,
    name: row.name,
    municipality: row.municipalityCode,
    scheme: row.scheme,
    pilot: row.pilot,
    geometry: row.geometry,
    schematic: row.schematic,
    figures: readFigures(row),
    source: row.source,
  };
}

export function listMunicipalities(db: Connection) {
  return db.select().from(municipality).orderBy(asc(municipality.name));
}

export async function listDistricts(db: Connection): Promise<District[]> {
  return (await db.select().from(district).orderBy(asc(district.name))).map(readDistrict);
}

export async function findDistrict(db: Connection, slug: string): Promise<District | null> {
  const [row] = await db.select().from(district).where(eq(district.slug, slug));
  return row ? readDistrict(row) : null;
}

export async function listNeighbourhoods(
  db: Connection,
  of: { code: string; year: number },
): Promise<Neighbourhood[]> {
  const rows = await db
    .select()
    .from(neighbourhood)
    .where(and(eq(neighbourhood.districtCode, of.code), eq(neighbourhood.year, of.year)))
    .orderBy(asc(neighbourhood.name));
  return rows.map((row) => ({
    code: row.code,
    year: row.year,
    name: row.name,
    geometry: row.geometry,
    figures: readFigures(row),
  }));
}

export async function listPlaces(db: Connection, districtSlug: string): Promise<Place[]> {
  return db
    .select({
      name: place.name,
      kind: place.kind,
      address: place.address,
      lat6: place.lat6,
      lon6: place.lon6,
    })
    .from(place)
    .where(eq(place.districtSlug, districtSlug))
    .orderBy(asc(place.name));
}

/** Codes of the buurten that take part in a round. */
export async function listRoundNeighbourhoods(db: Connection, roundId: string): Promise<Set<string>> {
  const rows = await db
    .select({ code: roundNeighbourhood.code })
    .from(roundNeighbourhood)
    .where(eq(roundNeighbourhood.roundId, roundId));
  return new Set(rows.map((row) => row.code));
}

/** Which of these districts (code of one division year) exist. */
export async function existingDistricts(
  db: Connection,
  year: number,
  codes: readonly string[],
): Promise<Set<string>> {
  if (codes.length === 0) return new Set();
  const rows = await db
    .select({ code: district.code })
    .from(district)
    .where(and(eq(district.year, year), inArray(district.code, [...codes])));
  return new Set(rows.map((row) => row.code));
}
