import fc from 'fast-check';
import { describe, it } from 'vitest';
import { buildElection, type PlainBallot, type PlainElection } from './election';
import { type CountOptions, count } from './index';
import { EVERY_RULE, electionsFor, type RuleCase, SHUFFLE, shuffledBy } from './testing/everyRule';
import { expectSame, unlisted, withoutGap } from './testing/sameOutcome';
import type { Outcome } from './types';

/** Changes to the input that must not change the answer, or change it in one known way. */
describe.each(EVERY_RULE)('$name answers the same', { timeout: 120_000 }, (ruleCase) => {
  const { rule, options, numRuns } = ruleCase;
  const answer = (plain: PlainElection, settings: CountOptions = options(plain)) =>
    count(buildElection(plain), rule, settings);
  const elections = electionsFor(ruleCase);

  it('with the ballots in any other order, and the choices on them too where they carry no order', () => {
    fc.assert(
      fc.property(elections, SHUFFLE, (plain, keys) => {
        const ballots = shuffledBy(plain.ballots, keys).map((ballot) =>
          plain.kind === 'ranking' ? ballot : { ...ballot, entries: shuffledBy(ballot.entries, keys) },
        );
        expectSame(withoutGap(answer({ ...plain, ballots })), withoutGap(answer(plain)));
      }),
      { numRuns },
    );
  });

  it('with the ideas listed in any other order', () => {
    fc.assert(
      fc.property(elections, SHUFFLE, (plain, keys) => {
        const ideas = shuffledBy(plain.ideas, keys);
        const moved = plain.ideas.map((idea) => ideas.indexOf(idea));
        const ballots = plain.ballots.map((ballot) => withIdeas(ballot, (idea) => moved[idea] ?? -1));
        expectSame(unlisted(answer({ ...plain, ideas, ballots })), unlisted(answer(plain)));
      }),
      { numRuns },
    );
  });

  it('under other names that keep the order of equals', () => {
    fc.assert(
      fc.property(elections, (plain) => {
        const ids = plain.ideas.map((idea) => idea.id).sort();
        const named = (id: string) => `naam ${String.fromCharCode(97 + ids.indexOf(id))}`;
        const ideas = plain.ideas.map((idea) => ({ ...idea, id: named(idea.id) }));
        expectSame(withoutGap(answer({ ...plain, ideas })), renamed(withoutGap(answer(plain)), named));
      }),
      { numRuns },
    );
  });

  it('with an empty ballot more, where the cheque is fixed', () => {
    fc.assert(
      fc.property(elections, fc.integer({ min: 1, max: 9999 }), fc.nat(9), (plain, cheque, place) => {
        const fixed = { ...plain, chequeCents: plain.chequeCents ?? cheque };
        const ballots = fixed.ballots.toSpliced(place, 0, { voter: 'blank', entries: [] });
        expectSame(withoutGap(answer({ ...fixed, ballots })), withoutGap(answer(fixed)));
      }),
      { numRuns },
    );
  });
});

/** Where a cheque is not pledged but divided, its parts are rounded to cents: those of a hundredfold are others. */
const SCALED = EVERY_RULE.map(
  (one): RuleCase => (one.rule === 'pooling' ? { ...one, kinds: ['pledges'] } : one),
);

describe.each(SCALED)('$name', { timeout: 120_000 }, (ruleCase) => {
  const { rule, options, numRuns } = ruleCase;

  it('funds the same in the same order with all money a hundredfold', () => {
    fc.assert(
      fc.property(electionsFor(ruleCase), (plain) => {
        const large = hundredfold(plain);
        const { incrementCents } = options(plain);
        const step = typeof incrementCents === 'number' ? { incrementCents: incrementCents * 100 } : {};
        const scaled = count(buildElection(large), rule, { ...options(large), ...step });
        const outcome = count(buildElection(plain), rule, options(plain));
        const { winners, costCents, unspentCents, ties } = outcome;
        expectSame(
          [scaled.winners, scaled.costCents, scaled.unspentCents, scaled.ties, reasonsOf(scaled)],
          [winners, costCents * 100, unspentCents * 100, ties, reasonsOf(outcome)],
        );
      }),
      { numRuns },
    );
  });
});

function withIdeas(ballot: PlainBallot, moved: (idea: number) => number): PlainBallot {
  return { ...ballot, entries: ballot.entries.map(([idea, weight]) => [moved(idea), weight] as const) };
}

function renamed<T extends Pick<Outcome, 'winners' | 'ideas' | 'steps' | 'ties'>>(
  outcome: T,
  named: (id: string) => string,
): T {
  return {
    ...outcome,
    winners: outcome.winners.map(named),
    ideas: outcome.ideas.map((idea) => ({ ...idea, id: named(idea.id) })),
    steps: outcome.steps.map((step) => ({ ...step, id: named(step.id) })),
    ties: outcome.ties.map(({ step, candidates, chosen }) => ({
      step,
      candidates: candidates.map(named),
      chosen: chosen.map(named),
    })),
  };
}

function hundredfold(plain: PlainElection): PlainElection {
  return {
    ...plain,
    ideas: plain.ideas.map((idea) => ({ ...idea, costCents: idea.costCents * 100 })),
    budgetCents: plain.budgetCents * 100,
    chequeCents: plain.chequeCents === null ? null : plain.chequeCents * 100,
    ballots:
      plain.kind === 'pledges'
        ? plain.ballots.map((ballot) => ({
            ...ballot,
            entries: ballot.entries.map(([idea, weight]) => [idea, weight * 100] as const),
          }))
        : plain.ballots,
  };
}

function reasonsOf({ ideas }: Outcome) {
  return ideas.map(({ id, reason, backers }) => [id, reason, backers]);
}
