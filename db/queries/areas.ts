import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { District, KeyFigures, KeyValues, Neighbourhood, PlaceFacts } from '@/lib/domain/area';
import type { Connection } from '../client';
import { district, municipality, neighbourhood, place, roundNeighbourhood } from '../schema';

type FigureColumns = Pick<
  typeof district.$inferSelect,
  'households' | 'inhabitants' | 'figuresYear' | 'figuresSource' | 'figureValues'
>;

function readFigures(row: FigureColumns): KeyFigures | null {
  if (row.figuresYear === null || row.figuresSource === null) return null;
  return {
    households: row.households,
    inhabitants: row.inhabitants,
    year: row.figuresYear,
    source: row.figuresSource,
    ...(row.figureValues && { values: row.figureValues }),
  };
}

export function figureColumns(figures: KeyFigures | null): FigureColumns {
  return {
    households: figures?.households ?? null,
    inhabitants: figures?.inhabitants ?? null,
    figuresYear: figures?.year ?? null,
    figuresSource: figures?.source ?? null,
    figureValues: figures?.values ?? null,
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

export async function countAreas(db: Connection) {
  return {
    municipalities: await db.$count(municipality),
    districts: await db.$count(district),
    neighbourhoods: await db.$count(neighbourhood),
  };
}

export async function listDistricts(db: Connection): Promise<District[]> {
  return (await db.select().from(district).orderBy(asc(district.name))).map(readDistrict);
}

/** Names of all districts, without their outlines. */
export function listDistrictNames(db: Connection): Promise<{ slug: string; name: string }[]> {
  return db.select({ slug: district.slug, name: district.name }).from(district).orderBy(asc(district.name));
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

/** Name of a neighbourhood in the last year in which it has one; `null` when it is not known. */
export async function findNeighbourhoodName(db: Connection, code: string): Promise<string | null> {
  const [row] = await db
    .select({ name: neighbourhood.name })
    .from(neighbourhood)
    .where(eq(neighbourhood.code, code))
    .orderBy(desc(neighbourhood.year))
    .limit(1);
  return row?.name ?? null;
}

export async function listPlaces(db: Connection, districtSlug: string): Promise<PlaceFacts[]> {
  return db
    .select({
      name: place.name,
      kind: place.kind,
      address: place.address,
      contact: place.contact,
      hours: place.hours,
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

/** The neighbourhoods of a round with their outlines, in order of code. */
export function listRoundOutlines(db: Connection, roundId: string) {
  return db
    .select({ code: neighbourhood.code, name: neighbourhood.name, geometry: neighbourhood.geometry })
    .from(roundNeighbourhood)
    .innerJoin(
      neighbourhood,
      and(eq(neighbourhood.code, roundNeighbourhood.code), eq(neighbourhood.year, roundNeighbourhood.year)),
    )
    .where(eq(roundNeighbourhood.roundId, roundId))
    .orderBy(asc(neighbourhood.code));
}

/** `year code` of the districts that have neighbourhoods. */
export async function listSubdivided(db: Connection): Promise<Set<string>> {
  const rows = await db
    .selectDistinct({ year: neighbourhood.year, code: neighbourhood.districtCode })
    .from(neighbourhood);
  return new Set(rows.map(({ year, code }) => `${year} ${code}`));
}

export type DistrictRow = typeof district.$inferInsert;
export type NeighbourhoodRow = typeof neighbourhood.$inferInsert;

/** New municipalities; one that is known keeps its slug and theme and gets the name given. */
export async function saveMunicipality(tx: Connection, row: typeof municipality.$inferInsert): Promise<void> {
  await tx
    .insert(municipality)
    .values(row)
    .onConflictDoUpdate({ target: municipality.code, set: { name: row.name } });
}

export async function insertDistrict(tx: Connection, row: DistrictRow): Promise<void> {
  await tx.insert(district).values(row);
}

/** Changes the district with this slug, also its code and year: rounds and places point at the slug. */
export async function updateDistrict(tx: Connection, slug: string, row: Partial<DistrictRow>): Promise<void> {
  await tx.update(district).set(row).where(eq(district.slug, slug));
}

/** Adds a neighbourhood, or gives a known one (year and code) its new outline; `false` = it was known. */
export async function saveNeighbourhood(tx: Connection, row: NeighbourhoodRow): Promise<boolean> {
  const { households, inhabitants, figuresYear, figuresSource, figureValues, ...area } = row;
  const set = figuresYear ? row : area;
  const [saved] = await tx
    .insert(neighbourhood)
    .values(row)
    .onConflictDoUpdate({ target: [neighbourhood.year, neighbourhood.code], set })
    // A row that was just inserted has no transaction that replaced it.
    .returning({ isNew: sql<boolean>`xmax = 0` });
  return saved?.isNew ?? false;
}

/** Figures of one area of one division. */
export interface AreaFigures {
  readonly code: string;
  readonly year: number;
  readonly households: number | null;
  readonly inhabitants: number | null;
  readonly source: string;
  readonly values: KeyValues;
}

/**
 * Writes figures to the districts and neighbourhoods of the same code and division, in one statement each. Returns the
 * codes that were found, by level.
 */
export async function saveFigures(tx: Connection, rows: readonly AreaFigures[]) {
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    AS f(code text, year int, households int, inhabitants int, source text, "values" jsonb)`;
  const update = async (table: typeof district | typeof neighbourhood) => {
    const found = await tx.execute<{ code: string; year: number }>(sql`
      UPDATE ${table} AS area SET households = f.households, inhabitants = f.inhabitants, figures_year = f.year,
        figures_source = f.source, figure_values = nullif(f."values", '{}'::jsonb)
      FROM ${given} WHERE area.code = f.code AND area.year = f.year RETURNING area.code, area.year`);
    return found.rows;
  };
  return { districts: await update(district), neighbourhoods: await update(neighbourhood) };
}
