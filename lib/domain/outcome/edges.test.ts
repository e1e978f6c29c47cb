import { describe, expect, it } from 'vitest';
import { type BallotKind, buildElection, type PlainElection } from './election';
import { count } from './index';
import { EVERY_RULE, type RuleCase } from './testing/everyRule';

/** Four ideas, of which every voter names all; under a ranking all orders occur equally often. */
function election(
  kind: BallotKind,
  change: Partial<PlainElection> & { readonly voters?: number },
): PlainElection {
  const { voters = 4, ...rest } = change;
  const weight = kind === 'pledges' ? 1000 : 1;
  return {
    kind,
    ideas: ['9', '10', '11', '12'].map((id) => ({ id, costCents: 1000 })),
    budgetCents: 4000,
    chequeCents: kind === 'pledges' ? 4000 : null,
    ballots: Array.from({ length: voters }, (_, voter) => ({
      voter: `v${voter}`,
      entries: [0, 1, 2, 3].map((place) => [(voter + place) % 4, weight] as const),
    })),
    ...rest,
  };
}

const costing = (costCents: number) => ['9', '10', '11', '12'].map((id) => ({ id, costCents }));
const winnersOf = ({ rule, options }: RuleCase, plain: PlainElection) =>
  count(buildElection(plain), rule, options(plain)).winners;

describe.each(EVERY_RULE)('$name, at the edges', (ruleCase) => {
  const { rule, kinds, options } = ruleCase;

  it.each(kinds)('%s: no ballots', (kind) => {
    const plain = election(kind, { voters: 0 });
    const outcome = count(buildElection(plain), rule, options(plain));
    expect(outcome.ideas.map((idea) => idea.backers)).toEqual([0, 0, 0, 0]);
    expect(outcome.costCents + outcome.unspentCents).toBe(4000);
    // Nobody asked for anything; most votes first and what fills up a budget fund what fits all the same.
    if (rule === 'pooling' || rule === 'phragmen') expect(outcome.winners).toEqual([]);
  });

  it.each(kinds)('%s: only empty ballots', (kind) => {
    const plain = election(kind, { ballots: [0, 1, 2].map((i) => ({ voter: `v${i}`, entries: [] })) });
    const outcome = count(buildElection(plain), rule, options(plain));
    expect(outcome.costCents).toBeLessThanOrEqual(4000);
    if (rule === 'pooling' || rule === 'phragmen') expect(outcome.winners).toEqual([]);
  });

  it.each(kinds)('%s: one voter', (kind) => {
    const plain = election(kind, { voters: 1 });
    const outcome = count(buildElection(plain), rule, options(plain));
    expect(outcome.costCents).toBeLessThanOrEqual(4000);
    // The last on a ranking scores nothing: by places, and for the greatest welfare, it is worth no money.
    const byPlaces = options(plain).satisfaction === 'borda' || rule === 'max-welfare';
    const isCompleted = options(plain).completion?.endsWith('utilitarian') ?? false;
    const unwanted = kind === 'ranking' && byPlaces && !isCompleted;
    expect([...outcome.winners].sort()).toEqual(unwanted ? ['10', '11', '9'] : ['10', '11', '12', '9']);
  });

  it.each(kinds)('%s: all ideas dearer than the budget', (kind) => {
    const plain = election(kind, { ideas: costing(4001) });
    const cheque = kind === 'pledges' ? { chequeCents: 1000, budgetCents: 4000 } : {};
    expect(
      winnersOf(ruleCase, { ...plain, ...cheque, ballots: kind === 'pledges' ? [] : plain.ballots }),
    ).toEqual([]);
  });

  it.each(kinds)('%s: everything free', (kind) => {
    const outcome = count(
      buildElection(election(kind, { ideas: costing(0) })),
      rule,
      options(election(kind, { ideas: costing(0) })),
    );
    expect([...outcome.winners].sort()).toEqual(['10', '11', '12', '9']);
    expect([outcome.costCents, outcome.unspentCents]).toEqual([0, 4000]);
  });

  it.each(kinds)('%s: no money', (kind) => {
    const plain = election(kind, {
      budgetCents: 0,
      chequeCents: null,
      ballots: kind === 'pledges' ? [] : election(kind, {}).ballots,
    });
    expect(winnersOf(ruleCase, plain)).toEqual([]);
  });

  it.each(kinds)('%s: no ideas', (kind) => {
    const ballots = [{ voter: 'v', entries: [] }];
    const outcome = count(
      buildElection(election(kind, { ideas: [], ballots })),
      rule,
      options(election(kind, { ideas: [] })),
    );
    expect([outcome.winners, outcome.costCents, outcome.ties]).toEqual([[], 0, []]);
  });

  it.each(kinds)('%s: all tied, money for two', (kind) => {
    const plain = election(kind, { budgetCents: 2000, ...(kind === 'pledges' ? { chequeCents: 500 } : {}) });
    const ballots =
      kind === 'pledges'
        ? plain.ballots.map(({ voter, entries }) => ({
            voter,
            entries: entries.map(([idea]) => [idea, 125] as const),
          }))
        : plain.ballots;
    const outcome = count(buildElection({ ...plain, ballots }), rule, options(plain));
    // Under saving together alone everyone spread too thin; all others settle it by id, as text, and say so.
    if (rule === 'pooling') {
      expect(outcome.winners).toEqual([]);
      return;
    }
    // By places the purchase of the first makes those unequal that come after it.
    const isByPlaces = options(plain).satisfaction === 'borda';
    expect(outcome.winners).toEqual(isByPlaces ? ['10', '9'] : ['10', '11']);
    expect(outcome.ties.length).toBeGreaterThan(0);
    const lost = outcome.ideas.filter((idea) => idea.reason === 'lost_tie').map((idea) => idea.id);
    // The greatest welfare names one other selection that is worth as much, not all of them.
    if (rule === 'max-welfare') expect(lost).toEqual(['12']);
    else expect(lost.sort()).toEqual(isByPlaces ? ['11', '12'] : ['12', '9']);
  });
});
