import { describe, expect, it } from 'vitest';
import { FIRST_QUERY, outcomeHref, parseQuery, type ResultQuery } from './query';

describe('the query in the address', () => {
  it('survives the round trip', () => {
    const query: ResultQuery = { show: 'not_funded', sort: 'amount', words: 'bank & tuin', page: 3 };
    const { search } = new URL(outcomeHref('ronde', query), 'http://localhost');
    expect(parseQuery(Object.fromEntries(new URLSearchParams(search)))).toEqual(query);
  });

  it('leaves the address bare when nothing was asked', () => {
    expect(outcomeHref('proef-2025')).toBe('/uitslag/proef-2025');
  });

  it('ignores what it does not know', () => {
    expect(parseQuery({ toon: 'alles', volgorde: 'x', pagina: '-1' })).toEqual(FIRST_QUERY);
    expect(parseQuery({ pagina: '1.5', zoek: '  ' })).toEqual(FIRST_QUERY);
    expect(parseQuery({ toon: ['gehaald', 'niet-gehaald'] }).show).toBe('funded');
  });
});
