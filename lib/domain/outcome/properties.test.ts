import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildElection, type Election, type PlainElection, voterCount } from './election';
import { type CountOptions, count } from './index';
import { pooling } from './pooling';
import { anyElection } from './testing/elections';
import { EVERY_RULE, SHUFFLE, shuffledBy } from './testing/everyRule';
import { expectSame } from './testing/sameOutcome';
import { idRank } from './ties';

const APPROVAL_OR_MORE = anyElection('approval', 'points', 'ranking', 'pledges');
const GREEDY_OPTIONS: fc.Arbitrary<CountOptions> = fc.record({
  measure: fc.constantFrom('votes', 'votes-per-cost', 'score', 'score-per-cost'),
  skip: fc.boolean(),
  threshold: fc.integer({ min: 0, max: 3 }),
});

function poolingOf(election: Election, options: CountOptions = {}) {
  return pooling(election, options, idRank(election.ideas.map((idea) => idea.id)));
}

describe('most support first, on any election', () => {
  it('stays within the budget and adds up', () => {
    fc.assert(
      fc.property(APPROVAL_OR_MORE, GREEDY_OPTIONS, (plain, options) => {
        const outcome = count(buildElection(plain), 'greedy', options);
        const cost = new Map(plain.ideas.map((idea) => [idea.id, idea.costCents]));
        expect(outcome.costCents).toBe(
          outcome.winners.reduce((sum, id) => sum + (cost.get(id) ?? Number.NaN), 0),
        );
        expect(outcome.costCents).toBeLessThanOrEqual(plain.budgetCents);
        expect(outcome.unspentCents).toBe(plain.budgetCents - outcome.costCents);
      }),
    );
  });

  it('leaves nothing unfunded that would still fit', () => {
    fc.assert(
      fc.property(APPROVAL_OR_MORE, (plain) => {
        const outcome = count(buildElection(plain), 'greedy');
        for (const idea of outcome.ideas) {
          if (!idea.funded) expect(idea.targetCents).toBeGreaterThan(outcome.unspentCents);
        }
      }),
    );
  });

  it('says lost_tie exactly for those another order of equals could have funded', () => {
    fc.assert(
      fc.property(APPROVAL_OR_MORE, GREEDY_OPTIONS, (plain, options) => {
        const election = buildElection(plain);
        const outcome = count(election, 'greedy', options);
        const tied = new Set(outcome.ties.flatMap((tie) => tie.candidates));
        for (const idea of outcome.ideas) if (idea.reason === 'lost_tie') expect(tied).toContain(idea.id);
        const first = (id: string) => plain.ideas.map((idea) => (idea.id === id ? 0 : 1));
        for (const idea of outcome.ideas.filter((one) => one.reason === 'lost_tie')) {
          expect(count(election, 'greedy', { ...options, tieRank: first(idea.id) }).winners).toContain(
            idea.id,
          );
        }
      }),
    );
  });
});

describe('saving together, on any election', () => {
  it('pays every funded idea in full and takes nothing that was not pledged', () => {
    fc.assert(
      fc.property(APPROVAL_OR_MORE, (plain) => {
        const election = buildElection(plain);
        const { outcome, paid, pledges } = poolingOf(election);
        const received = new Map<number, number>();
        paid.forEach((cents, place) => {
          const idea = election.choices[place] ?? -1;
          expect(cents).toBeGreaterThanOrEqual(0);
          expect(cents).toBeLessThanOrEqual(pledges[place] ?? -1);
          received.set(idea, (received.get(idea) ?? 0) + cents);
        });
        outcome.ideas.forEach((idea, index) => {
          expect(received.get(index) ?? 0).toBe(idea.funded ? idea.targetCents : 0);
          expect(idea.paidCents).toBe(idea.funded ? idea.targetCents : 0);
        });
      }),
    );
  });

  it('funds an idea exactly when its pledges reach its target', () => {
    fc.assert(
      fc.property(APPROVAL_OR_MORE, fc.integer({ min: 0, max: 3 }), (plain, minBackers) => {
        for (const idea of poolingOf(buildElection(plain), { minBackers }).outcome.ideas) {
          const enough = idea.pledgedCents >= idea.targetCents && idea.backers >= minBackers;
          expect(idea.funded).toBe(enough);
        }
      }),
    );
  });

  it('takes the same from each household whatever the order of the ballots', () => {
    const paidBy = (plain: PlainElection) => {
      const election = buildElection(plain);
      const { paid } = poolingOf(election);
      return plain.ballots
        .map(
          ({ voter }, i) =>
            [voter, [...paid.subarray(election.offsets[i], election.offsets[i + 1])]] as const,
        )
        .sort(([a], [b]) => (a < b ? -1 : 1));
    };
    fc.assert(
      fc.property(APPROVAL_OR_MORE, SHUFFLE, (plain, keys) => {
        expectSame(paidBy({ ...plain, ballots: shuffledBy(plain.ballots, keys) }), paidBy(plain));
      }),
      { numRuns: 2000 },
    );
  });

  it('lets no household pay more than its cheque', () => {
    fc.assert(
      fc.property(APPROVAL_OR_MORE, fc.integer({ min: 0, max: 500 }), (plain, chequeCents) => {
        const election = buildElection(plain);
        const { paid, pledges } = poolingOf(election, { chequeCents });
        const cheque = plain.chequeCents ?? chequeCents;
        for (let voter = 0; voter < voterCount(election); voter++) {
          const [from, to] = [election.offsets[voter], election.offsets[voter + 1]];
          const sum = (list: Float64Array) => list.subarray(from, to).reduce((a, b) => a + b, 0);
          expect(sum(pledges)).toBeLessThanOrEqual(cheque);
          expect(sum(paid)).toBeLessThanOrEqual(sum(pledges));
        }
      }),
    );
  });
});

describe('ids are text', () => {
  const equal = (id: string) => ({ id, costCents: 100 });
  const both: PlainElection['ballots'][number]['entries'] = [
    [0, 1],
    [1, 1],
  ];
  const plain: PlainElection = {
    ideas: [equal('9'), equal('10')],
    budgetCents: 100,
    chequeCents: null,
    kind: 'approval',
    ballots: [{ voter: 'v', entries: both }],
  };

  // Under saving together ideas do not compete.
  it.each(EVERY_RULE.filter(({ rule }) => rule !== 'pooling'))(
    '$name: 10 goes before 9 among equals',
    (one) => {
      const [kind = 'approval'] = one.kinds;
      const outcome = count(buildElection({ ...plain, kind }), one.rule, one.options(plain));
      // The last on a ranking is worth nothing: there the two are not equal.
      expect(outcome.winners).toEqual(kind === 'ranking' ? ['9'] : ['10']);
    },
  );

  it('saving together: the odd cent of a divided cheque goes to 10', () => {
    expect(poolingOf(buildElection(plain), { chequeCents: 101 }).pledges).toEqual(Float64Array.of(50, 51));
  });

  it('10 and 010 are two ideas', () => {
    const two = { ...plain, ideas: [equal('010'), equal('10')], budgetCents: 200 };
    expect(count(buildElection(two), 'greedy').winners).toEqual(['010', '10']);
  });
});
