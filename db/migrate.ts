import path from 'node:path';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { DatabaseHandle } from './client';

/** Session lock under which migrations run; any number that nothing else in the database uses. */
const MIGRATION_LOCK = 7_205_411;

/**
 * Applies the committed migrations, each once, all in one transaction, under a session lock: of several processes
 * that start together one migrates and the others wait. Returns how many were new.
 */
export async function migrateDatabase(handle: DatabaseHandle): Promise<number> {
  const migrations = readMigrationFiles({ migrationsFolder: path.join(import.meta.dirname, 'migrations') });
  const client = await handle.pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query('BEGIN');
    await client.query(
      'CREATE TABLE IF NOT EXISTS public.migration (hash text PRIMARY KEY, folder_millis bigint NOT NULL)',
    );
    const { rows } = await client.query<{ hash: string }>('SELECT hash FROM public.migration');
    const applied = new Set(rows.map((row) => row.hash));
    let count = 0;
    for (const migration of migrations) {
      if (applied.has(migration.hash)) continue;
      for (const statement of migration.sql) await client.query(statement);
      await client.query('INSERT INTO public.migration (hash, folder_millis) VALUES ($1, $2)', [
        migration.hash,
        migration.folderMillis,
      ]);
      count += 1;
    }
    await client.query('COMMIT');
    return count;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    client.release();
  }
}
