import type pg from 'pg';
import { onDatabase, type TemporaryServer } from '@/lib/usecases/bench/temporary-server';
import { openRoundWith, type TestRound } from '@/lib/usecases/testing/openRound';
import { progressLine } from '../../support/progress';
import { type BuiltServer, startBuiltServer } from '../support/server';
import {
  allocationOf,
  bareArguments,
  CHEQUE_CENTS,
  IDEAS,
  STEP_CENTS,
  signedBody,
  type Voter,
} from './ballots';
import { castBare, connect, storeBallots } from './bare';
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
  /** Cheques to vote with while measuring. */
  readonly voters: number;
  readonly connections: number;
}

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** Makes a place in a database of its own. Everything it makes is gone after `close`. */
export async function openPlace(postgres: TemporaryServer, plan: PlacePlan): Promise<Place> {
  const database = await postgres.makeDatabase();
  const round = await onDatabase(database, () =>
    openRoundWith({
      cheques: plan.stored + plan.voters,
      ideas: IDEAS,
      chequeCents: CHEQUE_CENTS,
      stepCents: STEP_CENTS,
      round: { closesAt: new Date(Date.now() + YEAR_MS) },
    }),
  );
  const clients = await connect(database.url, plan.connections);
  const [first] = clients;
  if (first) await fill(first, round, plan.stored);
  const server = await startBuiltServer({
    DATABASE_URL: database.url,
    DATABASE_DRIVER: '',
    WIJKCHEQUE_SECRET: database.secret,
  });
  return measurable(round, plan.stored, server, clients);
}

async function fill(client: pg.Client, round: TestRound, stored: number): Promise<void> {
  const progress = progressLine('Ballots stored beforehand');
  const alloc = JSON.stringify(allocationOf(0));
  await storeBallots(client, round.id, round.keys.slice(0, stored), alloc, progress.update);
  progress.end();
}

function measurable(round: TestRound, stored: number, server: BuiltServer, clients: pg.Client[]): Place {
  const address = `${server.origin}/api/stembus/${round.id}/stem`;
  let used = stored;
  const take = (count: number): { voter: Voter; number: number }[] =>
    Array.from({ length: count }, () => {
      const number = used++;
      const [seed, key] = [round.seeds[number], round.keys[number]];
      if (!seed || !key) throw new Error('the round has too few cheques');
      return { voter: { seed, key }, number };
    });
  return {
    stored,
    http: (ballots, connections) => {
      const bodies = take(ballots).map(({ voter, number }) =>
        signedBody(round.id, voter, allocationOf(number)),
      );
      return castThroughHttp(address, bodies, connections);
    },
    bare: (ballots, connections) => {
      const all = take(ballots).map(({ voter, number }) =>
        bareArguments(round.id, voter, allocationOf(number)),
      );
      return castBare(clients.slice(0, connections), all);
    },
    close: async () => {
      await Promise.all(clients.map((client) => client.end()));
      await server.stop();
    },
  };
}
