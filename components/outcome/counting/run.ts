import { tieRankFor } from '@/lib/crypto/ties';
import { count } from '@/lib/domain/outcome';
import { measureOutcome, type RuleChoice } from '@/lib/domain/outcome/analysis';
import type { Election } from '@/lib/domain/outcome/election';
import { fail, ok, type Result } from '@/lib/domain/result';
import {
  type PabulibFile,
  type PabulibProblem,
  readPabulibStream,
  toElection,
  toIdeas,
} from '@/lib/formats/pabulib';
import { type OpenSource, openSource, SourceBroken } from './load';
import type { CountAnswer, CountError, CountedChoice, CountProgress, CountRequest } from './types';

/** More errors than this help nobody to mend a file. */
const SHOWN_PROBLEMS = 20;

/** The worker's work without the worker, so that tests run the same code. */
export async function runCount(
  { source, choices }: CountRequest,
  report: (progress: CountProgress) => void,
  fetcher: typeof fetch = fetch,
): Promise<CountAnswer> {
  const opened = await openSource(source, fetcher);
  if (!opened.ok) return opened;
  const read = await readSource(opened.value, report);
  if (!read.ok) return read;
  const election = toElection(read.value);
  if (choices.some((choice) => !fits(choice, election))) return fail({ code: 'NOT_ON_BALLOTS' });
  const ids = election.ideas.map(({ id }) => id);
  const tieRank = tieRankFor(source.ties ?? 'id', ids);
  const outcomes = choices.map((choice, done): CountedChoice => {
    report({ phase: 'count', done, total: choices.length });
    const outcome = count(election, choice.rule, { ...choice.options, tieRank });
    return { choice, outcome, measures: measureOutcome(election, outcome) };
  });
  report({ phase: 'count', done: choices.length, total: choices.length });
  return ok({
    title: read.value.meta.get('description') ?? '',
    ideas: toIdeas(read.value).map(({ id, name, costCents }) => ({ id, title: name, costCents })),
    ballots: read.value.votes.length,
    budgetCents: election.budgetCents,
    outcomes,
  });
}

/** Reads while the file comes in, so that only the election is held. */
async function readSource(
  { total, pieces }: OpenSource,
  report: (progress: CountProgress) => void,
): Promise<Result<PabulibFile, CountError>> {
  report({ phase: 'read', done: 0, total });
  try {
    const onBytes = (done: number) => report({ phase: 'read', done, total });
    const read = await readPabulibStream(pieces, { onBytes });
    return read.ok ? read : fail({ code: 'UNREADABLE', problems: shownOf(read.error) });
  } catch (error) {
    if (error instanceof SourceBroken) return fail({ code: error.code });
    // What arrays say for which there is no memory.
    if (error instanceof RangeError) return fail({ code: 'TOO_BIG' });
    throw error;
  }
}

function shownOf(problems: readonly PabulibProblem[]): readonly PabulibProblem[] {
  return problems.filter(({ severity }) => severity === 'error').slice(0, SHOWN_PROBLEMS);
}

/** Points and places must be on the ballots to be counted by. */
function fits({ options: { satisfaction } }: RuleChoice, { kind }: Election): boolean {
  if (satisfaction === 'points') return kind === 'points' || kind === 'pledges';
  return satisfaction !== 'borda' || kind === 'ranking';
}
