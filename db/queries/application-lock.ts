import type { Pool } from 'pg';

/** Any number that nothing else in the database uses (migrations have their own). */
const APPLICATION_LOCK = 7_205_412;

/**
 * A session lock that says "the application runs on this database". Ends with the connection, so a killed process
 * leaves nothing behind. Returns how to give it back, or null when another process holds it.
 */
export async function takeApplicationLock(pool: Pool): Promise<(() => void) | null> {
  const client = await pool.connect();
  const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [
    APPLICATION_LOCK,
  ]);
  if (!rows[0]?.taken) {
    client.release();
    return null;
  }
  // A connection that broke took the lock along, and the pool has it back already.
  let broken = false;
  client.once('end', () => {
    broken = true;
  });
  return () => {
    if (!broken) client.release(true);
  };
}
