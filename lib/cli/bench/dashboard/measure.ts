import { Client } from 'pg';
import {
  type DashboardQuestion,
  type DashboardSize,
  dashboardQuestions,
  makeDashboard,
  makePackage,
  recompute,
} from '@/lib/usecases/bench/dashboard';
import {
  onDatabase,
  startTemporaryServer,
  type TemporaryServer,
} from '@/lib/usecases/bench/temporary-server';
import type { Statement } from '../workspace/bare';
import { bareStatements } from './bare';

/** Milliseconds of one question by the clock, and of its bare statements right after it, per turn. */
export interface Turn {
  readonly ms: number;
  readonly bareMs: number;
}

/** What was measured in a database with so many ballots. */
export interface Measured {
  readonly ballots: number;
  readonly questions: Readonly<Record<DashboardQuestion, readonly Turn[]>>;
  /** Of the round with ten thousand ballots, a few times each. */
  readonly recomputeMs: readonly number[];
  readonly packageMs: readonly number[];
  /** Of the package. */
  readonly packageBytes: number;
}

/** Turns before those that count: plans, connections and the compiler get warm. */
const WARM_UP = 10;
const HEAVY_TURNS = 5;
const DISTRICTS: Readonly<Record<DashboardQuestion, readonly number[]>> = {
  'one district': [5],
  'four districts': [5, 6, 7, 8],
};

/** Fills two databases, with a quarter of the ballots and with all, and asks the same of both. */
export async function measureDashboard(size: DashboardSize, turns: number): Promise<readonly Measured[]> {
  const postgres = await startTemporaryServer();
  try {
    const measured: Measured[] = [];
    for (const ballots of [Math.floor(size.ballots / 4), size.ballots])
      measured.push(await measureOne(postgres, { ...size, ballots }, turns));
    return measured;
  } finally {
    postgres.stop();
  }
}

async function measureOne(postgres: TemporaryServer, size: DashboardSize, turns: number): Promise<Measured> {
  const database = await postgres.makeDatabase();
  return onDatabase(database, async () => {
    const now = new Date();
    await makeDashboard(size, now);
    const client = new Client({ connectionString: database.url });
    await client.connect();
    try {
      const asked = dashboardQuestions(now);
      const questions = {
        'one district': await askAll(client, asked['one district'], { of: 'one district', turns }),
        'four districts': await askAll(client, asked['four districts'], { of: 'four districts', turns }),
      };
      const recomputeMs = await repeat(() => recompute(now));
      let packageBytes = 0;
      const packageMs = await repeat(async () => {
        packageBytes = await makePackage(now);
      });
      return { ballots: size.ballots, questions, recomputeMs, packageMs, packageBytes };
    } finally {
      await client.end();
    }
  });
}

async function askAll(
  client: Client,
  ask: () => Promise<void>,
  { of, turns }: { readonly of: DashboardQuestion; readonly turns: number },
): Promise<readonly Turn[]> {
  const bare = bareStatements(DISTRICTS[of]);
  const measured: Turn[] = [];
  for (let turn = 0; turn < WARM_UP + turns; turn++) {
    const ms = await timed(ask);
    const bareMs = await timed(() => runAll(client, bare));
    if (turn >= WARM_UP) measured.push({ ms, bareMs });
  }
  return measured;
}

async function repeat(work: () => Promise<void>): Promise<readonly number[]> {
  await work();
  const all: number[] = [];
  for (let turn = 0; turn < HEAVY_TURNS; turn++) all.push(await timed(work));
  return all;
}

async function runAll(client: Client, statements: readonly Statement[]): Promise<void> {
  for (const { text, values } of statements) await client.query(text, [...values]);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
