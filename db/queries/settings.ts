import { and, asc, count, eq } from 'drizzle-orm';
import type { Scheme } from '@/lib/domain/area';
import type { Locale } from '@/lib/domain/locale';
import type { PlaceText } from '@/lib/domain/place-form';
import { SETTING_KEYS, SETTINGS, type SettingKey, type SettingsOf } from '@/lib/domain/settings';
import type { Connection } from '../client';
import { district, ownText, place, setting } from '../schema';

export type OwnTextRow = typeof ownText.$inferSelect;

export function listOwnTexts(db: Connection): Promise<OwnTextRow[]> {
  return db.select().from(ownText).orderBy(asc(ownText.key), asc(ownText.locale));
}

/** In the place of what was written before. */
export async function saveOwnText(tx: Connection, row: OwnTextRow): Promise<void> {
  await tx
    .insert(ownText)
    .values(row)
    .onConflictDoUpdate({ target: [ownText.locale, ownText.key], set: { text: row.text } });
}

/** False when there was none. */
export async function deleteOwnText(tx: Connection, locale: Locale, key: string): Promise<boolean> {
  const gone = await tx
    .delete(ownText)
    .where(and(eq(ownText.locale, locale), eq(ownText.key, key)))
    .returning({ key: ownText.key });
  return gone.length > 0;
}

/** Every setting: as it was stored, else the standard. */
export async function readSettings(db: Connection): Promise<SettingsOf> {
  const rows = new Map((await db.select().from(setting)).map(({ key, value }) => [key, value]));
  const read = (key: SettingKey) => {
    const value = rows.get(key);
    return typeof value === 'number' ? value : SETTINGS[key].standard;
  };
  return Object.fromEntries(SETTING_KEYS.map((key) => [key, read(key)])) as SettingsOf;
}

export async function saveSetting(tx: Connection, key: SettingKey, value: number): Promise<void> {
  await tx.insert(setting).values({ key, value }).onConflictDoUpdate({ target: setting.key, set: { value } });
}

export type PlaceRow = typeof place.$inferSelect;

export function listPlaceRows(db: Connection, districtSlug: string): Promise<PlaceRow[]> {
  return db
    .select()
    .from(place)
    .where(eq(place.districtSlug, districtSlug))
    .orderBy(asc(place.name), asc(place.id));
}

/** How many places each district has, by slug. */
export async function countPlaces(db: Connection): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ slug: place.districtSlug, places: count() })
    .from(place)
    .groupBy(place.districtSlug);
  return new Map(rows.map(({ slug, places }) => [slug, places]));
}

export async function insertPlace(tx: Connection, districtSlug: string, text: PlaceText): Promise<number> {
  const { position, ...row } = text;
  const [added] = await tx
    .insert(place)
    .values({ ...row, ...position, districtSlug })
    .returning({ id: place.id });
  if (!added) throw new Error('a place was not stored');
  return added.id;
}

/** The place as it was; `null` when it is not there, or of another district. */
export async function findPlace(
  tx: Connection,
  at: { readonly districtSlug: string; readonly id: number },
): Promise<PlaceRow | null> {
  const [row] = await tx
    .select()
    .from(place)
    .where(and(eq(place.id, at.id), eq(place.districtSlug, at.districtSlug)))
    .for('update');
  return row ?? null;
}

export async function updatePlace(
  tx: Connection,
  id: number,
  { position, ...row }: PlaceText,
): Promise<void> {
  await tx
    .update(place)
    .set({ ...row, ...position })
    .where(eq(place.id, id));
}

export async function deletePlace(tx: Connection, id: number): Promise<void> {
  await tx.delete(place).where(eq(place.id, id));
}

export async function updateDistrictFacts(
  tx: Connection,
  slug: string,
  facts: { readonly name: string; readonly scheme: Scheme; readonly pilot: boolean },
): Promise<void> {
  await tx.update(district).set(facts).where(eq(district.slug, slug));
}
