import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { makeCastRound } from '@/lib/usecases/bench/cast-round';
import { onDatabase, type TemporaryServer } from '@/lib/usecases/bench/temporary-server';
import { type BuiltServer, startBuiltServer } from '../support/server';
import {
  allocationOf,
  bareArguments,
  CHEQUE_CENTS,
  IDEAS,
  makeVoter,
  STEP_CENTS,
  signedBody,
  type Voter,
} from './ballots';
import { castBare, connect, disconnect, storeBallots } from './bare';
import { castThroughHttp, type Run } from './http';

/** A database with an open round, the built server on it, and cheques that have not voted yet. */
export interface Place {
  /** Ballots in the box when the measuring began. */
  readonly stored: number;
  http(ballots: number, connections: number): Promise<Run>;
  bare(ballots: number, connections: number): Promise<Run>;
  close(): Promise<void>;
}

export interface PlacePlan {
  readonly stored: number;
  /** Cheques to vote with while measuring, through each of the two ways. */
  readonly voters: number;
  readonly connections: number;
}

interface Cheques {
  /** Have voted before the measuring begins. */
  readonly stored: readonly Uint8Array[];
  readonly http: readonly Voter[];
  readonly bare: readonly Uint8Array[];
}

const ROUND = 'meetronde';

/** Makes a place in a database of its own, and starts its server. */
export async function openPlace(postgres: TemporaryServer, plan: PlacePlan): Promise<Place> {
  const database = await postgres.makeDatabase();
  const cheques: Cheques = {
    stored: randomKeys(plan.stored),
    http: Array.from({ length: plan.voters }, makeVoter),
    bare: randomKeys(plan.voters),
  };
  const keys = [...cheques.stored, ...cheques.http.map(({ key }) => key), ...cheques.bare];
  const rules = { ideas: IDEAS, chequeCents: CHEQUE_CENTS, stepCents: STEP_CENTS };
  await onDatabase(database, () => makeCastRound({ id: ROUND, keys, ...rules }, new Date()));
  const clients = await connect(database.url, plan.connections);
  try {
    await storeBallots(clients, ROUND, cheques.stored, JSON.stringify(allocationOf(0)));
    const server = await startBuiltServer({
      DATABASE_URL: database.url,
      DATABASE_DRIVER: '',
      WIJKCHEQUE_SECRET: database.secret,
      WIJKCHEQUE_DATA: database.folder,
    });
    return measurable(cheques, server, clients);
  } catch (error) {
    await disconnect(clients);
    throw error;
  }
}

/** Who signs is not asked below the server: any 32 bytes are a key there. */
function randomKeys(count: number): Uint8Array[] {
  return Array.from({ length: count }, () => randomBytes(32));
}

function measurable(cheques: Cheques, server: BuiltServer, clients: pg.Client[]): Place {
  const address = `${server.origin}/api/stembus/${ROUND}/stem`;
  const voters = dealer(cheques.http);
  const keys = dealer(cheques.bare);
  return {
    stored: cheques.stored.length,
    http: (ballots, connections) => {
      const bodies = voters(ballots).map((voter, i) => signedBody(ROUND, voter, allocationOf(i)));
      return castThroughHttp(address, bodies, connections);
    },
    bare: (ballots, connections) => {
      const all = keys(ballots).map((key, i) => bareArguments(ROUND, key, allocationOf(i)));
      return castBare(clients.slice(0, connections), all);
    },
    close: async () => {
      await disconnect(clients);
      await server.stop();
    },
  };
}

/** Hands out each thing once. */
function dealer<T>(things: readonly T[]): (count: number) => readonly T[] {
  let used = 0;
  return (count) => {
    if (used + count > things.length) throw new Error('the round has too few cheques');
    used += count;
    return things.slice(used - count, used);
  };
}
