import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/lib/i18n/locales';
import { MESSAGES } from '@/lib/i18n/messages';

type Texts = { readonly [key: string]: string | Texts };

interface Writer {
  markup(key: string, values: Readonly<Record<string, unknown>>): string;
}

function leaves(texts: Texts, path = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : leaves(value, `${path}${key}.`),
  );
}

/** Names that a text uses, whatever stands around them. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1] ?? '');
}

describe.each(LOCALES)('the texts of the outcome page in %s', (locale) => {
  const texts: Texts = MESSAGES[locale].outcome;
  const translator = createTranslator({
    locale,
    messages: MESSAGES[locale],
    namespace: 'outcome',
    onError(error) {
      throw error;
    },
  });
  // The keys come from the file itself, so their types are of no use here.
  const t = translator as unknown as Writer;

  it.each(leaves(texts))('%s can be written for none, one and many', (key) => {
    const text = key
      .split('.')
      .reduce<string | Texts>((at, part) => (at as Texts)[part] ?? '', texts) as string;
    for (const count of [0, 1, 12_345]) {
      for (const kind of ['households', 'voters']) {
        const values = Object.fromEntries(namesIn(text).map((name) => [name, count]));
        const written = t.markup(key, { ...values, kind, b: (chunks: string) => chunks });
        expect(written).not.toMatch(/[{}<>]/);
        expect(written.trim()).not.toBe('');
      }
    }
  });
});
