import { openDatabase } from '@/db/client';

/** A row as it lies in a copy of the database's files: its place, PostgreSQL's own bookkeeping, and its columns. */
export interface DumpedRow {
  readonly place: number;
  /** Transactions that wrote and changed it. */
  readonly xmin: number;
  readonly xmax: number;
  /** Where in the write-ahead log the page was last changed. */
  readonly lsn: number;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Every table by its name with its schema, rows in the order in which they lie on disk. */
export type Dump = ReadonlyMap<string, readonly DumpedRow[]>;

/** What PostgreSQL says about itself and that changes with use. */
const STATISTICS = [
  'pg_stat_activity',
  'pg_stat_user_tables',
  'pg_stat_user_indexes',
  'pg_statio_user_tables',
  'pg_sequences',
  'pg_locks',
  'pg_prepared_statements',
];

/**
 * Everything in a database: all tables of all schemas in physical order with their system columns and the log position
 * of their pages, and the statistics. `logs`: lines of application and server, which count as one more table.
 */
export async function takeDump(url: string, logs: readonly string[] = []): Promise<Dump> {
  const handle = openDatabase({ url, size: 1 });
  const query = async <T extends object>(text: string) => (await handle.pool.query<T>(text)).rows;
  try {
    await query('CREATE EXTENSION IF NOT EXISTS pageinspect');
    const tables = await query<{ name: string }>(`
      SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')`);
    const dump = new Map<string, DumpedRow[]>();
    for (const { name } of tables) dump.set(name, (await query<Found>(rowsOf(name))).map(rowFrom));
    for (const name of STATISTICS) {
      const rows = await query<{ row: Record<string, unknown> }>(
        `SELECT to_jsonb(t) AS row FROM ${name} AS t`,
      );
      dump.set(
        name,
        rows.map(({ row }, place) => ({ ...NO_BOOKKEEPING, place, values: row })),
      );
    }
    dump.set(
      'logs',
      logs.map((line, place) => ({ ...NO_BOOKKEEPING, place, values: { line, ...parsed(line) } })),
    );
    return dump;
  } finally {
    await handle.close();
  }
}

const NO_BOOKKEEPING = { xmin: 0, xmax: 0, lsn: 0 };

interface Found {
  readonly xmin: string;
  readonly xmax: string;
  readonly lsn: string;
  readonly row: Record<string, unknown>;
}

/** The page of a row is the first part of its ctid. */
function rowsOf(table: string): string {
  return `
    WITH pages AS (
      SELECT block, (page_header(get_raw_page('${table}', block))).lsn - '0/0'::pg_lsn AS lsn
      FROM generate_series(0, pg_relation_size('${table}') / current_setting('block_size')::int - 1) AS block)
    SELECT t.xmin::text, t.xmax::text, pages.lsn::text, to_jsonb(t) AS row
    FROM ${table} AS t JOIN pages ON pages.block = ((t.ctid::text::point)[0])::bigint ORDER BY t.ctid`;
}

function rowFrom({ xmin, xmax, lsn, row }: Found, place: number): DumpedRow {
  return { place, xmin: Number(xmin), xmax: Number(xmax), lsn: Number(lsn), values: row };
}

/** The application's log lines are JSON objects; others are text. */
function parsed(line: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** `\x…` as PostgreSQL writes bytes. */
export function hexOf(value: unknown): string {
  return String(value).replace(/^\\x/, '');
}
