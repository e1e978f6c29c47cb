import { startTemporaryServer } from '@/lib/usecases/bench/temporary-server';
import { runCommand } from '../support/command';
import { progressLine } from '../support/progress';
import { type CastPlan, type Measured, measure, votersFor } from './cast/measure';
import { openPlace, type Place } from './cast/place';
import { castReport, castTable } from './cast/report';
import { BUILT_HELP, BUILT_OPTIONS, useBuild } from './support/build';
import { wholeNumber } from './support/options';

const CONNECTIONS = [8, 32] as const;
/** A multiple of both. */
const STEP = 32;

await runCommand(
  {
    usage: 'npm run bench -- cast [--runs N] [--ballots N] [--stored N] [--as-built] [--json]',
    summary:
      'Ballots per second and p99 through HTTP, beside the same transaction run bare with the same driver.',
    help: `
  --runs N      runs of each kind, in turns; the median counts (default 5)
  --ballots N   ballots per run, rounded up to a multiple of ${STEP} (default 1,500)
  --stored N    ballots stored in the second of the two databases (default 100,000)
  ${BUILT_HELP}

It runs on a PostgreSQL of its own in a temporary folder, never on the configured database. Takes about two minutes.
A target that is missed is said and does not change the exit code; an answer that is not OK ends it with 1.`,
    options: {
      runs: { type: 'string' },
      ballots: { type: 'string' },
      stored: { type: 'string' },
      ...BUILT_OPTIONS,
    },
  },
  async ({ values }) => {
    const ballots = wholeNumber('ballots', values.ballots, { default: 1500, from: STEP, to: 20_000 });
    const plan: CastPlan = {
      runs: wholeNumber('runs', values.runs, { default: 5, from: 1, to: 50 }),
      ballots: Math.ceil(ballots / STEP) * STEP,
      connections: CONNECTIONS,
    };
    const stored = wholeNumber('stored', values.stored, { default: 100_000, from: 0, to: 1_000_000 });
    useBuild(values);
    const progress = values.json ? null : progressLine('Runs');
    const measured = await measureIn([...new Set([0, stored])], plan, (run, runs) =>
      progress?.update(run, runs),
    );
    progress?.end();
    const report = castReport(plan, measured);
    console.log(values.json ? JSON.stringify(report) : castTable(report));
  },
);

type Progress = (run: number, runs: number) => void;

/** Measures in databases with that many ballots stored, fewest first, which stand beside each other. */
async function measureIn(sizes: readonly number[], plan: CastPlan, progress: Progress): Promise<Measured[]> {
  const postgres = await startTemporaryServer();
  const places: Place[] = [];
  try {
    const connections = Math.max(...plan.connections);
    for (const stored of sizes) {
      places.push(await openPlace(postgres, { stored, voters: votersFor(plan), connections }));
    }
    return await measure(places, plan, progress);
  } finally {
    for (const place of places) await place.close();
    postgres.stop();
  }
}
