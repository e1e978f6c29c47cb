import { afterAll, describe, expect, inject, it } from 'vitest';
import { type DatabaseHandle, openDatabase } from './client';
import { migrateDatabase } from './migrate';
import { administer, databaseUrl } from './testing/server';

const server = inject('databaseServer');
const names: string[] = [];

/** An empty database of its own; `owner`, when given, is a login role without special powers. */
async function emptyDatabase(owner?: string): Promise<string> {
  const name = `migrate_${process.pid}_${names.length}`;
  names.push(name);
  await administer(server, `CREATE DATABASE ${name} ${owner ? `OWNER ${owner}` : ''}`);
  return databaseUrl(server, name);
}

async function withDatabase<T>(url: string, work: (handle: DatabaseHandle) => Promise<T>): Promise<T> {
  const handle = openDatabase({ url, size: 3 });
  try {
    return await work(handle);
  } finally {
    await handle.close();
  }
}

afterAll(async () => {
  for (const name of names) await administer(server, `DROP DATABASE ${name} WITH (FORCE)`);
  await administer(server, 'DROP ROLE IF EXISTS municipality_of_test');
});

describe('migrations', () => {
  it('are applied once', async () => {
    const url = await emptyDatabase();
    expect(await withDatabase(url, migrateDatabase)).toBeGreaterThan(0);
    expect(await withDatabase(url, migrateDatabase)).toBe(0);
  });

  it('are applied by one of several processes that start together; the others wait', async () => {
    const url = await emptyDatabase();
    const counts = await Promise.all([1, 2, 3, 4].map(() => withDatabase(url, migrateDatabase)));
    expect(counts.filter((count) => count > 0)).toHaveLength(1);
  });

  it('leave nothing half done when one of them fails', async () => {
    const url = await emptyDatabase();
    await withDatabase(url, async (handle) => {
      // In the way of the last part: a function with the name of one of ours.
      await handle.pool.query(
        'CREATE FUNCTION public.guard_round() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
      );
      await expect(migrateDatabase(handle)).rejects.toThrow();
      const { rows } = await handle.pool.query(
        "SELECT nspname FROM pg_namespace WHERE nspname IN ('box', 'roll')",
      );
      expect(rows).toEqual([]);
      await handle.pool.query('DROP FUNCTION public.guard_round()');
      expect(await migrateDatabase(handle)).toBeGreaterThan(0);
    });
  });

  it('work for an owner who is no superuser, as with a hosting provider', async () => {
    const role = 'municipality_of_test';
    await administer(server, `CREATE ROLE ${role} LOGIN CREATEROLE PASSWORD 'only-in-this-test'`);
    // Another database of this cluster has made the roles already; a provider's administrator grants them once.
    await administer(server, `GRANT roll, box TO ${role} WITH ADMIN OPTION`);
    const url = new URL(await emptyDatabase(role));
    url.username = role;
    url.password = 'only-in-this-test';
    await withDatabase(url.toString(), async (handle) => {
      expect(await migrateDatabase(handle)).toBeGreaterThan(0);
      const client = await handle.pool.connect();
      await client.query('BEGIN');
      await client.query('SET LOCAL ROLE box');
      expect((await client.query('SELECT * FROM box.ballot')).rows).toEqual([]);
      await expect(client.query('SELECT * FROM roll.household')).rejects.toMatchObject({ code: '42501' });
      await client.query('ROLLBACK');
      const { rows } = await client.query(
        "SELECT code FROM box.cast('x', '\\x00', 1, '[]', '', '', '', '', '', false)",
      );
      expect(rows).toEqual([{ code: 'UNKNOWN_KEY' }]);
      client.release();
    });
  });
});
