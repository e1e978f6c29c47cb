import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count } from '@/lib/domain/outcome';
import {
  ballotOf,
  buildElection,
  type Election,
  type PlainElection,
  voterCount,
} from '@/lib/domain/outcome/election';
import { EVERY_RULE, electionsFor } from '@/lib/domain/outcome/testing/everyRule';
import { expectSame, withoutGap } from '@/lib/domain/outcome/testing/sameOutcome';
import { describeProblem, readPabulib, toElection, writePabulib } from './index';

/** Pledges have no Pabulib form. */
const IN_FILES = EVERY_RULE.map((one) => ({ ...one, kinds: one.kinds.filter((kind) => kind !== 'pledges') }));

describe.each(IN_FILES)('$name', { timeout: 120_000 }, (ruleCase) => {
  it('answers the same when the ballots come from two files, in either order', () => {
    fc.assert(
      fc.property(electionsFor(ruleCase), fc.nat(9), (plain, cut) => {
        const ballots = [plain.ballots.slice(0, cut), plain.ballots.slice(cut)] as const;
        const [first, second] = [readBack(plain, ballots[0]), readBack(plain, ballots[1])];
        const options = ruleCase.options(plain);
        const whole = withoutGap(count(buildElection(plain), ruleCase.rule, options));
        for (const election of [joined(first, second), joined(second, first)]) {
          expectSame(withoutGap(count(election, ruleCase.rule, options)), whole);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Some of the ballots, written to a file and read from it. */
function readBack(plain: PlainElection, ballots: PlainElection['ballots']): Election {
  const type = { approval: 'approval', ranking: 'ordinal', points: 'cumulative', pledges: '' }[plain.kind];
  const id = (idea: number) => plain.ideas[idea]?.id ?? '';
  const text = writePabulib({
    meta: [
      ['budget', amount(plain.budgetCents)],
      ['vote_type', type],
      ['num_votes', String(ballots.length)],
    ],
    projectColumns: ['project_id', 'cost'],
    projects: plain.ideas.map((idea) => [idea.id, amount(idea.costCents)]),
    voteColumns: ['voter_id', 'vote', 'points'],
    votes: ballots.map(({ voter, entries }) => [
      voter,
      entries.map(([idea]) => id(idea)).join(','),
      entries.map(([, weight]) => weight).join(','),
    ]),
  });
  const read = readPabulib(text);
  if (!read.ok) throw new Error(read.error.map(describeProblem).join('\n'));
  expect(read.value.votes.length).toBe(ballots.length);
  return toElection(read.value);
}

function joined(...parts: readonly Election[]): Election {
  const [first] = parts;
  if (!first) throw new Error('nothing to join');
  const ballots = parts.flatMap((part) =>
    Array.from({ length: voterCount(part) }, (_, voter) => ({
      voter: part.voterIds.at(voter),
      entries: ballotOf(part, voter),
    })),
  );
  const { ideas, budgetCents, chequeCents, kind } = first;
  return buildElection({ ideas, budgetCents, chequeCents, kind, ballots });
}

function amount(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}
