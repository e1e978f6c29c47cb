import { describe, expect, it } from 'vitest';
import { count } from '@/lib/domain/outcome';
import type { PublishedBallot } from '@/lib/domain/outcome/cheque-election';
import { buildElection } from '@/lib/domain/outcome/election';
import { OUTCOME_RULES, type OutcomeRule } from '@/lib/domain/round';
import type { PublishedRound } from '../published';
import { tellCheque } from './recount';

const tag = (digit: string) => digit.repeat(64);
const COSTS = [6000, 9000, 1000];
const BALLOTS: readonly PublishedBallot[] = [
  { tag: tag('a'), alloc: [[1, 4000]] },
  {
    tag: tag('b'),
    alloc: [
      [1, 3000],
      [2, 500],
    ],
  },
  {
    tag: tag('c'),
    alloc: [
      [1, 1000],
      [3, 1000],
    ],
  },
  { tag: tag('d'), alloc: [] },
];

/** The outcome as it is published: counted by the product's own rule. */
function publishedRound(rule: OutcomeRule = 'pooling'): PublishedRound {
  const election = buildElection({
    ideas: COSTS.map((costCents, i) => ({ id: String(i + 1), costCents })),
    budgetCents: 10 * 4000,
    chequeCents: 4000,
    kind: 'pledges',
    ballots: BALLOTS.map((ballot) => ({
      voter: ballot.tag,
      entries: ballot.alloc.map(([number, cents]) => [number - 1, cents] as const),
    })),
  });
  const { ideas } = count(election, rule, { minBackers: 2 });
  return {
    id: 'ronde',
    kind: 'cheque',
    rule,
    options: { minBackers: 2 },
    ties: 'id',
    ballots: BALLOTS.length,
    chequeCents: 4000,
    cheques: 10,
    saves: false,
    ideas: ideas.map((idea) => ({ ...idea, number: Number(idea.id), title: `Idee ${idea.id}` })),
  };
}

const tell = (digit: string, alloc = BALLOTS.find((one) => one.tag === tag(digit))?.alloc ?? []) =>
  tellCheque(publishedRound(), BALLOTS, { tag: tag(digit), alloc });

describe('what a cheque did', () => {
  it('says per part what was paid and what came back', () => {
    // 8,000 was pledged for 6,000: a quarter goes back to everybody.
    expect(tell('b')).toEqual({
      ok: true,
      value: {
        parts: [
          {
            number: 1,
            title: 'Idee 1',
            funded: true,
            pledgedCents: 3000,
            paidCents: 2250,
            returnedCents: 750,
            kept: false,
          },
          {
            number: 2,
            title: 'Idee 2',
            funded: false,
            pledgedCents: 500,
            paidCents: 0,
            returnedCents: 500,
            kept: false,
          },
        ],
        chequeCents: 4000,
        pledgedCents: 3500,
        paidCents: 2250,
        returnedCents: 1250,
        otherDivision: false,
        differences: [],
        ballots: 4,
      },
    });
  });

  it('knows what stays with an idea for a next round', () => {
    const round = { ...publishedRound(), saves: true };
    const story = tellCheque(round, BALLOTS, { tag: tag('b'), alloc: BALLOTS[1]?.alloc ?? [] });
    if (!story.ok) throw new Error(story.error);
    expect(story.value.parts.map(({ number, kept }) => [number, kept])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it('respects the least number of households', () => {
    const story = tell('c');
    if (!story.ok) throw new Error(story.error);
    expect(story.value.parts[1]).toMatchObject({ number: 3, funded: false, returnedCents: 1000 });
  });

  it('knows a blank ballot', () => {
    expect(tell('d')).toMatchObject({ ok: true, value: { parts: [], pledgedCents: 0, differences: [] } });
  });

  it('says when the ballot is not there', () => {
    expect(tell('e', [[1, 500]])).toEqual({ ok: false, error: 'NOT_FOUND' });
  });

  it('says when the published ballot holds another division', () => {
    expect(tell('a', [[2, 4000]])).toMatchObject({
      ok: true,
      value: { otherDivision: true, pledgedCents: 4000 },
    });
  });

  it('says which ideas differ from the published outcome', () => {
    const round = publishedRound();
    const changed = {
      ...round,
      ideas: round.ideas.map((idea) => (idea.number === 2 ? { ...idea, backers: idea.backers + 1 } : idea)),
    };
    const story = tellCheque(changed, BALLOTS, { tag: tag('a'), alloc: [[1, 4000]] });
    expect(story).toMatchObject({ ok: true, value: { differences: ['Idee 2'] } });
  });

  it('differs when a ballot was left out of the list', () => {
    const story = tellCheque(publishedRound(), BALLOTS.slice(0, 2), { tag: tag('a'), alloc: [[1, 4000]] });
    expect(story).toMatchObject({ ok: true, value: { differences: ['Idee 1', 'Idee 3'] } });
  });

  it('does not count with a ballot for an idea that the round does not have', () => {
    const strange = [...BALLOTS, { tag: tag('f'), alloc: [[9, 500]] as const }];
    expect(tellCheque(publishedRound(), strange, { tag: tag('a'), alloc: [] })).toEqual({
      ok: false,
      error: 'TROUBLE',
    });
  });

  it.each(OUTCOME_RULES)('counts %s again and agrees', (rule) => {
    const story = tellCheque(publishedRound(rule), BALLOTS, { tag: tag('a'), alloc: [[1, 4000]] });
    expect(story).toMatchObject({ ok: true, value: { differences: [], otherDivision: false } });
  });

  it('names no payments under a rule without them', () => {
    const story = tellCheque(publishedRound('greedy'), BALLOTS, { tag: tag('a'), alloc: [[1, 4000]] });
    expect(story).toMatchObject({
      ok: true,
      value: {
        paidCents: null,
        returnedCents: null,
        parts: [{ number: 1, pledgedCents: 4000, paidCents: null, returnedCents: null }],
      },
    });
  });

  it('takes the whole cheque for what was there to pay with under equal shares', () => {
    // Idea 1 costs 60.00 and three households chose it: 20.00 each, whatever part they gave.
    const story = tellCheque(publishedRound('equal-shares'), BALLOTS, { tag: tag('c'), alloc: [] });
    expect(story).toMatchObject({
      ok: true,
      value: {
        paidCents: 2000,
        returnedCents: 2000,
        parts: [
          { number: 1, pledgedCents: 1000, paidCents: 2000, returnedCents: null },
          { number: 3, paidCents: 0 },
        ],
      },
    });
  });

  it('follows money that moved on', () => {
    const round = publishedRound('pooling-transfers');
    const stories = BALLOTS.map(({ tag, alloc }) => tellCheque(round, BALLOTS, { tag, alloc }));
    const paid = stories.map((story) => (story.ok ? (story.value.paidCents ?? 0) : 0));
    const spent = round.ideas.reduce((sum, { funded, targetCents }) => sum + (funded ? targetCents : 0), 0);
    expect(spent).toBeGreaterThan(0);
    expect(paid.reduce((a, b) => a + b)).toBe(spent);
  });
});
