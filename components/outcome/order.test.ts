import { describe, expect, it } from 'vitest';
import { PAGE_SIZE, selectResults } from './order';
import { FIRST_QUERY, type ResultQuery } from './query';
import { ideaResults } from './results';
import { makeIdea, makeIdeaOutcome, makeOutcome } from './view.testing';

const funded = { funded: true, reason: 'funded' } as const;
const results = ideaResults({
  ideas: [
    makeIdea(1, { title: 'Zandbak' }),
    makeIdea(2, { title: 'Échte bijenkast', neighbourhoodName: 'Tuinenbuurt' }),
    makeIdea(9, { title: 'Bankje' }),
    makeIdea(10, { title: 'Buurttuin' }),
  ],
  analysis: null,
  outcome: makeOutcome({
    winners: ['10', '2'],
    ideas: [
      makeIdeaOutcome('1', { pledgedCents: 8000, targetCents: 20_000, backers: 40 }),
      makeIdeaOutcome('2', { ...funded, targetCents: 500 }),
      makeIdeaOutcome('9', { pledgedCents: 900, targetCents: 1000, backers: 2 }),
      makeIdeaOutcome('10', { ...funded, targetCents: 500 }),
    ],
  }),
});

const ids = (query: Partial<ResultQuery>, basis: 'pledges' | 'support' = 'pledges') =>
  selectResults(results, { ...FIRST_QUERY, ...query }, basis, 'nl').shown.map((one) => one.id);

describe('the list of ideas', () => {
  it('puts funded ideas first in order of selection, then who came closest', () => {
    expect(ids({})).toEqual(['10', '2', '9', '1']);
  });

  it('counts voters and not money where the rule does', () => {
    expect(ids({}, 'support')).toEqual(['10', '2', '1', '9']);
  });

  it('sorts by name as a Dutch reader does', () => {
    expect(ids({ sort: 'name' })).toEqual(['9', '10', '2', '1']);
  });

  it('sorts by amount, the largest first, equals by number and not by text', () => {
    expect(ids({ sort: 'amount' })).toEqual(['1', '9', '2', '10']);
  });

  it('filters on the result', () => {
    expect(ids({ show: 'funded' })).toEqual(['10', '2']);
    expect(ids({ show: 'not_funded' })).toEqual(['9', '1']);
  });

  it('finds by part of the name without accents, by buurt and by whole number', () => {
    expect(ids({ words: 'echte BIJ' })).toEqual(['2']);
    expect(ids({ words: 'tuinenbuurt' })).toEqual(['2']);
    expect(ids({ words: '1' })).toEqual(['1']);
    expect(ids({ words: 'parkeergarage' })).toEqual([]);
  });

  it('cuts into pages, and gives the last page to who asks for more', () => {
    const many = ideaResults({
      ideas: [],
      analysis: null,
      outcome: makeOutcome({
        ideas: Array.from({ length: PAGE_SIZE + 3 }, (_, i) => makeIdeaOutcome(`c${i}`)),
      }),
    });
    const ask = (page: number) => selectResults(many, { ...FIRST_QUERY, page }, 'pledges', 'nl');
    expect(ask(1)).toMatchObject({ found: PAGE_SIZE + 3, page: 1, pages: 2 });
    expect(ask(1).shown).toHaveLength(PAGE_SIZE);
    expect(ask(99).shown.map((one) => one.id)).toEqual([
      `c${PAGE_SIZE}`,
      `c${PAGE_SIZE + 1}`,
      `c${PAGE_SIZE + 2}`,
    ]);
  });
});
