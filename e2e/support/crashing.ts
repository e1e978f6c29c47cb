import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '@/db/client';
import { startEmbedded } from '@/db/embedded';

/** Ends a PostgreSQL server as a power cut would: no process of it gets to do anything any more. */
export function killPostgres(folder: string): void {
  const postmaster = Number(
    readFileSync(path.join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0],
  );
  // The postmaster's children are members of its process group.
  process.kill(-postmaster, 'SIGKILL');
}

/** Starts it again on the same data; it recovers by itself. Returns the address of the same database. */
export async function restartPostgres(folder: string, databaseUrl: string): Promise<string> {
  const started = await startEmbedded(folder);
  if (!started.ok) throw new Error(`PostgreSQL does not come back: ${started.error.code}`);
  const url = new URL(started.value.url);
  url.pathname = new URL(databaseUrl).pathname;
  return url.toString();
}

/**
 * Known wrong: rows that are acknowledged before they are on disk. Inserts until the server dies and returns the
 * numbers that were acknowledged.
 */
export async function insertWithoutWaiting(databaseUrl: string): Promise<number[]> {
  const { pool } = openDatabase({ url: databaseUrl, size: 1 });
  await pool.query('CREATE TABLE careless (number int)');
  await pool.query('SET synchronous_commit = off');
  const acknowledged: number[] = [];
  try {
    for (let number = 1; ; number++) {
      await pool.query('INSERT INTO careless VALUES ($1)', [number]);
      acknowledged.push(number);
    }
  } catch {
    return acknowledged;
  }
}

export async function storedNumbers(databaseUrl: string): Promise<number[]> {
  const { pool, close } = openDatabase({ url: databaseUrl, size: 1 });
  const { rows } = await pool.query<{ number: number }>('SELECT number FROM careless');
  await close();
  return rows.map((row) => row.number);
}
