import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { testDatabase } from '../testing';
import { openDatabase } from './index';

const database = testDatabase();

it('a connection that breaks under a transaction fails it, and neither ends the process nor stays taken', async () => {
  const { db, pool, close } = openDatabase({ url: database.url, size: 2 });
  for (let turn = 0; turn < 5; turn++) {
    const client = await pool.connect();
    // Given back while its end is under way: BEGIN is the next thing said on it.
    const end = client.query('SELECT pg_terminate_backend(pg_backend_pid())').catch(() => undefined);
    client.release();
    await expect(db.transaction((tx) => tx.execute(sql`SELECT 1`))).rejects.toThrow();
    await end;
  }
  expect((await db.execute(sql`SELECT 1 AS one`)).rows).toEqual([{ one: 1 }]);

  const ending = db.transaction((tx) => tx.execute(sql`SELECT pg_terminate_backend(pg_backend_pid())`));
  await expect(ending).rejects.toThrow();
  expect((await db.execute(sql`SELECT 1 AS one`)).rows).toEqual([{ one: 1 }]);
  // Ends only when every connection was given back.
  await close();
});
