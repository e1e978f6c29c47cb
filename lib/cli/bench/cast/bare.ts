import { availableParallelism } from 'node:os';
import pg from 'pg';
import { CommandError } from '../../support/command';
import { percentile } from '../support/statistics';
import type { Run } from './http';

/** The transaction of a cast without anything around it: no HTTP, no JSON, no signature, no receipt, no pool. */
const CAST = {
  name: 'bare_cast',
  text: 'SELECT code, seq, leaf, r1 FROM box.cast($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)',
};

/** Connections that stay open, as the server's own do. */
export async function connect(url: string, count: number): Promise<pg.Client[]> {
  const clients = Array.from({ length: count }, () => new pg.Client({ connectionString: url }));
  await Promise.all(clients.map((client) => client.connect()));
  return clients;
}

export async function disconnect(clients: readonly pg.Client[]): Promise<void> {
  await Promise.all(clients.map((client) => client.end()));
}

/** Casts every ballot once, spread over the connections. Throws when one answer is not OK. */
export async function castBare(
  clients: readonly pg.Client[],
  ballots: readonly (readonly unknown[])[],
): Promise<Run> {
  const times: number[] = [];
  let next = 0;
  const work = async (client: pg.Client) => {
    for (let ballot = ballots[next++]; ballot; ballot = ballots[next++]) {
      const asked = performance.now();
      const { rows } = await client.query<{ code: string }>({ ...CAST, values: [...ballot] });
      times.push(performance.now() - asked);
      if (rows[0]?.code !== 'OK') throw new CommandError(`box.cast answered ${rows[0]?.code}`);
    }
  };
  const started = performance.now();
  await Promise.all(clients.map(work));
  const ms = performance.now() - started;
  return { perSecond: (ballots.length * 1000) / ms, p99Ms: percentile(times, 0.99) };
}

/** Ballots per transaction of {@link storeBallots}: each takes a lock, and PostgreSQL keeps room for some thousands. */
const BATCH = 250;
const STORE = `SELECT count(*)::int AS cast
  FROM unnest($2::bytea[]) AS one(key), sha256(one.key) AS hash(it),
    box.cast($1, one.key, 1, $3::jsonb, it, it, it || it, it, it || it, false) AS answer
  WHERE answer.code = 'OK'`;

/** Stores a first ballot for each key, many per transaction, through the same function. */
export async function storeBallots(
  clients: readonly pg.Client[],
  round: string,
  keys: readonly Uint8Array[],
  alloc: string,
): Promise<void> {
  let next = 0;
  const work = async (client: pg.Client) => {
    while (next < keys.length) {
      const some = keys.slice(next, next + BATCH);
      next += BATCH;
      const { rows } = await client.query<{ cast: number }>(STORE, [round, some, alloc]);
      if (rows[0]?.cast !== some.length) throw new CommandError('ballots to start with could not be stored');
    }
  };
  await Promise.all(clients.slice(0, availableParallelism()).map(work));
  // Both measured databases start right behind a checkpoint: the dearest moment, since pages are logged in full.
  await clients[0]?.query('CHECKPOINT');
}
