import type { Connection } from '@/db/client';
import { countAudit, recordAudit } from '@/db/queries/audit';
import { ideaRowOf, insertIdeas, insertRound } from '@/db/queries/rounds';
import { type DemoRound, makeDemo } from '@/db/seeds/demo';
import { hasNoAreas, insertDemoAreas } from '@/db/seeds/insert-areas';
import type { Actor } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { RoundStep } from '@/lib/domain/round';
import { type Letter, runLetters } from '../letters/run-letters';
import { takeDueSnapshots } from '../publication/take-snapshots';
import { importRegister } from '../register/import-register';
import { changePhase } from '../rounds/change-phase';
import { database } from '../system/database';
import { castSampleBallots } from './cast-sample-ballots';
import { randomCheque, type SampleVoter, voterOfCode } from './sample-voters';
import { seedCouncilFigures } from './seed-council';
import { seedFunds } from './seed-fund';
import { seedIdeaFiles } from './seed-idea-files';
import { seedProjects } from './seed-projects';
import { seedSurveys } from './seed-survey';
import { seedVisits } from './seed-visits';

export const DEMO_SEED = 'wijkcheque';

export interface SeededDemo {
  /** The open round. */
  readonly round: string;
  /** Its letters that have not been used to vote. */
  readonly letters: readonly Letter[];
  readonly keyFile: string;
}

type Progress = (done: number, total: number) => void;

const SEEDER: Actor = { kind: 'system', name: 'demo' };
const DONE = 'seed_demo';

/**
 * Fills an empty database with the demo (product description, "The demo"): areas, then each round through the same
 * use-cases that run a real one. The same seed and day give the same ideas, households and amounts; codes are random.
 * Errors: ALREADY_SEEDED; NOT_EMPTY when there is other data, or a demo that was interrupted.
 */
export async function seedDemo(
  seed: string,
  now: Date,
  progress: Progress,
): Promise<Result<SeededDemo, 'ALREADY_SEEDED' | 'NOT_EMPTY'>> {
  const db = database();
  if ((await countAudit(db, DONE)) > 0) return fail('ALREADY_SEEDED');
  if (!(await hasNoAreas(db))) return fail('NOT_EMPTY');
  const demo = makeDemo(seed, now);
  await db.transaction((tx) => insertDemoAreas(tx, demo.places));
  await seedPublished(demo.published, seed);
  const seeded = await seedOpen(demo.open, progress);
  await seedVisits(seed, now);
  await seedSurveys(seed, now);
  await seedFunds(seed, now);
  // After everything that awards money.
  await seedProjects(seed, now);
  await takeDueSnapshots(now);
  await recordAudit(db, { at: now, actor: 'system: demo', act: DONE, subject: 'demo', details: { seed } });
  return ok(seeded);
}

/** A year ago: its cheques have keys but no codes, since nobody can use them any more. */
async function seedPublished(demo: DemoRound, seed: string): Promise<void> {
  const { id, opensAt, closesAt } = demo.round;
  await prepare(demo);
  const voters: SampleVoter[] = [];
  const make = async () => {
    const made = randomCheque();
    voters.push(made.voter);
    return made.cheque;
  };
  const made = must(await runLetters(SEEDER, id, daysBefore(opensAt, 14), () => undefined, make));
  await act(id, 'open_voting', opensAt);
  await castSampleBallots(id, voters, demo.ballots, opensAt);
  await act(id, 'close_voting', closesAt);
  await act(id, 'publish', closesAt);
  await seedCouncilFigures(seed, demo, made.letters.length);
  // Figures as they were on that day; what came after makes the next version.
  await takeDueSnapshots(closesAt);
}

async function seedOpen(demo: DemoRound, progress: Progress): Promise<SeededDemo> {
  const { id, opensAt } = demo.round;
  await prepare(demo);
  const run = must(await runLetters(SEEDER, id, daysBefore(opensAt, 14), progress));
  await act(id, 'open_voting', opensAt);
  const used = run.letters.slice(0, demo.ballots.length);
  const voters = await Promise.all(used.map((letter) => voterOfCode(letter.code, id)));
  await castSampleBallots(id, voters, demo.ballots, opensAt);
  return { round: id, letters: run.letters.slice(used.length), keyFile: run.keyFile };
}

/** Round, ideas and households, up to the point where letters are made. */
async function prepare(demo: DemoRound): Promise<void> {
  const { round, ties, neighbourhoods, ideas, registerCsv } = demo;
  await database().transaction(async (tx: Connection) => {
    const row = { ...round, phase: 'review' as const, ruleOptions: {}, ties, source: null };
    await insertRound(tx, row, neighbourhoods);
    await insertIdeas(tx, ideas.map(ideaRowOf));
  });
  const given = { roundId: round.id, csv: registerCsv };
  must(await importRegister(SEEDER, given, daysBefore(round.opensAt, 21)));
  await seedIdeaFiles(demo);
}

async function act(round: string, what: RoundStep, at: Date): Promise<void> {
  must(await changePhase(SEEDER, round, what, at));
}

function daysBefore(at: Date, days: number): Date {
  return new Date(at.getTime() - days * 24 * 60 * 60 * 1000);
}

/** The demo's own data is refused nowhere; if it is, that is a bug. */
function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`demo: ${JSON.stringify(result.error)}`);
  return result.value;
}
