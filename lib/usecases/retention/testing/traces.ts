import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { BUNDLE_FILES, readZip, SUMS_FILE } from '@/lib/formats/bundle';

/** A secret of a round with its name, as bytes or as text. */
export type Secrets = ReadonlyMap<string, Uint8Array | string>;

/**
 * Reads every column of every row of every table of this database, the server's statistics among them, and answers where
 * one of these secrets stands: as text, hex or base64, and inside a bundle.
 */
export async function findInTables(pool: pg.Pool, secrets: Secrets): Promise<string[]> {
  const { rows: tables } = await pool.query<{ name: string }>(`
    SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
    WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
    UNION ALL SELECT 'pg_catalog.pg_stats' UNION ALL SELECT 'pg_catalog.pg_stats_ext'`);
  const forms = formsOf(secrets);
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await pool.query<Record<string, unknown>>(`SELECT * FROM ${name}`);
    for (const column of Object.keys(rows[0] ?? {})) {
      // A column as one text: looking for hundreds of secrets row by row would take minutes.
      const text = rows.flatMap((row) => textsOf(row[column])).join('\n');
      for (const [secret, any] of forms) {
        if (any.some((form) => text.includes(form))) found.push(`${name}.${column}: ${secret}`);
      }
    }
  }
  return found;
}

/** A secret as text, or its bytes as hex and as base64. */
function formsOf(secrets: Secrets): [string, readonly string[]][] {
  return [...secrets].map(([name, secret]) => {
    if (typeof secret === 'string') return [name, [secret]];
    const bytes = Buffer.from(secret);
    return [name, [bytes.toString('hex'), bytes.toString('base64').replaceAll('=', '')]];
  });
}

function textsOf(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (!Buffer.isBuffer(value)) return [typeof value === 'string' ? value : JSON.stringify(value)];
  const plain = [value.toString('hex'), value.toString('utf8')];
  const bundle = readZip(value, [...BUNDLE_FILES, SUMS_FILE]);
  return bundle.ok
    ? [...plain, ...[...bundle.value.values()].flatMap((file) => textsOf(Buffer.from(file)))]
    : plain;
}

/** In which files of this database's tables and indexes these bytes still stand, after everything was written to disk. */
export async function findInFiles(pool: pg.Pool, secrets: Secrets): Promise<string[]> {
  await pool.query('CHECKPOINT');
  const { rows } = await pool.query<{ folder: string; oid: string }>(`
    SELECT current_setting('data_directory') AS folder,
      (SELECT oid::text FROM pg_database WHERE datname = current_database()) AS oid`);
  const [place] = rows;
  if (!place) throw new Error('a server without a data folder');
  const folder = path.join(place.folder, 'base', place.oid);
  const found: string[] = [];
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(path.join(folder, name));
    for (const [secret, value] of secrets) {
      if (bytes.includes(typeof value === 'string' ? Buffer.from(value) : Buffer.from(value)))
        found.push(`${name}: ${secret}`);
    }
  }
  return found;
}
