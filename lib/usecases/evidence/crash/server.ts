import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '@/db/client';
import { startEmbedded } from '@/db/embedded';
import { administer } from '@/db/testing/server';

const TRIES = 60;
const PAUSE_MS = 50;
const DURABLE = "set_config('synchronous_commit', 'on', true)";
const CARELESS = "set_config('synchronous_commit', 'off', true)";

/**
 * Gets ready to end every process of a PostgreSQL server with kill −9, the first of them first, so that none starts
 * another anew. What it returns does so: without a word to the disk, with work under way.
 */
export async function preparePostgresKill(url: string): Promise<() => Promise<void>> {
  const handle = openDatabase({ url, size: 1 });
  const { rows } = await handle.pool.query<{ folder: string }>(
    "SELECT current_setting('data_directory') AS folder",
  );
  const file = path.join(rows[0]?.folder ?? '', 'postmaster.pid');
  const first = Number(readFileSync(file, 'utf8').split('\n')[0]);
  return async () => {
    const others = await handle.pool.query<{ pid: number }>('SELECT pid FROM pg_stat_activity');
    const all = [first, ...others.rows.map((row) => row.pid)];
    for (const pid of all) killHard(pid);
    await handle.close().catch(() => undefined);
    while (all.some(isAlive)) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    // A dead process whose parent has not asked for its end yet still has a number. After a power cut it would not.
    rmSync(file, { force: true });
  };
}

/** False for a process that has ended, also while it waits to be cleared away (a zombie). */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const status = `/proc/${pid}/stat`;
  // The state is the first letter behind the name, which is in brackets.
  return !existsSync(status) || !/\) [ZX] /.test(readFileSync(status, 'utf8'));
}

function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // It ended by itself meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/**
 * Starts the server of `folder` again on the same data; it recovers by itself. Returns the address of the same database.
 * On a busy machine that may take several tries.
 */
export async function restartPostgres(folder: string, databaseUrl: string): Promise<string> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const started = await startEmbedded(folder);
    if (started.ok && (await answers(started.value.url))) {
      const url = new URL(databaseUrl);
      url.port = new URL(started.value.url).port;
      return url.toString();
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error('the killed server does not start again');
}

async function answers(url: string): Promise<boolean> {
  const handle = openDatabase({ url, size: 1 });
  try {
    await handle.pool.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await handle.close();
  }
}

/**
 * Known wrong: from now on `box.cast` acknowledges before the ballot is on disk, and the server takes its time to bring
 * it there (ten seconds instead of 200 ms, so that what is lost does not depend on luck).
 */
export async function makeCareless(databaseUrl: string): Promise<void> {
  const handle = openDatabase({ url: databaseUrl, size: 1 });
  try {
    const { rows } = await handle.pool.query<{ source: string }>(
      "SELECT pg_get_functiondef(oid) AS source FROM pg_proc WHERE pronamespace = 'box'::regnamespace AND proname = 'cast'",
    );
    const careful = rows.filter(({ source }) => source.includes(DURABLE));
    if (careful.length === 0) throw new Error('box.cast does not ask for a durable commit');
    for (const { source } of careful) await handle.pool.query(source.replace(DURABLE, CARELESS));
  } finally {
    await handle.close();
  }
  for (const setting of ["wal_writer_delay = '10s'", "wal_writer_flush_after = '1GB'"])
    await administer(databaseUrl, `ALTER SYSTEM SET ${setting}`);
  await administer(databaseUrl, 'SELECT pg_reload_conf()');
}
