import { openDatabase } from '@/db/client';
import type { Feature } from './features';

/** When each key's first ballot was committed, by the database's clock, in milliseconds. */
export type WrittenAt = ReadonlyMap<string, number>;

interface Written {
  readonly xid: string;
  readonly data: string;
}

/** Where the write-ahead log is now; from here on it is kept until {@link readWal} has read it. */
export async function logPosition(url: string): Promise<string> {
  return withDatabase(url, async (query) => {
    // Otherwise a checkpoint, which comes sooner the busier the server is, throws old files away.
    await query("ALTER SYSTEM SET wal_keep_size = '8GB'");
    await query('SELECT pg_reload_conf()');
    const [row] = await query<{ lsn: string }>('SELECT pg_current_wal_lsn()::text AS lsn');
    return row?.lsn ?? '';
  });
}

/**
 * What the write-ahead log from a position on tells of these keys: the transaction that first wrote the key, and the
 * moment at which that was committed. Read with pg_walinspect, as pg_waldump would read the files.
 */
export async function readWal(url: string, from: string, keys: Iterable<string>): Promise<WrittenAt> {
  return withDatabase(url, async (query) => {
    await query('CREATE EXTENSION IF NOT EXISTS pg_walinspect');
    const range = `'${from}', pg_current_wal_lsn()`;
    const commits = await query<{ xid: string; at: string }>(`
      SELECT xid::text, extract(epoch FROM substring(description FROM '^[^;]+')::timestamptz) * 1000 AS at
      FROM pg_get_wal_records_info(${range}) WHERE resource_manager = 'Transaction' AND record_type LIKE 'COMMIT%'`);
    const at = new Map(commits.map((one) => [one.xid, Number(one.at)]));
    const written = await query<Written>(`
      SELECT xid::text, encode(coalesce(block_data, '') || coalesce(block_fpi_data, ''), 'hex') AS data
      FROM pg_get_wal_block_info(${range})
      WHERE reldatabase = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND relfilenode = pg_relation_filenode('box.leaf') AND resource_manager IN ('Heap', 'Heap2') AND record_type LIKE '%INSERT%' ORDER BY start_lsn`);
    await query('ALTER SYSTEM RESET wal_keep_size');
    await query('SELECT pg_reload_conf()');
    return firstWrites(written, at, new Set(keys));
  });
}

function firstWrites(
  written: readonly Written[],
  at: ReadonlyMap<string, number>,
  keys: ReadonlySet<string>,
): WrittenAt {
  const found = new Map<string, number>();
  for (const { xid, data } of written) {
    const moment = at.get(xid);
    if (moment === undefined) continue;
    for (let i = 0; i + 64 <= data.length; i += 2) {
      const window = data.slice(i, i + 64);
      if (keys.has(window) && !found.has(window)) found.set(window, moment);
    }
  }
  return found;
}

/** The same as one more order of the keys. */
export function walFeature(writtenAt: WrittenAt): Feature {
  return { name: 'write-ahead log', kind: 'time', of: writtenAt };
}

type Query = <T extends object>(text: string) => Promise<T[]>;

async function withDatabase<T>(url: string, work: (query: Query) => Promise<T>): Promise<T> {
  const handle = openDatabase({ url, size: 1 });
  try {
    return await work(async <R extends object>(text: string) => (await handle.pool.query<R>(text)).rows);
  } finally {
    await handle.close();
  }
}
