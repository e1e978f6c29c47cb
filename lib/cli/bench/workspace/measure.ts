import { Client } from 'pg';
import { onDatabase, startTemporaryServer } from '@/lib/usecases/bench/temporary-server';
import { makeWorkspace, type WorkspaceQuestion, workspaceQuestions } from '@/lib/usecases/bench/workspace';
import { bareStatements, type Statement } from './bare';

/** Milliseconds of one question by the clock, and of its bare statements right after it, per turn. */
export interface Asked {
  readonly what: WorkspaceQuestion;
  readonly statements: number;
  readonly turns: readonly { readonly ms: number; readonly bareMs: number }[];
}

/** Turns before those that count: plans, connections and the compiler get warm. */
const WARM_UP = 20;

/** Fills a database of its own and asks every question in turn with its bare statements. */
export async function measureWorkspace(given: {
  readonly ideas: number;
  readonly lines: number;
  readonly turns: number;
}): Promise<Asked[]> {
  const postgres = await startTemporaryServer();
  try {
    const database = await postgres.makeDatabase();
    return await onDatabase(database, async () => {
      const workspace = await makeWorkspace(given.ideas, given.lines, new Date());
      const client = new Client({ connectionString: database.url });
      await client.connect();
      try {
        return await askAll(client, workspaceQuestions(workspace), bareStatements(workspace), given.turns);
      } finally {
        await client.end();
      }
    });
  } finally {
    postgres.stop();
  }
}

async function askAll(
  client: Client,
  questions: ReturnType<typeof workspaceQuestions>,
  bare: ReturnType<typeof bareStatements>,
  turns: number,
): Promise<Asked[]> {
  const names = Object.keys(questions) as WorkspaceQuestion[];
  const measured = new Map(names.map((what) => [what, [] as { ms: number; bareMs: number }[]]));
  for (let turn = 0; turn < WARM_UP + turns; turn++)
    for (const what of names) {
      const ms = await timed(questions[what]);
      const bareMs = await timed(() => runAll(client, bare[what]));
      if (turn >= WARM_UP) measured.get(what)?.push({ ms, bareMs });
    }
  return names.map((what) => ({ what, statements: bare[what].length, turns: measured.get(what) ?? [] }));
}

async function runAll(client: Client, statements: readonly Statement[]): Promise<void> {
  for (const { text, values } of statements) await client.query(text, [...values]);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
