import { type Database, type DatabaseHandle, openDatabase } from '@/db/client';
import { readEnv } from '@/lib/env';

/** One pool per process, also across the bundles of the framework. */
const holder = globalThis as { __wijkchequeDatabase?: { url: string; handle: DatabaseHandle } };

/** The configured database. Throws when no address is set: the start scripts set it for the embedded server. */
export function databaseHandle(): DatabaseHandle {
  const env = readEnv();
  if (!env.DATABASE_URL) throw new Error('DATABASE_URL is not set; start with npm run demo, dev or start');
  const open = holder.__wijkchequeDatabase;
  if (open?.url === env.DATABASE_URL) return open.handle;
  const handle = openDatabase({
    url: env.DATABASE_URL,
    size: env.DATABASE_POOL,
    ...(env.DATABASE_DRIVER ? { driver: env.DATABASE_DRIVER } : {}),
    ...(env.DATABASE_WS_PROXY ? { wsProxy: env.DATABASE_WS_PROXY } : {}),
  });
  holder.__wijkchequeDatabase = { url: env.DATABASE_URL, handle };
  return handle;
}

export function database(): Database {
  return databaseHandle().db;
}
