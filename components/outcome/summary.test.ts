import { describe, expect, it } from 'vitest';
import { IDEA_STATUSES } from '@/lib/domain/idea';
import { roundMoney } from './money';
import { statusOf } from './status';
import { stepLines } from './steps';
import { makeIdea, makeIdeaOutcome, makeOutcome, makeRound, makeStep, makeView } from './view.testing';

describe('the money of a round', () => {
  const ideas = [
    makeIdeaOutcome('1', { pledgedCents: 9000, targetCents: 8000, funded: true, reason: 'funded' }),
    makeIdeaOutcome('2', { pledgedCents: 3000 }),
  ];
  // 10 cheques of 40: 4 voted, gave 120 in all, 80 of it was spent.
  const outcome = makeOutcome({ ideas, winners: ['1'], costCents: 8000, unspentCents: 32_000 });

  it('says where unspent money comes from, to the cent', () => {
    expect(roundMoney(makeView({ outcome }))).toEqual({
      totalCents: 40_000,
      spentCents: 8000,
      unspentCents: 32_000,
      parts: { notVotedCents: 24_000, notGivenCents: 4000, returnedCents: 4000, keptCents: 0 },
    });
  });

  it('keeps apart what stays with ideas that were not reached, where the round says so', () => {
    const withdrawn = makeIdeaOutcome('3', { pledgedCents: 1000, reason: 'withdrawn' });
    const more = { ...outcome, ideas: [...ideas, withdrawn] };
    const round = makeRound({ unspent: 'carry_over' });
    expect(roundMoney(makeView({ outcome: more, round })).parts).toEqual({
      notVotedCents: 24_000,
      notGivenCents: 3000,
      returnedCents: 2000,
      keptCents: 3000,
    });
  });

  it('says nothing about it where the sums do not fit or households do not pay', () => {
    expect(roundMoney(makeView({ outcome: { ...outcome, unspentCents: 31_999 } })).parts).toBeNull();
    expect(roundMoney(makeView({ outcome: { ...outcome, rule: 'greedy' } })).parts).toBeNull();
    expect(roundMoney(makeView({ outcome, cheques: null })).parts).toBeNull();
    expect(roundMoney(makeView({ outcome, round: makeRound({ kind: 'import' }) })).parts).toBeNull();
  });
});

describe('how far a funded idea is', () => {
  const round = makeRound({ executionDeadline: '2026-12-31' });

  it('says by when, as long as it is not done', () => {
    expect(statusOf(makeIdea(1, { status: 'awarded' }), round)).toMatchObject({
      key: 'awardedBy',
      date: '2026-12-31',
    });
    expect(statusOf(makeIdea(1, { status: 'realised' }), round)).toMatchObject({
      key: 'realised',
      date: null,
    });
    expect(statusOf(makeIdea(1, { status: 'awarded' }), makeRound())).toMatchObject({ key: 'awarded' });
  });

  it('gives the reason why it stopped', () => {
    const idea = makeIdea(1, { status: 'stopped', statusReason: 'Geen vergunning.' });
    expect(statusOf(idea, round)).toEqual({ key: 'stoppedReason', date: null, reason: 'Geen vergunning.' });
  });

  it('is silent about other statuses and about imported elections', () => {
    const told = IDEA_STATUSES.filter((status) => statusOf(makeIdea(1, { status }), round));
    expect(told).toEqual(['awarded', 'in_progress', 'realised', 'stopped', 'maintained']);
    expect(statusOf(makeIdea(1, { status: 'awarded' }), makeRound({ kind: 'import' }))).toBeNull();
  });
});

describe('the steps of the count', () => {
  it('keep their order and carry the ties settled before them', () => {
    const outcome = makeOutcome({
      steps: [makeStep('b'), makeStep('a', { kind: 'funded', reason: 'funded' })],
      ties: [{ step: 1, candidates: ['a', 'c'], chosen: ['a'] }],
    });
    const lines = stepLines(outcome, (id) => id.toUpperCase());
    expect(lines.map(({ number, title, ties }) => ({ number, title, ties }))).toEqual([
      { number: 1, title: 'B', ties: [] },
      { number: 2, title: 'A', ties: [{ candidates: ['A', 'C'], chosen: ['A'] }] },
    ]);
  });
});
