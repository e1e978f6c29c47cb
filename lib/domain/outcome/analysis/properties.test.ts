import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildElection } from '../election';
import { whatWouldHelp } from '../explain/whatWouldHelp';
import { type CountOptions, count } from '../index';
import { anyElection } from '../testing/elections';
import { analyseOutcome } from './index';

const ANY = anyElection('approval', 'points', 'ranking', 'pledges');
const LIMITS = { margins: 1e7, comparison: 1e7, effectiveSupport: 1e7 };

describe.each([
  ['equal-shares', {}],
  ['equal-shares', { satisfaction: 'cardinality', minBackers: 2 }],
  ['equal-shares', { satisfaction: 'points' }],
  ['pooling-transfers', { variant: 'ewt' }],
  ['pooling-transfers', { variant: 'mtc' }],
  ['pooling', { minBackers: 2 }],
] as const satisfies readonly (readonly ['equal-shares' | 'pooling-transfers' | 'pooling', CountOptions])[])(
  'the replay of %s %j',
  (rule, options) => {
    it('has the money there that a funded idea is paid from, and no money after its turn', () => {
      fc.assert(
        fc.property(ANY, (plain) => {
          const election = buildElection(plain);
          const outcome = count(election, rule, options);
          const { replay } = analyseOutcome(election, options, outcome, { ...LIMITS, margins: 0 });
          const index = new Map(outcome.ideas.map(({ id }, idea) => [id, idea]));
          const gone = new Set<number>();
          expect(replay).toHaveLength(outcome.steps.length);
          outcome.steps.forEach((step, place) => {
            const idea = index.get(step.id) ?? -1;
            const money = replay?.[place]?.[idea];
            // Funded at last from what reached nobody: no longer by its own backers.
            if (!gone.has(idea) && step.kind === 'funded')
              expect(money).toBeGreaterThanOrEqual(step.costCents);
            for (const one of gone) expect(replay?.[place]?.[one]).toBeNull();
            gone.add(idea);
          });
        }),
      );
    });
  },
);

describe('the analysis of any election', () => {
  it('counts every ballot once, is plain data and holds something for every idea', () => {
    fc.assert(
      fc.property(ANY, fc.constantFrom('greedy', 'pooling', 'equal-shares', 'phragmen'), (plain, rule) => {
        const election = buildElection(plain);
        const outcome = count(election, rule);
        const analysis = analyseOutcome(election, {}, outcome, LIMITS);
        for (const { ballotsByFunded } of [analysis, ...analysis.comparison].map(
          ({ measures }) => measures,
        )) {
          expect(ballotsByFunded.reduce((sum, ballots) => sum + ballots, 0)).toBe(plain.ballots.length);
        }
        expect(analysis.explanations).toHaveLength(plain.ideas.length);
        expect(analysis.margins).toHaveLength(plain.ideas.length);
        expect(analysis.comparison.map((one) => one.rule)).not.toContain(rule);
        expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis);
      }),
      { numRuns: 50 },
    );
  });

  it('finds the same margins for an idea alone as among all, under saving together', () => {
    fc.assert(
      fc.property(ANY, fc.nat(3), fc.constantFrom(undefined, 700), (plain, minBackers, chequeCents) => {
        const election = buildElection(plain);
        const options = chequeCents === undefined ? { minBackers } : { minBackers, chequeCents };
        const outcome = count(election, 'pooling', options);
        const { margins } = analyseOutcome(election, options, outcome, { ...LIMITS, comparison: 0 });
        margins.forEach((margin, idea) => {
          if (margin) expect(margin).toEqual(whatWouldHelp(election, 'pooling', options, idea));
          else expect(outcome.ideas[idea]?.funded).toBe(true);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('gives what was funded at least its full effective support', () => {
    fc.assert(
      fc.property(ANY, (plain) => {
        const election = buildElection(plain);
        const outcome = count(election, 'equal-shares');
        const { effectiveSupport } = analyseOutcome(election, {}, outcome, { ...LIMITS, margins: 0 });
        outcome.ideas.forEach(({ funded }, idea) => {
          if (funded) expect(effectiveSupport?.[idea]).toBeGreaterThanOrEqual(1);
        });
      }),
    );
  });
});
