import { tieRankFor } from '@/lib/crypto/ties';
import { count } from '@/lib/domain/outcome';
import { measureOutcome, type RuleChoice } from '@/lib/domain/outcome/analysis';
import type { Election } from '@/lib/domain/outcome/election';
import { fail, ok } from '@/lib/domain/result';
import { readPabulib, toElection, toIdeas } from '@/lib/formats/pabulib';
import { loadElection } from './load';
import type { CountAnswer, CountedChoice, CountProgress, CountRequest } from './types';

/** More errors than this help nobody to mend a file. */
const SHOWN_PROBLEMS = 20;

/** The worker's work without the worker, so that tests run the same code. */
export async function runCount(
  { source, choices }: CountRequest,
  report: (progress: CountProgress) => void,
  fetcher: typeof fetch = fetch,
): Promise<CountAnswer> {
  const loaded = await loadElection(source, report, fetcher);
  if (!loaded.ok) return loaded;
  const total = loaded.value.length;
  report({ phase: 'read', done: 0, total });
  const read = readPabulib(loaded.value);
  if (!read.ok) {
    const problems = read.error.filter(({ severity }) => severity === 'error').slice(0, SHOWN_PROBLEMS);
    return fail({ code: 'UNREADABLE', problems });
  }
  report({ phase: 'read', done: total, total });
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

/** Points and places must be on the ballots to be counted by. */
function fits({ options: { satisfaction } }: RuleChoice, { kind }: Election): boolean {
  if (satisfaction === 'points') return kind === 'points' || kind === 'pledges';
  return satisfaction !== 'borda' || kind === 'ranking';
}
