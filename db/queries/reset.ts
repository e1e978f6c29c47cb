import { sql } from 'drizzle-orm';
import type { Connection } from '../client';

/** Removes every schema of the application with all that is in it; migrations make them again. */
export async function dropEverything(db: Connection): Promise<void> {
  await db.execute(sql`DROP SCHEMA IF EXISTS box, roll, public CASCADE`);
  await db.execute(sql`CREATE SCHEMA public`);
}
