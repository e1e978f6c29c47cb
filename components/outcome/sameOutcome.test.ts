import { describe, expect, it } from 'vitest';
import { differingIdeas } from './sameOutcome';
import { makeIdeaOutcome } from './view.testing';

const PUBLISHED = ['1', '2', '3'].map((id) => makeIdeaOutcome(id));

describe('a recount beside what was published', () => {
  it('agrees in whatever order the ideas stand', () => {
    expect(differingIdeas(PUBLISHED, PUBLISHED.toReversed())).toEqual([]);
  });

  it.each([
    { targetCents: 1 },
    { backers: 99 },
    { pledgedCents: 1 },
    { paidCents: 1 },
    { funded: true },
    { reason: 'lost_tie' },
  ] as const)('differs by %o', (change) => {
    const recounted = PUBLISHED.map((one) => (one.id === '2' ? { ...one, ...change } : one));
    expect(differingIdeas(PUBLISHED, recounted)).toEqual(['2']);
  });

  it('differs where an idea is missing or new', () => {
    expect(differingIdeas(PUBLISHED, [...PUBLISHED.slice(1), makeIdeaOutcome('x')])).toEqual(['1', 'x']);
  });
});
