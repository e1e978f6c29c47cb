import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { createTestDatabase, startTestServer } from '@/db/testing/server';
import { publishApp } from './environment';
import { runToEnd, startServer } from './processes';

/**
 * Brings up the built application as an installation of its own: a PostgreSQL server in a temporary folder, the demo's
 * sample data, `npm start` on a free port. Returns how to take it down. No base map: a test asks nothing of others.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const postgres = await startTestServer();
  try {
    const databaseUrl = await createTestDatabase(postgres.url);
    const data = path.join(postgres.folder, 'app');
    mkdirSync(data);
    const secret = randomBytes(32).toString('hex');
    const environment = {
      DATABASE_URL: databaseUrl,
      WIJKCHEQUE_DATA: data,
      WIJKCHEQUE_SECRET: secret,
      WIJKCHEQUE_DEMO: '1',
      BASEMAP: 'none',
      LOG_LEVEL: 'warn',
    };
    await runToEnd('lib/cli/db-seed.ts', environment);
    const server = await startServer('lib/cli/start.ts', environment);
    publishApp({ baseUrl: server.url, data, databaseUrl, secret });
    return async () => {
      await server.stop();
      postgres.stop();
    };
  } catch (error) {
    postgres.stop();
    throw error;
  }
}
