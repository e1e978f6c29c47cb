import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutcomeRule } from '../round';
import { buildElection, type Election, type PlainElection, voterCount } from './election';
import { type CountOptions, count } from './index';
import { pooling } from './pooling';
import { anyElection, reordered } from './testing/elections';
import { idRank } from './ties';
import type { Outcome } from './types';

const APPROVAL_OR_MORE = anyElection('approval', 'points', 'ranking', 'pledges');
const GREEDY_OPTIONS: fc.Arbitrary<CountOptions> = fc.record({
  measure: fc.constantFrom('votes', 'votes-per-cost', 'score', 'score-per-cost'),
  skip: fc.boolean(),
  threshold: fc.integer({ min: 0, max: 3 }),
});

/** An outcome without what may depend on the order ideas were listed in. */
function decision(outcome: Outcome) {
  const { winners, costCents, ideas } = outcome;
  return { winners, costCents, ideas: [...ideas].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

function winnersOf({ winners, costCents }: Outcome) {
  return { winners, costCents };
}

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

  it('lets no household pay more than its cheque', () => {
    fc.assert(
      fc.property(APPROVAL_OR_MORE, fc.integer({ min: 0, max: 500 }), (plain, chequeCents) => {
        const election = buildElection(plain);
        const { paid, pledges } = poolingOf(election, { chequeCents });
        const cheque = plain.chequeCents ?? chequeCents;
        for (let voter = 0; voter < voterCount(election); voter++) {
          const [from, to] = [election.offsets[voter], election.offsets[voter + 1]];
          const sum = (list: Int32Array) => list.subarray(from, to).reduce((a, b) => a + b, 0);
          expect(sum(pledges)).toBeLessThanOrEqual(cheque);
          expect(sum(paid)).toBeLessThanOrEqual(sum(pledges));
        }
      }),
    );
  });

  it('is not changed by an empty ballot in a round with a fixed cheque', () => {
    fc.assert(
      fc.property(anyElection('pledges'), (plain) => {
        const more = { ...plain, ballots: [...plain.ballots, { voter: 'blank', entries: [] }] };
        expect(decision(count(buildElection(more), 'pooling'))).toEqual(
          decision(count(buildElection(plain), 'pooling')),
        );
      }),
    );
  });
});

const EVERY_RULE = [
  ['greedy', {}],
  ['pooling', {}],
  ['pooling-transfers', { variant: 'ewt' }],
  ['pooling-transfers', { variant: 'mtc' }],
  ['equal-shares', {}],
  ['equal-shares', { satisfaction: 'cardinality', completion: 'utilitarian' }],
  ['equal-shares', { satisfaction: 'points' }],
  ['phragmen', {}],
  ['max-welfare', {}],
] as const satisfies readonly (readonly [OutcomeRule, CountOptions])[];

describe.each(EVERY_RULE)('%s %j, on any election', (rule, options) => {
  it('does not depend on the order of the ballots, nor on how they are split', () => {
    fc.assert(
      fc.property(anyShuffled(), ([plain, shuffled]) => {
        // Transfers add doubles up: in another order an amount of theirs may round to the next cent.
        const compared = rule === 'pooling-transfers' ? winnersOf : withoutGap;
        const outcome = count(buildElection(plain), rule, options);
        expect(compared(count(buildElection(shuffled), rule, options))).toEqual(compared(outcome));
      }),
    );
  });

  it('stays within all the money there is, and adds up', () => {
    fc.assert(
      fc.property(APPROVAL_OR_MORE, (plain) => {
        const outcome = count(buildElection(plain), rule, options);
        const cost = new Map(plain.ideas.map((idea) => [idea.id, idea.costCents]));
        const sum = outcome.winners.reduce((total, id) => total + (cost.get(id) ?? Number.NaN), 0);
        expect(outcome.costCents).toBe(sum);
        expect(outcome.costCents).toBeLessThanOrEqual(plain.budgetCents);
        expect(outcome.unspentCents).toBe(plain.budgetCents - sum);
        expect(new Set(outcome.winners).size).toBe(outcome.winners.length);
        for (const idea of outcome.ideas) {
          expect(idea.funded).toBe(outcome.winners.includes(idea.id));
          expect(idea.reason === 'funded').toBe(idea.funded);
        }
      }),
    );
  });

  it('never funds a withdrawn idea or one with too few backers', () => {
    fc.assert(
      fc.property(APPROVAL_OR_MORE, fc.nat(3), (plain, minBackers) => {
        const ideas = plain.ideas.map((idea, i) => (i === 0 ? { ...idea, withdrawn: true } : idea));
        const outcome = count(buildElection({ ...plain, ideas }), rule, { ...options, minBackers });
        expect(outcome.ideas[0]?.reason).toBe('withdrawn');
        for (const idea of outcome.ideas)
          if (idea.funded) expect(idea.backers).toBeGreaterThanOrEqual(minBackers);
      }),
    );
  });
});

it('ids are strings: 10 goes before 9 among equals', () => {
  const equal = (id: string) => ({ id, costCents: 100 });
  const plain: PlainElection = {
    ideas: [equal('9'), equal('10')],
    budgetCents: 100,
    chequeCents: null,
    kind: 'approval',
    ballots: [
      {
        voter: 'v',
        entries: [
          [0, 1],
          [1, 1],
        ],
      },
    ],
  };
  for (const rule of ['greedy', 'equal-shares', 'phragmen', 'max-welfare', 'pooling-transfers'] as const) {
    expect([rule, count(buildElection(plain), rule).winners]).toEqual([rule, ['10']]);
  }
  // 101 cents over two names: the odd cent goes to "10".
  expect(poolingOf(buildElection(plain), { chequeCents: 101 }).pledges).toEqual(Int32Array.of(50, 51));
});

/** The gap is a bound found on the way; sums in another order may move its last digits. */
function withoutGap({ certificate: { smallestGap: _, ...certificate }, ...outcome }: Outcome) {
  return { ...outcome, certificate };
}

function anyShuffled(): fc.Arbitrary<[PlainElection, PlainElection]> {
  return APPROVAL_OR_MORE.chain((plain) =>
    fc
      .shuffledSubarray([...plain.ballots], { minLength: plain.ballots.length })
      .map((ballots): [PlainElection, PlainElection] => [plain, reordered(plain, ballots)]),
  );
}
