import { describe, expect, it } from 'vitest';
import { findStreets, middlesOf, type Street, searchText } from './street-search';

const at = (name: string): Street => ({ name, lat6: 52_000_000, lon6: 4_000_000 });
const STREETS = [
  'Tuinlaan',
  'Grote Tuin',
  'Jan van ’t Hoffstraat',
  'Curaçaostraat',
  'Vaart',
  'Vaartdreef',
  'Eénlaan',
].map(at);
const found = (query: string) => findStreets(STREETS, query).map(({ label }) => label);

describe('finding a street by name', () => {
  it('takes every word as the beginning of a word, what begins so first', () => {
    expect(found('tuin')).toEqual(['Tuinlaan', 'Grote Tuin']);
    expect(found('van hoff')).toEqual(['Jan van ’t Hoffstraat']);
    expect(found('vaart')).toEqual(['Vaart', 'Vaartdreef']);
    expect(found('laan')).toEqual([]);
  });

  it('minds no accents and no capitals', () => {
    expect(found('CURACAO')).toEqual(['Curaçaostraat']);
    expect(found('curaçao')).toEqual(['Curaçaostraat']);
    expect(found('een')).toEqual(['Eénlaan']);
  });

  it('passes over house numbers and postcodes, and finds nothing for those alone', () => {
    expect(found('Tuinlaan 12a')).toEqual(['Tuinlaan']);
    expect(found('Vaartdreef 3 2724')).toEqual(['Vaartdreef']);
    expect(found('12')).toEqual([]);
    expect(found('')).toEqual([]);
  });

  it('gives eight at most', () => {
    const many = Array.from({ length: 20 }, (_, i) => at(`Laan ${String.fromCharCode(97 + i)}`));
    expect(findStreets(many, 'laan')).toHaveLength(8);
  });
});

describe('what is looked up', () => {
  it('keeps letters and digits, and nothing that means something to a search engine', () => {
    expect(searchText('  Tuinlaan 3, 2716AB ')).toBe('Tuinlaan 3 2716AB');
    expect(searchText('x) OR gemeentecode:(0599')).toBe('x OR gemeentecode 0599');
    expect(searchText("'s-Gravenweg")).toBe("'s-Gravenweg");
    expect(searchText('a'.repeat(300))).toHaveLength(80);
  });
});

describe('the middle of a street', () => {
  it('is the mean of its addresses that have a point', () => {
    const address = (street: string, lat6: number | null, lon6: number | null) => ({ street, lat6, lon6 });
    expect(
      middlesOf([
        address('Laan', 52_000_000, 4_000_000),
        address('Laan', 52_000_011, 4_000_020),
        address('Laan', null, null),
        address('Weg', null, null),
        address('', 1, 1),
      ]),
    ).toEqual([{ name: 'Laan', lat6: 52_000_006, lon6: 4_000_010 }]);
  });
});
