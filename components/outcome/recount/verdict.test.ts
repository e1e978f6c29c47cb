import { describe, expect, it } from 'vitest';
import type { CountAnswer } from '../counting';
import { publishedRound } from '../published';
import { makeIdea, makeIdeaOutcome, makeOutcome, makeView } from '../view.testing';
import { verdictOf } from './verdict';

const IDEAS = [makeIdeaOutcome('1'), makeIdeaOutcome('2')];
const ROUND = publishedRound(
  makeView({ ideas: [makeIdea(1, { title: 'Bankje' })], outcome: makeOutcome({ ideas: IDEAS }), ballots: 4 }),
);

function counted(ideas = IDEAS, ballots = 4): CountAnswer {
  return {
    ok: true,
    value: {
      title: 'Proef',
      ideas: ideas.map(({ id, targetCents }) => ({ id, title: `Titel ${id}`, costCents: targetCents })),
      ballots,
      budgetCents: 40_000,
      outcomes: [
        {
          choice: { rule: 'pooling', options: {} },
          outcome: makeOutcome({ ideas }),
          measures: { withFundedChoice: 0, gini: 0, fundedPerBallot: 0, ballotsByFunded: [4] },
        },
      ],
    },
  };
}

describe('what counting again says', () => {
  it('agrees', () => {
    expect(verdictOf(ROUND, counted())).toEqual({ kind: 'agrees', ballots: 4, ideas: 2 });
  });

  it('names the ideas that differ by their title here', () => {
    const ideas = [makeIdeaOutcome('1', { backers: 9 }), makeIdeaOutcome('2')];
    expect(verdictOf(ROUND, counted(ideas))).toEqual({
      kind: 'differs',
      titles: ['Bankje'],
      counted: 4,
      published: 4,
    });
  });

  it('differs when the number of ballots is another', () => {
    expect(verdictOf(ROUND, counted(IDEAS, 5))).toMatchObject({ kind: 'differs', titles: [], counted: 5 });
  });

  it('does not call a file of another election right', () => {
    expect(verdictOf(ROUND, counted([makeIdeaOutcome('x')]))).toMatchObject({
      kind: 'differs',
      titles: ['Bankje', '2', 'Titel x'],
    });
  });

  it('passes on what was wrong with a file, and knows stopping from failing', () => {
    const problem = { line: 3, severity: 'error', code: 'BAD_COST', message: 'cost is "-1"' } as const;
    expect(verdictOf(ROUND, { ok: false, error: { code: 'UNREADABLE', problems: [problem] } })).toEqual({
      kind: 'problem',
      code: 'UNREADABLE',
      problems: [problem],
    });
    expect(verdictOf(ROUND, { ok: false, error: { code: 'STOPPED' } })).toEqual({ kind: 'stopped' });
  });
});
