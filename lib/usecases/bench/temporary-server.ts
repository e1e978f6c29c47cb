import { randomBytes } from 'node:crypto';
import { createTestDatabase, startTestServer } from '@/db/testing/server';
import { databaseHandle } from '../system/database';

export interface TemporaryServer {
  /** Makes a fresh, migrated database and returns its address and the secret that belongs to it. */
  makeDatabase(): Promise<TemporaryDatabase>;
  /** Stops the server and removes its data; also happens by itself when the process ends. */
  stop(): void;
}

export interface TemporaryDatabase {
  readonly url: string;
  readonly secret: string;
  /** Data folder of whatever works on it. */
  readonly folder: string;
}

/**
 * A PostgreSQL server in a temporary folder to measure on: the embedded one with its durable settings, never the
 * configured database. What a killed run leaves is removed by the next.
 */
export async function startTemporaryServer(): Promise<TemporaryServer> {
  const server = await startTestServer();
  return {
    makeDatabase: async () => ({
      url: await createTestDatabase(server.url),
      secret: randomBytes(32).toString('hex'),
      folder: server.folder,
    }),
    stop: server.stop,
  };
}

/** Runs `work` with this process's use-cases on that database, and closes its connections afterwards. */
export async function onDatabase<T>(database: TemporaryDatabase, work: () => Promise<T>): Promise<T> {
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    DATABASE_DRIVER: '',
    WIJKCHEQUE_SECRET: database.secret,
    WIJKCHEQUE_DATA: database.folder,
  });
  try {
    return await work();
  } finally {
    await databaseHandle().close();
  }
}
