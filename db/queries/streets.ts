import { asc, eq, sql } from 'drizzle-orm';
import type { Street } from '@/lib/domain/street-search';
import type { Connection } from '../client';
import { street } from '../schema';

/** Rows per statement. */
const BATCH = 2000;

export function listStreets(db: Connection, districtSlug: string): Promise<Street[]> {
  const { name, lat6, lon6 } = street;
  return db
    .select({ name, lat6, lon6 })
    .from(street)
    .where(eq(street.districtSlug, districtSlug))
    .orderBy(asc(name));
}

/** Adds streets of a district, or moves those it knows: each file may hold other parts of it. */
export async function saveStreets(
  tx: Connection,
  districtSlug: string,
  streets: readonly Street[],
): Promise<void> {
  for (let i = 0; i < streets.length; i += BATCH) {
    const rows = streets
      .slice(i, i + BATCH)
      .map(({ name, lat6, lon6 }) => ({ districtSlug, name, lat6, lon6 }));
    await tx
      .insert(street)
      .values(rows)
      .onConflictDoUpdate({
        target: [street.districtSlug, street.name],
        set: { lat6: sql`excluded.lat6`, lon6: sql`excluded.lon6` },
      });
  }
}
