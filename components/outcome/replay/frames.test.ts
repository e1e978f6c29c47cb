import { describe, expect, it } from 'vitest';
import { stepLines } from '../steps';
import { makeIdeaOutcome, makeOutcome, makeStep } from '../view.testing';
import { replayOf, SHOWN_BARS } from './frames';

const titleOf = (id: string) => `Idee ${id}`;

describe('the replay', () => {
  const outcome = makeOutcome({
    ideas: [makeIdeaOutcome('1'), makeIdeaOutcome('2'), makeIdeaOutcome('3')],
    steps: [makeStep('2'), makeStep('1')],
  });
  const lines = stepLines(outcome, titleOf);

  it('shows the money behind undecided ideas, most first, and which one is decided on', () => {
    const money = [
      [100, 300, 200],
      [150, null, 50],
    ];
    const { basis, ideas, frames } = replayOf(outcome, money, lines, titleOf);
    expect(basis).toBe('pledges');
    expect(ideas[1]).toEqual({ title: 'Idee 2', costCents: 10_000 });
    expect(frames.map(({ bars, current, hidden }) => ({ bars, current, hidden }))).toEqual([
      {
        bars: [
          [1, 300],
          [2, 200],
          [0, 100],
        ],
        current: 1,
        hidden: 0,
      },
      {
        bars: [
          [0, 150],
          [2, 50],
        ],
        current: 0,
        hidden: 0,
      },
    ]);
  });

  it('shows votes where households do not pay, without what was decided before', () => {
    const { basis, frames } = replayOf(outcome, null, lines, titleOf);
    expect(basis).toBe('votes');
    expect(frames.map(({ bars }) => bars.map(([idea]) => idea))).toEqual([
      [0, 1, 2],
      [0, 2],
    ]);
  });

  it('leaves out the weakest of many, but never the idea of the step', () => {
    const ids = Array.from({ length: 40 }, (_, i) => String(i));
    const many = makeOutcome({
      ideas: ids.map((id) => makeIdeaOutcome(id, { backers: 40 - Number(id) })),
      steps: [makeStep('39')],
    });
    const [frame] = replayOf(many, null, stepLines(many, titleOf), titleOf).frames;
    expect(frame?.bars).toHaveLength(SHOWN_BARS);
    expect(frame?.bars.at(-1)).toEqual([39, 1]);
    expect(frame?.hidden).toBe(40 - SHOWN_BARS);
  });
});
