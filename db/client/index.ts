import { Pool as NeonPool, neonConfig } from '@neondatabase/serverless';
import { drizzle as drizzleNeon } from 'drizzle-orm/neon-serverless';
import { drizzle as drizzlePg, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import WebSocket from 'ws';
import * as schema from '../schema';

/** One type for both doors: queries are written once (a contract test runs them through each). */
export type Database = NodePgDatabase<typeof schema>;
/** A database or a transaction in it. */
export type Connection = Database | Parameters<Parameters<Database['transaction']>[0]>[0];

export type Driver = 'pg' | 'neon';

export interface DatabaseHandle {
  readonly db: Database;
  /** The pool below it, for the few statements where every microsecond counts and for session locks. */
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly url: string;
  readonly driver?: Driver;
  /** Connections in the pool. */
  readonly size?: number;
  /** `host:port` of a WebSocket proxy to a plain PostgreSQL, to test the Neon driver without Neon. */
  readonly wsProxy?: string;
}

/** `neon` for addresses of Neon, else node-postgres. */
export function driverFor(url: string): Driver {
  return /\.neon\.tech$/.test(new URL(url).hostname) ? 'neon' : 'pg';
}

export function openDatabase(options: DatabaseOptions): DatabaseHandle {
  return (options.driver ?? driverFor(options.url)) === 'neon' ? openNeon(options) : openPg(options);
}

function openPg({ url, size = 20 }: DatabaseOptions): DatabaseHandle {
  const pool = new pg.Pool({ connectionString: url, max: size, application_name: 'wijkcheque' });
  surviveLostConnections(pool);
  return { db: drizzlePg(pool, { schema, casing: 'snake_case' }), pool, close: () => pool.end() };
}

function openNeon({ url, size = 20, wsProxy }: DatabaseOptions): DatabaseHandle {
  neonConfig.webSocketConstructor = WebSocket;
  if (wsProxy) {
    neonConfig.wsProxy = wsProxy;
    neonConfig.useSecureWebSocket = false;
    neonConfig.pipelineTLS = false;
    neonConfig.pipelineConnect = false;
  }
  const pool = new NeonPool({ connectionString: url, max: size });
  // Neon's pool is node-postgres's own class over another socket, and both drizzle sessions share one interface.
  surviveLostConnections(pool as unknown as pg.Pool);
  const db = drizzleNeon(pool, { schema, casing: 'snake_case' });
  return { db: db as unknown as Database, pool: pool as unknown as pg.Pool, close: () => pool.end() };
}

/** Whoever loses a connection has given it back by then. */
const LOST_MS = 1000;

/**
 * A connection that breaks is replaced by the pool, and what was under way on it fails with an error of its own. Both
 * also emit `error`, the pool for idle connections and the client for one in the middle of a transaction: without a
 * listener either would end the process, so a restart of the database would take the application along. And a connection
 * that breaks at BEGIN is never given back by the query builder, so it is taken back here, or the pool would run empty.
 */
function surviveLostConnections(pool: pg.Pool): void {
  const taken = new Set<pg.PoolClient>();
  pool.on('error', () => undefined);
  pool.on('acquire', (client) => taken.add(client));
  pool.on('release', (_, client) => taken.delete(client));
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    client.once('end', () => setTimeout(() => taken.has(client) && client.release(true), LOST_MS));
  });
}
