import { describe, expect, it } from 'vitest';
import { excludedCostOf } from './excluded';

const food = {
  id: 'food',
  title: 'Eten en drinken',
  reason: 'r',
  words: ['eten', 'hapjes', 'buffet', 'café'],
};
const gifts = { id: 'gifts', title: 'Cadeaus', reason: 'r', words: ['cadeau', 'cadeaus', 'gift card'] };
const framework = { excluded: [food, gifts] };
const found = (label: string) => excludedCostOf(label, framework)?.id ?? null;

describe('a line of costs is an excluded cost', () => {
  it.each([
    ['Eten voor de vrijwilligers', 'food'],
    ['HAPJES', 'food'],
    ['Warm/koud buffet (40 personen)', 'food'],
    ['Huur Cafe', 'food'],
    ['huur cafe\u0301', 'food'],
    ['Cadeaus voor de hulp', 'gifts'],
    ['Een gift-card per straat', 'gifts'],
    // The first that the framework names.
    ['cadeau met eten', 'food'],
  ])('%s', (label, id) => expect(found(label)).toBe(id));

  it.each([
    // Words that have those words in them.
    'Meten van de stoep',
    'Zweten voor de wijk: sportles',
    'Cadeaupapier voor het knutselen',
    'Buffetkast voor het buurthuis',
    // Both words of a term, and not in a row.
    'Gift van het fonds, card voor de toegang',
    'Bankje',
    '',
    '€ 12,50',
  ])('not: %s', (label) => expect(found(label)).toBeNull());

  it('never by a term without a word in it', () => {
    const odd = { excluded: [{ ...food, words: ['', ' - '] }] };
    expect(excludedCostOf('Bankje', odd)).toBeNull();
  });
});
