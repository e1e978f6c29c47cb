import { sql } from 'drizzle-orm';
import type { Connection } from '../client';

/**
 * Whether an acknowledged transaction survives a crash: fsync, full_page_writes and synchronous_commit are on, or the
 * storage is Neon's (its safekeepers acknowledge instead of a local disk).
 */
export async function checkDurability(db: Connection): Promise<boolean> {
  const { rows } = await db.execute<{
    fsync: string;
    pages: string;
    commit: string;
    neon: string | null;
  }>(sql`
    SELECT current_setting('fsync') AS fsync, current_setting('full_page_writes') AS pages,
      current_setting('synchronous_commit') AS commit, current_setting('neon.timeline_id', true) AS neon`);
  const row = rows[0];
  if (!row) return false;
  if (row.commit === 'off' || row.commit === 'local') return false;
  return Boolean(row.neon) || (row.fsync === 'on' && row.pages === 'on');
}
