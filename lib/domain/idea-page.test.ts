import { describe, expect, it } from 'vitest';
import { IDEA_STATUSES } from './idea';
import type { IdeaEvent, IdeaStep } from './idea-file';
import { historyLines } from './idea-page';
import { hasPage, isShown } from './shown-ideas';

const event = (id: number, on: string, step: IdeaStep): IdeaEvent => ({
  id,
  on,
  step,
  by: 'initiator',
  reason: null,
});

describe('the history of an idea', () => {
  it('is told from the last to the first, neighbours of one day together', () => {
    const history = [
      event(1, '2026-05-01', 'brought_in'),
      event(2, '2026-05-01', 'organised'),
      event(3, '2026-05-02', 'organised'),
      event(4, '2026-05-02', 'organised'),
      event(5, '2026-05-02', 'submitted'),
    ];
    expect(historyLines(history).map(({ step, on, count }) => [step, on, count])).toEqual([
      ['submitted', '2026-05-02', 1],
      ['organised', '2026-05-02', 2],
      ['organised', '2026-05-01', 1],
      ['brought_in', '2026-05-01', 1],
    ]);
  });
});

describe('which ideas everybody sees', () => {
  const where = (test: typeof hasPage) =>
    IDEA_STATUSES.filter((status) => test({ status, statusReason: 'Daarom.' }));

  it('in lists: from when it was accepted; by number also what was decided before', () => {
    const listed = where(isShown);
    expect(where(hasPage)).toEqual(
      IDEA_STATUSES.filter(
        (one) => listed.includes(one) || one === 'returned' || one === 'rejected' || one === 'merged',
      ),
    );
    expect(where(hasPage)).not.toContain('draft');
    expect(where(hasPage)).not.toContain('submitted');
  });

  it('nowhere when its initiator took it back', () => {
    expect(hasPage({ status: 'stopped', statusReason: null })).toBe(false);
  });
});
