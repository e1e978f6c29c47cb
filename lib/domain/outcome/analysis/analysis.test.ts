import { describe, expect, it } from 'vitest';
import { count } from '../index';
import { namedElection, weightedElection } from '../testing/elections';
import { idRank } from '../ties';
import { type AnalysisLimits, analyseOutcome, compareRules, RULE_CHOICES, ruleChoicesFor } from './index';
import { fundingByNeighbourhood } from './neighbourhoods';

const PLENTY: AnalysisLimits = { margins: 1e9, comparison: 1e9, effectiveSupport: 1e9 };
const NOTHING: AnalysisLimits = { margins: 0, comparison: 0, effectiveSupport: 0 };

/** a and b are near, c is far; 40.00 per household. */
const CHEQUES = weightedElection({ a: 6000, b: 5000, c: 9000 }, { budgetCents: 16_000, chequeCents: 4000 }, [
  { a: 4000 },
  { a: 3000, b: 1000 },
  { b: 2500, c: 1500 },
]);

describe('saving together, worked by hand', () => {
  const outcome = count(CHEQUES, 'pooling');
  const analysis = analyseOutcome(CHEQUES, {}, outcome, PLENTY);

  it('shows the pledges until the idea is decided', () => {
    expect(outcome.steps.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(analysis.replay).toEqual([
      [7000, 3500, 1500],
      [null, 3500, 1500],
      [null, null, 1500],
    ]);
  });

  it('knows what was missing, by counting every idea again', () => {
    // b is 15.00 short: one cheque. c is 75.00 short: two.
    expect(analysis.margins).toEqual([
      null,
      { moreBackers: 1, costCents: 3500 },
      { moreBackers: 2, costCents: 1494 },
    ]);
  });

  it('counts how many of their choices ballots got', () => {
    expect(analysis.measures).toMatchObject({ withFundedChoice: 2 / 3, ballotsByFunded: [1, 2] });
  });

  it('sets the five other rules beside it, on the same cheques', () => {
    expect(analysis.comparison.map(({ rule }) => rule)).toEqual([
      'pooling-transfers',
      'equal-shares',
      'greedy',
      'phragmen',
      'max-welfare',
    ]);
    const byRule = new Map(analysis.comparison.map((one) => [one.rule, one]));
    // Two households each: level, so a goes first, for 30.00 each. b's then hold 10.00 and 40.00: just enough.
    expect(byRule.get('equal-shares')).toMatchObject({ winners: ['a', 'b'], costCents: 11_000 });
    // The most money given that fits in 160.00: 70.00 and 35.00.
    expect(byRule.get('max-welfare')).toMatchObject({ winners: ['a', 'b'] });
  });

  it('has no effective support: that belongs to equal shares', () => {
    expect(analysis.effectiveSupport).toBeNull();
  });
});

describe('saving together with transfers, worked by hand', () => {
  it('shows what stands on every idea while money moves', () => {
    const outcome = count(CHEQUES, 'pooling-transfers', { variant: 'ewt' });
    const { replay } = analyseOutcome(CHEQUES, { variant: 'ewt' }, outcome, NOTHING);
    // a has 70.00 and needs 60.00. The household with only a has nowhere to move money to, so it pays 40.00; the other
    // pays 20.00, and its 10.00 moves to b. c is dropped and its 15.00 moves to b too: 60.00 for 50.00.
    expect(outcome.steps.map(({ kind, id }) => [kind, id])).toEqual([
      ['funded', 'a'],
      ['eliminated', 'c'],
      ['funded', 'b'],
    ]);
    expect(replay).toEqual([
      [7000, 3500, 1500],
      [null, 4500, 1500],
      [null, 6000, null],
    ]);
  });
});

describe('equal shares, worked by hand', () => {
  // Shares of 100.00. a: 80.00 each of three. b: its backers have 20.00 and 100.00 left and need 130.00.
  const election = namedElection({ a: 24_000, b: 13_000 }, 40_000, [['a'], ['a'], ['a', 'b'], ['b']]);
  const outcome = count(election, 'equal-shares');
  const analysis = analyseOutcome(election, {}, outcome, PLENTY);

  it('shows what the backers still have', () => {
    expect(outcome.winners).toEqual(['a']);
    expect(analysis.replay).toEqual([[30_000, 20_000]]);
  });

  it('shows the same money for what a completion adds, since nobody pays for it', () => {
    const more = namedElection({ a: 24_000, b: 13_000, c: 1000 }, 40_000, [['a'], ['a'], ['a', 'b'], ['b']]);
    const options = { completion: 'utilitarian' } as const;
    const completed = count(more, 'equal-shares', options);
    const { replay } = analyseOutcome(more, options, completed, NOTHING);
    expect(completed.winners).toEqual(['a', 'b', 'c']);
    expect(replay).toEqual([
      [30_000, 20_000, 0],
      [null, 12_000, 0],
      [null, null, 0],
    ]);
  });
});

describe('effective support', () => {
  // The three examples, with their figures, in the tests of pabutools 1.1.7.
  const ballots = [
    ['a', 'b'],
    ['a', 'b'],
    ['a'],
    ['a', 'b', 'c'],
    ['a', 'b', 'c'],
    ['a', 'c'],
    ['a', 'd'],
    ['a', 'd'],
    ['e'],
    ['e'],
  ];
  it.each([
    [
      [1, 1, 2, 1, 2],
      [2, 1.5, 0.375, 0.75, 0.5],
    ],
    [
      [5, 1, 2, 1, 2],
      [0.6, 2, 0.5, 1, 0.5],
    ],
    [
      [5, 5, 5, 5, 5],
      [0.8, 0.4, 0.3, 0.2, 0.2],
    ],
  ])('of ideas for %j is %j', ([a = 0, b = 0, c = 0, d = 0, e = 0], expected) => {
    const costs = { a: a * 100, b: b * 100, c: c * 100, d: d * 100, e: e * 100 };
    const election = namedElection(costs, 500, ballots);
    const outcome = count(election, 'equal-shares');
    const { effectiveSupport } = analyseOutcome(election, {}, outcome, PLENTY);
    expect(effectiveSupport).toEqual(expected);
  });

  it('starts from the share that add1 ended with', () => {
    // 10.00 each, raised to 12.00: then two pay 24.00, and b is left with 12.00 of one for 30.00.
    const election = namedElection({ a: 2400, b: 3000 }, 3000, [['a'], ['a'], ['b']]);
    const options = { completion: 'add1' } as const;
    const outcome = count(election, 'equal-shares', options);
    const { effectiveSupport } = analyseOutcome(election, options, outcome, PLENTY);
    expect(outcome.winners).toEqual(['a']);
    expect(effectiveSupport?.[0]).toBeGreaterThanOrEqual(1);
    expect(effectiveSupport?.[1]).toBeGreaterThan(0.4);
    expect(effectiveSupport?.[1]).toBeLessThan(1);
  });
});

describe.each(['greedy', 'phragmen', 'max-welfare'] as const)('%s', (rule) => {
  it('has no money of households to show', () => {
    const outcome = count(CHEQUES, rule);
    expect(analyseOutcome(CHEQUES, {}, outcome, NOTHING).replay).toBeNull();
  });
});

describe('the rules beside each other', () => {
  it('are six, each once', () => {
    expect(new Set(RULE_CHOICES.map(({ rule }) => rule)).size).toBe(6);
  });

  it('keep to the conditions of the round', () => {
    const choices = ruleChoicesFor(CHEQUES, { minBackers: 3 });
    const compared = compareRules(CHEQUES, choices, idRank(['a', 'b', 'c']));
    for (const { rule, winners } of compared) expect([rule, winners]).toEqual([rule, []]);
  });

  it('spend what is left over where there is a budget instead of cheques', () => {
    const election = namedElection({ a: 600, b: 400 }, 1000, [['a'], ['b'], ['b']]);
    const shares = ruleChoicesFor(election, {}).find(({ rule }) => rule === 'equal-shares');
    expect(shares?.options.completion).toBe('utilitarian');
  });

  it('settle ties in the order given', () => {
    const election = namedElection({ a: 600, b: 600 }, 1000, [['a', 'b']]);
    const greedy = RULE_CHOICES.filter(({ rule }) => rule === 'greedy');
    expect(compareRules(election, greedy, [1, 0])[0]?.winners).toEqual(['b']);
    expect(compareRules(election, greedy, [0, 1])[0]?.winners).toEqual(['a']);
  });
});

describe('limits on work', () => {
  const outcome = count(CHEQUES, 'equal-shares');

  it('leave out what takes too long, and nothing else', () => {
    const { margins, comparison, effectiveSupport, replay, explanations } = analyseOutcome(
      CHEQUES,
      {},
      outcome,
      NOTHING,
    );
    expect([margins, comparison, effectiveSupport]).toEqual([[null, null, null], [], null]);
    expect(replay).toHaveLength(outcome.steps.length);
    expect(explanations).toHaveLength(3);
  });

  it('begin with the ideas that have most backers', () => {
    const election = namedElection({ a: 600, b: 2000, c: 3000, d: 4000 }, 1000, [
      ['a', 'c'],
      ['a', 'c'],
      ['a', 'b'],
      ['a', 'c', 'd'],
    ]);
    const few = count(election, 'greedy');
    const once = { ...NOTHING, margins: 40 * (9 + 4) };
    const { margins } = analyseOutcome(election, {}, few, once);
    expect(margins.map((margin) => margin !== null)).toEqual([false, false, true, false]);
  });
});

describe('neighbourhoods', () => {
  const place = new Map([
    ['a', { code: 'BU1', name: 'Weide' }],
    ['b', { code: 'BU1', name: 'Weide' }],
  ]);
  const placeOf = (id: string) => place.get(id) ?? { code: null, name: null };
  const outcome = count(CHEQUES, 'pooling');

  it('get the targets of their funded ideas, those without ideas nothing, ideas without one last', () => {
    const all = [
      { code: 'BU2', name: 'Vaart' },
      { code: 'BU1', name: 'Weide' },
    ];
    expect(fundingByNeighbourhood(outcome, placeOf, all)).toEqual([
      { code: 'BU2', name: 'Vaart', ideas: 0, funded: 0, fundedCents: 0 },
      { code: 'BU1', name: 'Weide', ideas: 2, funded: 1, fundedCents: 6000 },
      { code: null, name: null, ideas: 1, funded: 0, fundedCents: 0 },
    ]);
  });

  it('are not compared where no idea has one', () => {
    const nowhere = () => ({ code: null, name: null });
    expect(fundingByNeighbourhood(outcome, nowhere, [{ code: 'BU2', name: 'Vaart' }])).toBeNull();
  });
});
