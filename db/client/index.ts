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
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
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
  pool.on('error', () => undefined);
  const db = drizzleNeon(pool, { schema, casing: 'snake_case' });
  // Neon's pool is node-postgres's own class over another socket, and both drizzle sessions share one interface.
  return { db: db as unknown as Database, pool: pool as unknown as pg.Pool, close: () => pool.end() };
}
