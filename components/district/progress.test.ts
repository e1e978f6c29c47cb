import { describe, expect, it } from 'vitest';
import { progressOf } from './progress';
import type { ListedIdea } from './types';

const idea: ListedIdea = {
  number: 7,
  title: 'Moestuin',
  summary: '',
  theme: 'green',
  costCents: 100_000,
  cofundingCents: 10_000,
  carriedCents: 0,
  position: null,
  neighbourhoodCode: null,
  neighbourhoodName: null,
  status: 'on_ballot',
  organiser: 'Bewoners',
};
const voting = { phase: 'voting', minBackers: 10, byTarget: true } as const;
const support = (pledgedCents: number, backers: number) => ({ number: 7, pledgedCents, backers });

describe('how far an idea is', () => {
  it('is only what it needs where totals are not shown', () => {
    expect(progressOf(idea, undefined, voting)).toEqual({ kind: 'needed' });
  });

  it('is under way below the target, which is the cost without co-funding', () => {
    expect(progressOf(idea, support(89_999, 50), voting)).toMatchObject({ kind: 'under_way', backers: 50 });
    expect(progressOf(idea, support(90_000, 50), voting)).toMatchObject({ kind: 'enough' });
  });

  it('says how many households are missing when the money is there', () => {
    expect(progressOf(idea, support(90_000, 8), voting)).toMatchObject({
      kind: 'backers_missing',
      missing: 2,
    });
  });

  it('never says enough where only the count can tell', () => {
    expect(progressOf(idea, support(900_000, 50), { ...voting, byTarget: false })).toEqual({
      kind: 'given',
      pledgedCents: 900_000,
      backers: 50,
    });
  });

  it.each([
    ['awarded', true],
    ['realised', true],
    ['stopped', true],
    ['not_awarded', false],
    ['on_ballot', false],
  ] as const)('follows the status %s after publication', (status, awarded) => {
    const round = { ...voting, phase: 'published' } as const;
    expect(progressOf({ ...idea, status }, support(1, 1), round)).toMatchObject({ kind: 'decided', awarded });
    expect(progressOf({ ...idea, status }, undefined, round)).toMatchObject({ pledgedCents: null });
  });
});
