import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { type IdeaCsvRow, type IdeaCsvWords, ideasCsv } from './ideasCsv';

const WORDS: IdeaCsvWords = {
  columns: {
    number: 'N',
    title: 'Idee',
    cost: 'Kosten',
    target: 'Nodig',
    pledged: 'Ingelegd',
    paid: 'Betaald',
    backers: 'Stemmers',
    funded: 'Gehaald',
    reason: 'Reden',
  },
  reasons: {
    funded: 'gehaald',
    below_target: 'te weinig',
    too_few_backers: 'te weinig stemmers',
    lost_tie: 'loting',
    no_room: 'past niet',
    withdrawn: 'ingetrokken',
  },
  yes: 'ja',
  no: 'nee',
  decimal: ',',
};

const row = (changes: Partial<IdeaCsvRow>): IdeaCsvRow => ({
  number: '1',
  title: 'Bank',
  costCents: 123_456,
  targetCents: 100_000,
  pledgedCents: 5,
  paidCents: 0,
  backers: 3,
  funded: false,
  reason: 'no_room',
  ...changes,
});

function read(csv: string): string[][] {
  return parse(csv, { bom: true, delimiter: ';' });
}

it('writes amounts as the language does, and nothing where households do not pay', () => {
  const [, first, second] = read(ideasCsv([row({}), row({ pledgedCents: null, paidCents: null })], WORDS));
  expect(first).toEqual(['1', 'Bank', '1234,56', '1000,00', '0,05', '0,00', '3', 'nee', 'past niet']);
  expect(second?.slice(4, 6)).toEqual(['', '']);
  expect(ideasCsv([row({})], { ...WORDS, decimal: '.' })).toContain(';1234.56;');
});

it.each(['=HYPERLINK("http://x")', '+31', '-10 graden', '@home', '\tx', '\rx'])(
  'takes the force out of %j',
  (title) => {
    const [, cells] = read(ideasCsv([row({ title, number: title })], WORDS));
    expect(cells?.[1]).toBe(`'${title}`);
    expect(cells?.[0]).toBe(`'${title}`);
  },
);

it('keeps separators, quotes and line breaks inside a cell', () => {
  const title = 'Een "bank";\nmet; tafel';
  expect(read(ideasCsv([row({ title })], WORDS))[1]?.[1]).toBe(title);
});
