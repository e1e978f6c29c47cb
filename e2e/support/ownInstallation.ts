import { randomBytes } from 'node:crypto';
import { createTestDatabase, startTestServer } from '@/db/testing/server';
import { databaseHandle } from '@/lib/usecases/system/database';
import { type RunningServer, startServer } from './processes';

export interface OwnInstallation {
  /** Starts the application, outside the demo; only one at a time. */
  start(): Promise<RunningServer>;
  stop(): Promise<void>;
}

/**
 * An installation of this test alone, on an empty database, as a municipality begins with. Use-cases called from the
 * test work in it too. Sessions of its server can be read and made here: the secret is the same.
 */
export async function ownInstallation(): Promise<OwnInstallation> {
  const postgres = await startTestServer();
  const secret = randomBytes(32).toString('hex');
  const settings = {
    DATABASE_URL: await createTestDatabase(postgres.url),
    WIJKCHEQUE_DATA: postgres.folder,
    WIJKCHEQUE_SECRET: secret,
    NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
    WIJKCHEQUE_DEMO: '0',
  };
  Object.assign(process.env, settings);
  let running: RunningServer | null = null;
  return {
    start: async () => {
      await running?.stop();
      running = await startServer('lib/cli/start.ts', { ...settings, BASEMAP: 'none', LOG_LEVEL: 'warn' });
      process.env.NEXTAUTH_URL = running.url;
      return running;
    },
    stop: async () => {
      await running?.stop();
      await databaseHandle().close();
      postgres.stop();
    },
  };
}
