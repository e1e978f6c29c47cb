import { describe, expect, it } from 'vitest';
import { OWN_TEXTS, readOwnText } from '@/lib/domain/own-texts';
import { LOCALES } from './locales';
import { MESSAGES } from './messages';
import { standardText, withOwnTexts } from './ownTexts';

describe.each(LOCALES)('the texts that can be written in %s', (locale) => {
  it.each(OWN_TEXTS)('$key has a standard text that is as plain as an own one', ({ key, most }) => {
    const text = standardText(MESSAGES[locale], key);
    expect(readOwnText(text, most)).toEqual({ ok: true, value: text });
    expect(text, 'two apostrophes are one in a message').not.toContain("''");
  });
});

describe('own texts', () => {
  it('stand in their places, and nothing else moves', () => {
    const own = new Map([
      ['common.theme.green', 'Bomen & planten'],
      ['pages.home.title', 'Onze wijk'],
      ['staff.workspace.title', 'not one of them'],
    ]);
    const merged = withOwnTexts(MESSAGES.nl, own);
    expect(merged.common.theme).toEqual({ ...MESSAGES.nl.common.theme, green: 'Bomen & planten' });
    expect(merged.pages.home.title).toBe('Onze wijk');
    expect(merged.staff).toBe(MESSAGES.nl.staff);
    expect(MESSAGES.nl.pages.home.title, 'the product’s own are not touched').not.toBe('Onze wijk');
    expect(withOwnTexts(MESSAGES.nl, new Map())).toBe(MESSAGES.nl);
  });
});

describe('a text', () => {
  it.each([
    ['  Bel  het\nbuurtteam ', { ok: true, value: 'Bel het buurtteam' }],
    ["Foto's & meer: 50% – “ja”", { ok: true, value: "Foto's & meer: 50% – “ja”" }],
    [' \u200f ', { ok: false, error: 'NO_TEXT' }],
    ['{name}', { ok: false, error: 'BAD_SIGNS' }],
    ['<b>vet</b>', { ok: false, error: 'BAD_SIGNS' }],
    ['x'.repeat(31), { ok: false, error: 'TOO_LONG' }],
  ])('%j', (given, expected) => {
    expect(readOwnText(given, 30)).toEqual(expected);
  });
});
