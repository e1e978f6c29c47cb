import { createHmac, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type EmbeddedError, startEmbedded } from '@/db/embedded';
import { migrateDatabase } from '@/db/migrate';
import { takeApplicationLock } from '@/db/queries/application-lock';
import { fail, ok, type Result } from '@/lib/domain/result';
import { readEnv } from '@/lib/env';
import { fillProjects } from '../projects/award-round';
import { fillAnalyses } from '../rounds/fill-analyses';
import { databaseHandle } from './database';

export interface System {
  readonly embedded: boolean;
  /** Where the embedded server's data had to go, when not in the data folder. */
  readonly movedTo: string | null;
  /** Migrations that were new. */
  readonly migrated: number;
  /** Closes connections; stops the embedded server when this process started it or holds its lock. */
  close(): Promise<void>;
}

export type OpenSystemError =
  /** Another demo, dev or start runs on this data folder. */
  | { readonly code: 'ALREADY_RUNNING'; readonly detail: string }
  | { readonly code: EmbeddedError; readonly detail: string }
  | { readonly code: 'NO_SECRET'; readonly detail: string }
  /** The database was not reached, or a migration failed on it; either way nothing in it was changed. */
  | { readonly code: 'MIGRATION_FAILED'; readonly detail: string };

export interface OpenSystemOptions {
  /** Take the data folder for this process alone: for what serves pages. */
  readonly exclusive: boolean;
  /** Apply migrations (default). Emptying a database needs none. */
  readonly migrate?: boolean;
}

/**
 * Makes the configured database ready: starts the embedded server when DATABASE_URL is not set, and applies migrations
 * under a lock and makes what an earlier version did not keep. Sets DATABASE_URL, WIJKCHEQUE_SECRET and NEXTAUTH_SECRET in
 * this process where they are not given.
 */
export async function openSystem(options: OpenSystemOptions): Promise<Result<System, OpenSystemError>> {
  const env = readEnv();
  const folder = path.resolve(env.WIJKCHEQUE_DATA);
  const embedded = !env.DATABASE_URL;
  if (!env.WIJKCHEQUE_SECRET) {
    if (!embedded) return fail({ code: 'NO_SECRET', detail: 'WIJKCHEQUE_SECRET' });
    process.env.WIJKCHEQUE_SECRET = folderSecret(folder);
  }
  process.env.NEXTAUTH_SECRET ??= createHmac('sha256', readEnv().WIJKCHEQUE_SECRET ?? '')
    .update('wijkcheque/sessions/v1')
    .digest('hex');
  const server = embedded ? await startEmbedded(folder) : null;
  if (server && !server.ok) return server;
  if (server) process.env.DATABASE_URL = server.value.url;

  const handle = databaseHandle();
  const close = async (stop: boolean) => {
    await handle.close();
    if (stop) server?.value.stop();
  };
  const release = server && options.exclusive ? await takeApplicationLock(handle.pool) : null;
  if (server && options.exclusive && !release) {
    await close(false);
    return fail({ code: 'ALREADY_RUNNING', detail: folder });
  }
  const closeAll = async () => {
    release?.();
    await close(server !== null && (options.exclusive || !server.value.reused));
  };
  try {
    const migrated = options.migrate === false ? 0 : await migrateDatabase(handle);
    if (options.migrate !== false) {
      await fillAnalyses();
      await fillProjects(new Date());
    }
    return ok({ embedded, movedTo: server?.value.movedTo ?? null, migrated, close: closeAll });
  } catch (error) {
    await closeAll();
    return fail({ code: 'MIGRATION_FAILED', detail: String(error) });
  }
}

/** The secret of an embedded installation: made once, readable by its owner only. */
function folderSecret(folder: string): string {
  const file = path.join(folder, 'secret');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
    chmodSync(file, 0o600);
  }
  return readFileSync(file, 'utf8').trim();
}
