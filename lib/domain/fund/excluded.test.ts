import { describe, expect, it } from 'vitest';
import { defaultFundForm } from './default-framework';
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
    // The first that the framework names, and a whole word before a part of one.
    ['cadeau met eten', 'food'],
    ['Warmbuffet als cadeau', 'gifts'],
    // Plural, diminutive, and the last part of a compound.
    ['Twee gift cards', 'gifts'],
    ['Cadeautjes', 'gifts'],
    ['Kerstcadeautje', 'gifts'],
    ['Buurtbuffet', 'food'],
    ['Etentje', 'food'],
    ['Borrelhapjes', 'food'],
  ])('%s', (label, id) => expect(found(label)).toBe(id));

  it.each([
    // Words that have those words in them.
    'Meten van de stoep',
    'Zweten voor de wijk: sportles',
    'Cadeaupapier voor het knutselen',
    'Buffetkast voor het buurthuis',
    // Both words of a term, and not in a row.
    'Gift van het fonds, card voor de toegang',
    // A short term is no part of a compound, and a compound has a first part too.
    'Buurteten',
    'Staartjes en radijsjes',
    'Bankje',
    '',
    '€ 12,50',
  ])('not: %s', (label) => expect(found(label)).toBeNull());

  it('never by a term without a word in it', () => {
    const odd = { excluded: [{ ...food, words: ['', ' - '] }] };
    expect(excludedCostOf('Bankje', odd)).toBeNull();
  });
});

describe('the usual framework', () => {
  // What is by chance in a word (a tail is a cake with an s before it) is found as well: an explanation of ten characters mends it.
  it.each(['Kattenstaart bij de vijver', 'Zonnebloemen'])('asks about %s', (label) =>
    expect(kind(label)).not.toBeNull(),
  );

  const usual = {
    excluded: defaultFundForm('Proefwijk', 2026).excluded.map(({ words, ...rest }) => ({
      ...rest,
      words: words.split(','),
    })),
  };
  const kind = (label: string) => excludedCostOf(label, usual)?.id ?? null;

  it.each([
    ...['Buurtbarbecue', 'Straatbarbecue', 'Kerstdiner', 'Nieuwjaarsborrel', 'Borrelhapjes', 'Paasontbijt'],
    ...['Koffie en thee', 'Taart', 'Pizza', 'Drank', 'Frisdranken', 'Lunches', 'Buurtmaaltijden', 'Gebakjes'],
    ...['Appeltaart', 'Biertjes', 'IJs voor de kinderen', 'Pannenkoeken', 'Broodjes', 'Lunchpakketten'],
    ...['BBQ', 'Hapjes en drankjes', 'Kopje koffie', 'Consumptiebonnen', 'Glühwein', 'Picknick'],
  ])('has no money for food: %s', (label) => expect(kind(label)).toBe('food'));

  it.each([
    ...['Bloemen', 'Bloemetjes', 'Waardebonnen', 'Cadeautjes', 'VVV-bonnen', 'Kado’s', 'Relatiegeschenken'],
    ...['Prijsjes voor de kinderen', 'Prijzengeld', 'Boeketten', 'Attenties'],
  ])('has no money for gifts: %s', (label) => expect(kind(label)).toBe('gifts'));

  it.each(['Arbeidsloon', 'Loonkosten', 'Eigen uren'])('has no money for wages: %s', (label) =>
    expect(kind(label)).toBe('wages'),
  );

  it.each([
    ...['Meten', 'Buffetkast', 'Cadeaupapier', 'Theetuin', 'Koffiezetapparaat', 'Pizzaoven', 'IJsbaan'],
    ...[
      'Picknicktafel',
      'Bloembollen',
      'Bloembakken',
      'Drinkwaterpunt',
      'Bierviltjes',
      'Wijnvat als plantenbak',
    ],
    ...['Gebakken klinkers', 'Lunchroom schilderen', 'Prijs per stuk', 'Wijsjes zingen: liedboekjes'],
    ...['Broodfokker', 'Eetbare tuin', 'Lonend idee', 'Zweten', 'Feesttent', 'Huur van de zaal'],
    ...['Koekoeksklok', 'Soeplepels', 'Boodschappenkar', 'Taartvorm', 'Speeltoestellen', 'Radijsjes'],
  ])('has money for what only sounds like it: %s', (label) => expect(kind(label)).toBeNull());
});
