import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { type Database, type DatabaseHandle, openDatabase } from '../client';
import { createTestDatabase, dropTestDatabase } from './server';

/** The database of one test file. Reach its parts inside tests and hooks only: before them it does not exist. */
export interface TestDatabase {
  readonly url: string;
  readonly handle: DatabaseHandle;
  readonly db: Database;
  /** Runs SQL, as a role if one is named, and keeps nothing of it: `done`, or the code with which it was refused. */
  readonly attempt: (text: string, values?: readonly unknown[], role?: 'box' | 'roll') => Promise<string>;
}

/**
 * Gives this test file (or `describe`) a fresh, migrated database and data folder: made before its first test, removed after the last.
 * The environment names it, so use-cases called from the test work in it too.
 */
export function testDatabase(options: { readonly connections?: number } = {}): TestDatabase {
  const server = inject('databaseServer');
  let folder = '';
  let opened: { url: string; handle: DatabaseHandle } | null = null;
  const current = () => {
    if (!opened) throw new Error('the test database exists inside tests and hooks only');
    return opened;
  };

  beforeAll(async () => {
    const url = await createTestDatabase(server);
    opened = { url, handle: openDatabase({ url, size: options.connections ?? 10 }) };
    folder = mkdtempSync(path.join(tmpdir(), 'wijkcheque-test-data-'));
    process.env.WIJKCHEQUE_DATA = folder;
    process.env.DATABASE_URL = url;
    process.env.DATABASE_POOL = String(options.connections ?? 10);
    process.env.WIJKCHEQUE_SECRET ??= 'a secret of the tests, long enough to pass';
  });

  afterAll(async () => {
    const { url, handle } = current();
    await handle.close();
    await dropTestDatabase(server, url);
    rmSync(folder, { recursive: true, force: true });
  });

  return {
    get url() {
      return current().url;
    },
    get handle() {
      return current().handle;
    },
    get db() {
      return current().handle.db;
    },
    attempt: (text, values = [], role) => attempt(current().handle, text, values, role),
  };
}

async function attempt(
  { pool }: DatabaseHandle,
  text: string,
  values: readonly unknown[],
  role?: 'box' | 'roll',
): Promise<string> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    if (role) await client.query(`SET LOCAL ROLE ${role}`);
    await client.query(text, [...values]);
    return 'done';
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}
