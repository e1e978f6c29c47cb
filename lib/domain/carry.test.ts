import { describe, expect, it } from 'vitest';
import { amountInHistory, potsOf } from './carry';
import type { IdeaStatus } from './idea';
import { count } from './outcome';
import { chequeElection } from './outcome/cheque-election';
import { OUTCOME_RULES, type OutcomeRule } from './round';

const idea = (number: number, carriedCents = 0, status: IdeaStatus = 'not_awarded') => ({
  number,
  title: `Idee ${number}`,
  status,
  carriedCents,
  externalId: null,
});
/** Four households of € 40 and ideas of € 100: the first with € 60 in its pot already. */
const electionOf = (withdrawn: readonly number[] = []) =>
  chequeElection(
    [
      { id: '1', costCents: 4000, withdrawn: withdrawn.includes(1) },
      { id: '2', costCents: 10_000, withdrawn: withdrawn.includes(2) },
      { id: '3', costCents: 10_000, withdrawn: withdrawn.includes(3) },
    ],
    [
      { tag: 'a', alloc: [[1, 4000]] },
      { tag: 'b', alloc: [[2, 3000]] },
      {
        tag: 'c',
        alloc: [
          [2, 1000],
          [3, 500],
        ],
      },
      { tag: 'd', alloc: [] },
    ],
    { cheques: 4, chequeCents: 4000 },
  );
const ideas = [idea(1, 6000, 'awarded'), idea(2), idea(3, 2000)];
const outcomeOf = (rule: OutcomeRule = 'pooling', withdrawn: readonly number[] = []) =>
  count(electionOf(withdrawn), rule, {});

describe('the pots of a counted round', () => {
  it('are what was pledged to ideas that were not funded, with what had come along', () => {
    expect(potsOf('carry_over', ideas, outcomeOf())).toEqual([
      { number: 2, title: 'Idee 2', cents: 4000, carriedCents: 0, stopped: false },
      { number: 3, title: 'Idee 3', cents: 2500, carriedCents: 2000, stopped: false },
    ]);
  });

  it('are none where money goes back or is topped up', () => {
    expect(potsOf('return', ideas, outcomeOf())).toEqual([]);
    expect(potsOf('top_up', ideas, outcomeOf())).toEqual([]);
  });

  it('and what came back of a project that was stopped, where money stays', () => {
    const stopped = [idea(1, 0, 'stopped'), idea(2)];
    const back = new Map([[1, 3500]]);
    expect(potsOf('carry_over', stopped, outcomeOf(), back)).toMatchObject([
      { number: 1, cents: 3500, carriedCents: 0, stopped: true },
      { number: 2, stopped: false },
    ]);
    expect(potsOf('return', stopped, outcomeOf(), back)).toEqual([]);
    // Everything was paid before it stopped.
    expect(potsOf('carry_over', stopped, outcomeOf()).map(({ number }) => number)).toEqual([2]);
  });

  it('an idea that was withdrawn has none; one that never got on the ballot keeps what came along', () => {
    expect(potsOf('carry_over', ideas, outcomeOf('pooling', [3])).map((pot) => pot.number)).toEqual([2]);
    const others = [
      idea(7, 500, 'rejected'),
      idea(8, 500, 'merged'),
      idea(9, 500, 'stopped'),
      idea(10, 0, 'rejected'),
    ];
    expect(potsOf('carry_over', others, outcomeOf())).toEqual([
      { number: 7, title: 'Idee 7', cents: 500, carriedCents: 500, stopped: false },
    ]);
  });

  it.each(OUTCOME_RULES)('under %s a pot never holds more than was given and not spent', (rule) => {
    const outcome = outcomeOf(rule);
    const given = 8500;
    const added = potsOf('carry_over', ideas, outcome).map((pot) => pot.cents - pot.carriedCents);
    expect(added.every((cents) => cents >= 0)).toBe(true);
    if (rule !== 'pooling') expect(added.every((cents) => cents === 0)).toBe(true);
    expect(added.reduce((sum, cents) => sum + cents, 0)).toBeLessThanOrEqual(given - 4000);
  });
});

describe('an idea whose pot came along', () => {
  it.each(OUTCOME_RULES)(
    'is funded under %s by the pot and new pledges together, and by less it is not',
    (rule) => {
      const election = (target: number) =>
        chequeElection([{ id: '1', costCents: target }], [{ tag: 'a', alloc: [[1, 4000]] }], {
          cheques: 1,
          chequeCents: 4000,
        });
      // Cost € 100, pot € 60, pledged € 40; and the same with a cent less in the pot.
      expect(count(election(10_000 - 6000), rule, {}).winners).toEqual(['1']);
      expect(count(election(10_000 - 5999), rule, {}).winners).toEqual([]);
    },
  );

  it('and a pot that covers everything still needs its backers', () => {
    const of = (ballots: number, minBackers: number) =>
      count(
        chequeElection(
          [{ id: '1', costCents: 0 }],
          Array.from({ length: ballots }, (_, i) => ({ tag: `t${i}`, alloc: [[1, 500]] as const })),
          { cheques: 5, chequeCents: 4000 },
        ),
        'pooling',
        { minBackers },
      ).ideas[0];
    expect(of(1, 2)).toMatchObject({ funded: false, reason: 'too_few_backers' });
    expect(of(2, 2)).toMatchObject({ funded: true, paidCents: 0, pledgedCents: 1000 });
  });
});

it('an amount in the history reads as on a Dutch screen', () => {
  expect([0, 5, 1250, 32_000, 123_456_700, 100_050].map(amountInHistory)).toEqual([
    '€ 0',
    '€ 0,05',
    '€ 12,50',
    '€ 320',
    '€ 1.234.567',
    '€ 1.000,50',
  ]);
});
