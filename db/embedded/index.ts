import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fail, ok, type Result } from '@/lib/domain/result';
import { type Binaries, copyBinaries, findBinaries } from './binaries';
import { canEnter, findOwner, makeOwned, type Owner } from './owner';
import { accepts, freePort } from './ports';

/** Where data and programs go when the server's user cannot enter the project folder (such as /root). */
const FALLBACK = '/var/lib/wijkcheque';

export interface EmbeddedServer {
  readonly url: string;
  /** True when the server was already running, for example because the application was killed. */
  readonly reused: boolean;
  /** Set when data had to go elsewhere; to be told to the person who starts it. */
  readonly movedTo: string | null;
  stop(): void;
}

interface Place {
  readonly data: string;
  readonly binaries: Binaries;
  readonly owner: Owner | null;
  readonly movedTo: string | null;
}

export type EmbeddedError = 'NO_BINARIES' | 'INITDB_FAILED' | 'START_FAILED';

/**
 * Starts the PostgreSQL server of `folder` (made when missing), or uses the one that runs on it already. It listens on
 * this machine only, with a password kept in `folder`. Durable: fsync, full_page_writes and synchronous_commit are on.
 * Values stay out of its error log.
 */
export async function startEmbedded(
  folder: string,
): Promise<Result<EmbeddedServer, { code: EmbeddedError; detail: string }>> {
  const place = await findPlace(folder);
  if (!place.ok) return fail({ code: place.error, detail: `${process.platform}-${process.arch}` });
  const { data } = place.value;
  const password = readPassword(folder);
  if (!existsSync(path.join(data, 'PG_VERSION'))) {
    const made = initialise(place.value, folder, password);
    if (made.status !== 0) return fail({ code: 'INITDB_FAILED', detail: made.stderr });
  }
  const running = await answeringPort(place.value);
  const port = running ?? (await freePort());
  if (running === null) {
    const started = await start(place.value, port);
    if (started !== 0) return fail({ code: 'START_FAILED', detail: tail(path.join(data, 'server.log')) });
  }
  return ok({
    url: `postgres://wijkcheque:${password}@127.0.0.1:${port}/postgres`,
    reused: running !== null,
    movedTo: place.value.movedTo,
    stop: () => void pgCtl(place.value, ['stop', '-m', 'fast', '-w']),
  });
}

/** Stops the server of `folder` if one runs; true when it did. */
export async function stopEmbedded(folder: string): Promise<boolean> {
  const place = await findPlace(folder);
  if (!place.ok || runningPort(place.value) === null) return false;
  return pgCtl(place.value, ['stop', '-m', 'fast', '-w']).status === 0;
}

/** Removes the data of a stopped server. */
export async function removeEmbedded(folder: string): Promise<void> {
  const place = await findPlace(folder);
  if (place.ok) rmSync(place.value.data, { recursive: true, force: true });
}

async function findPlace(folder: string): Promise<Result<Place, 'NO_BINARIES'>> {
  const found = await findBinaries();
  if (!found.ok) return found;
  const owner = findOwner();
  mkdirSync(folder, { recursive: true });
  const reachable = !owner || (canEnter(owner, folder) && canEnter(owner, path.dirname(found.value.initdb)));
  if (reachable) {
    return ok({ data: path.join(folder, 'postgres'), binaries: found.value, owner, movedTo: null });
  }
  const elsewhere = path.join(FALLBACK, createHash('sha256').update(folder).digest('hex').slice(0, 12));
  mkdirSync(elsewhere, { recursive: true });
  const binaries = copyBinaries(found.value, FALLBACK);
  return ok({ data: path.join(elsewhere, 'postgres'), binaries, owner, movedTo: elsewhere });
}

function readPassword(folder: string): string {
  const file = path.join(folder, 'postgres-password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(18).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

function initialise(place: Place, folder: string, password: string): SpawnSyncReturns<string> {
  makeOwned(place.data, place.owner);
  const passwordFile = path.join(folder, 'initdb-password');
  writeFileSync(passwordFile, password, { mode: place.owner ? 0o644 : 0o600 });
  try {
    return run(
      place,
      place.binaries.initdb,
      [
        `--pgdata=${place.data}`,
        '--username=wijkcheque',
        '--auth=scram-sha-256',
        `--pwfile=${place.movedTo ? '/dev/stdin' : passwordFile}`,
        '--encoding=UTF8',
        '--locale=C',
        '--data-checksums',
      ],
      place.movedTo ? password : undefined,
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** The port of a running server that takes connections; a server that was just killed gets time to be gone. */
async function answeringPort(place: Place): Promise<number | null> {
  for (let tries = 0; tries < 50; tries++) {
    const port = runningPort(place);
    if (port === null || (await accepts(port))) return port;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return runningPort(place);
}

/** The port of the server that runs on this folder, from its pid file; null when none does. */
function runningPort(place: Place): number | null {
  const pidFile = path.join(place.data, 'postmaster.pid');
  if (!existsSync(pidFile) || pgCtl(place, ['status']).status !== 0) return null;
  const port = Number(readFileSync(pidFile, 'utf8').split('\n')[3]);
  return Number.isInteger(port) && port > 0 ? port : null;
}

function start(place: Place, port: number): Promise<number | null> {
  const settings = [
    `-p ${port}`,
    '-c listen_addresses=127.0.0.1',
    "-c unix_socket_directories=''",
    '-c max_connections=120',
    '-c shared_buffers=128MB',
    // Neither statements nor their values in the log: a ballot would be in them.
    '-c log_statement=none',
    '-c log_min_error_statement=panic',
    '-c log_error_verbosity=terse',
    '-c log_parameter_max_length_on_error=0',
    '-c log_min_duration_statement=-1',
  ];
  const args = [
    'start',
    '-w',
    '-t',
    '60',
    '-l',
    path.join(place.data, 'server.log'),
    '-o',
    settings.join(' '),
  ];
  return new Promise((resolve) => {
    const child = spawn(place.binaries.pgCtl, ['-D', place.data, ...args], {
      ...identity(place),
      stdio: 'ignore',
      detached: true,
    });
    child.on('exit', resolve);
    child.on('error', () => resolve(null));
  });
}

function pgCtl(place: Place, args: readonly string[]): SpawnSyncReturns<string> {
  return run(place, place.binaries.pgCtl, ['-D', place.data, ...args]);
}

function run(
  place: Place,
  program: string,
  args: readonly string[],
  input?: string,
): SpawnSyncReturns<string> {
  return spawnSync(program, args, {
    ...identity(place),
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
  });
}

function identity(place: Place): { cwd: string; uid?: number; gid?: number } {
  return place.owner ? { cwd: '/', uid: place.owner.uid, gid: place.owner.gid } : { cwd: place.data };
}

function tail(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(-8).join('\n') : '';
}
