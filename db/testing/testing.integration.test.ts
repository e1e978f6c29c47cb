import { expect, it } from 'vitest';
import { testDatabase } from '.';

const database = testDatabase();

it('gives a migrated database of its own', async () => {
  const { rows } = await database.handle.pool.query<{ name: string; tables: string }>(
    "SELECT current_database() AS name, (SELECT count(*) FROM pg_tables WHERE schemaname IN ('box', 'roll')) AS tables",
  );
  expect(rows[0]?.name).toMatch(/^test_[0-9a-f]{12}$/);
  expect(Number(rows[0]?.tables)).toBeGreaterThanOrEqual(7);
});
