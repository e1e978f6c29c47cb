import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '../client';
import { removeEmbedded, startEmbedded, stopEmbedded } from '../embedded';
import { migrateDatabase } from '../migrate';

/** Name of the migrated, empty database that every test's own database is a copy of. */
const TEMPLATE = 'wijkcheque_template';
/** Folders carry machine and process: a later run removes what a killed one left, and nothing of anybody else. */
const PREFIX = `wijkcheque-test-${hostname()}-`;

export interface TestServer {
  /** Address of the server's own database `postgres`: to make databases with, not to test in. */
  readonly url: string;
  readonly folder: string;
  /** Stops the server and removes its data. Synchronous, so that it also works while the process ends. */
  stop(): void;
}

/**
 * Starts a PostgreSQL server of its own in a temporary folder on a free port, with a migrated template database. It
 * stops with the process: at the end, after a failure, on Ctrl-C; what a killed process left is removed by the next.
 */
export async function startTestServer(): Promise<TestServer> {
  await removeLeftovers();
  const folder = path.join(tmpdir(), `${PREFIX}${process.pid}-${randomBytes(4).toString('hex')}`);
  mkdirSync(folder);
  // The server's user (not root) must be able to walk in; the password inside is readable by its owner only.
  chmodSync(folder, 0o755);
  const started = await startEmbedded(folder);
  if (!started.ok) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`the test database does not start: ${started.error.code} ${started.error.detail}`);
  }
  const { url, movedTo } = started.value;
  const stop = once(() => {
    started.value.stop();
    for (const place of movedTo ? [movedTo, folder] : [folder])
      rmSync(place, { recursive: true, force: true });
  });
  stopWithProcess(stop);
  try {
    await makeTemplate(url);
  } catch (error) {
    stop();
    throw error;
  }
  return { url, folder, stop };
}

/** Makes a fresh database, a copy of the template, and returns its address. */
export async function createTestDatabase(serverUrl: string): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  return databaseUrl(serverUrl, name);
}

/** Removes a database made by {@link createTestDatabase}, also while something is still connected. */
export async function dropTestDatabase(serverUrl: string, url: string): Promise<void> {
  await administer(serverUrl, `DROP DATABASE IF EXISTS ${new URL(url).pathname.slice(1)} WITH (FORCE)`);
}

/** One statement on the server's own database. */
export async function administer(serverUrl: string, statement: string): Promise<void> {
  const handle = openDatabase({ url: serverUrl, size: 1 });
  try {
    await handle.pool.query(statement);
  } finally {
    await handle.close();
  }
}

export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.toString();
}

async function makeTemplate(serverUrl: string): Promise<void> {
  await administer(serverUrl, `CREATE DATABASE ${TEMPLATE}`);
  const handle = openDatabase({ url: databaseUrl(serverUrl, TEMPLATE), size: 2 });
  try {
    await migrateDatabase(handle);
  } finally {
    await handle.close();
  }
}

async function removeLeftovers(): Promise<void> {
  const left = readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX));
  for (const name of left) {
    const pid = Number(name.slice(PREFIX.length).split('-')[0]);
    if (isRunning(pid)) continue;
    const folder = path.join(tmpdir(), name);
    await stopEmbedded(folder);
    await removeEmbedded(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function stopWithProcess(stop: () => void): void {
  process.once('exit', stop);
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.once(signal, () => {
      stop();
      process.exit(code);
    });
  }
}

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    act();
  };
}
