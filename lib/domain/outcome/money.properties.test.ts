import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildElection, type PlainElection } from './election';
import { sharesMoney } from './explain/sharesMoney';
import { count } from './index';
import { EVERY_RULE, electionsFor, type RuleCase } from './testing/everyRule';
import { expectSame } from './testing/sameOutcome';
import type { IdeaOutcome, Outcome } from './types';

/** Money under every rule: docs/outcome-rules.md, "Checked against". */
describe.each(EVERY_RULE)('$name, on any election', { timeout: 120_000 }, (ruleCase) => {
  const { rule, options, numRuns } = ruleCase;

  it('stays within the budget, adds up to the cent and pays in full', () => {
    fc.assert(
      fc.property(electionsFor(ruleCase), (plain) => {
        const outcome = count(buildElection(plain), rule, options(plain));
        const cost = new Map(plain.ideas.map((idea) => [idea.id, idea.costCents]));
        const sum = outcome.winners.reduce((total, id) => total + (cost.get(id) ?? Number.NaN), 0);
        expectSame([outcome.costCents, outcome.unspentCents], [sum, plain.budgetCents - sum]);
        if (sum > plain.budgetCents) expect(sum).toBeLessThanOrEqual(plain.budgetCents);
        expectSame(new Set(outcome.winners).size, outcome.winners.length);
        expectSame(outcome.ideas.map(accountOf), outcome.ideas.map(wantedAccount(ruleCase, plain, outcome)));
      }),
      { numRuns },
    );
  });

  it('never funds a withdrawn idea, or one with too few backers', () => {
    fc.assert(
      fc.property(electionsFor(ruleCase), fc.nat(3), (plain, minBackers) => {
        const ideas = plain.ideas.map((idea, i) => (i === 0 ? { ...idea, withdrawn: true } : idea));
        const outcome = count(buildElection({ ...plain, ideas }), rule, { ...options(plain), minBackers });
        expectSame(outcome.ideas[0]?.reason, 'withdrawn');
        for (const idea of outcome.ideas) if (idea.funded) expectSame(idea.backers >= minBackers, true);
      }),
      { numRuns: numRuns / 5 },
    );
  });
});

/** Whether the idea was funded, and what it got of the households. */
function accountOf({ id, targetCents, paidCents, funded, reason }: IdeaOutcome) {
  return { id, targetCents, paidCents, funded, saysFunded: reason === 'funded' };
}

function wantedAccount({ rule, options }: RuleCase, plain: PlainElection, outcome: Outcome) {
  const { completion = 'none' } = options(plain);
  return ({ id, paidCents }: IdeaOutcome, index: number) => {
    const targetCents = plain.ideas[index]?.costCents ?? Number.NaN;
    const funded = outcome.winners.includes(id);
    const byHouseholds = rule.startsWith('pooling') || rule === 'equal-shares';
    // What a completion by votes adds is paid from what is left, not from shares.
    const added = rule === 'equal-shares' && completion.endsWith('utilitarian') && paidCents === 0;
    return {
      id,
      targetCents,
      paidCents: funded && byHouseholds && !added ? targetCents : 0,
      funded,
      saysFunded: funded,
    };
  };
}

const BEFORE_COMPLETION = EVERY_RULE.filter(
  ({ rule, name }) => rule === 'equal-shares' && !name.endsWith('utilitarian'),
);

describe.each(BEFORE_COMPLETION)('$name', { timeout: 120_000 }, (ruleCase) => {
  it('leaves no idea unfunded whose backers still hold its cost', () => {
    fc.assert(
      fc.property(electionsFor(ruleCase), (plain) => {
        const election = buildElection(plain);
        const settings = ruleCase.options(plain);
        const { held } = sharesMoney(election, settings);
        count(election, ruleCase.rule, settings).ideas.forEach((idea, index) => {
          if (!idea.funded) expectSame(held(index) < idea.targetCents, true);
        });
      }),
      { numRuns: ruleCase.numRuns / 2 },
    );
  });
});
