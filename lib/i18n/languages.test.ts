import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { icuArguments } from './icu.testing';
import { LOCALES, type Locale } from './locales';
import { MESSAGES } from './messages';

/** Every text of a language by its whole key, `area.part.key`. */
function flatten(node: object, prefix = ''): [string, unknown][] {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? flatten(value, `${prefix}${key}.`)
      : [[`${prefix}${key}`, value] as [string, unknown]],
  );
}

const texts = Object.fromEntries(
  LOCALES.map((locale) => [locale, new Map(flatten(MESSAGES[locale]))]),
) as Record<Locale, Map<string, unknown>>;
/** A little below the present number of texts, so that an area that falls out is noticed. */
const AT_LEAST = 400;

describe('both languages', () => {
  it('have texts', () => {
    expect(texts.nl.size).toBeGreaterThan(AT_LEAST);
  });

  it('have the same keys in the same order', () => {
    expect([...texts.en.keys()]).toEqual([...texts.nl.keys()]);
  });

  it('ask for the same arguments', () => {
    const differing = [...texts.nl].flatMap(([key, nl]) => {
      const names = (text: unknown) => icuArguments(String(text)).map((one) => one.split(':')[0]);
      const [dutch, english] = [names(nl), names(texts.en.get(key))].map((all) =>
        [...new Set(all)].toSorted().join(' '),
      );
      return dutch === english ? [] : [`${key}: ${dutch} ≠ ${english}`];
    });
    expect(differing).toEqual([]);
  });

  it.each(LOCALES)('%s has no empty or placeholder text', (locale) => {
    // As the name of a choice, `XXX {…}`, it is ISO 4217's code for no currency.
    const placeholder = /^\s*$|\b(?:TODO|TBD|FIXME|XXX(?! \{)|lorem|ipsum|placeholder)\b|^\?+$|\[\[|_{3,}/i;
    const bad = [...texts[locale]].filter(
      ([key, text]) => typeof text !== 'string' || placeholder.test(text) || text === key,
    );
    expect(bad).toEqual([]);
  });

  it.each(LOCALES)('%s has no text that is its own key', (locale) => {
    const bad = [...texts[locale]].filter(
      ([key, text]) => /[a-z][A-Z]|_/.test(String(text)) && key.endsWith(String(text)),
    );
    expect(bad).toEqual([]);
  });

  it('differ, apart from names and what is the same word', () => {
    const same = [...texts.nl].filter(
      ([key, text]) => text === texts.en.get(key) && /\p{L}{3,} \p{L}{3,} \p{L}{3,}/u.test(String(text)),
    );
    expect(same).toEqual([]);
  });
});

describe.each(LOCALES)('every text of %s', (locale) => {
  it('can be shown', () => {
    const failures: string[] = [];
    const translate = createTranslator({
      locale,
      messages: MESSAGES[locale],
      timeZone: 'Europe/Amsterdam',
      onError: (error) => failures.push(error.message),
    });
    for (const [key, text] of texts[locale]) {
      for (const amount of [0, 1, 2]) translate.rich(key as never, sample(String(text), amount) as never);
    }
    expect(failures).toEqual([]);
  });
});

function sample(text: string, amount: number): Record<string, unknown> {
  return Object.fromEntries(
    icuArguments(text).map((one) => {
      const [name = '', kind] = one.split(':');
      if (name.startsWith('<')) return [name.slice(1, -1), (inner: unknown) => inner];
      if (kind === 'date' || kind === 'time') return [name, new Date(0)];
      return [name, kind === undefined || kind === 'select' ? 'x' : amount];
    }),
  );
}

describe('the reader of arguments', () => {
  it.each([
    ['Geen', []],
    ['{amount} meer', ['amount']],
    ['{n, plural, one {# van {total}} other {<b>#</b>}}', ['<b>', 'n:plural', 'total']],
    ["'{'geen'}' {wel}", ['wel']],
    ["foto''s van {x}", ['x']],
  ])('%s', (text, expected) => {
    expect(icuArguments(text)).toEqual(expected);
  });
});
