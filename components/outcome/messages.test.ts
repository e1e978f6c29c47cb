import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/lib/i18n/locales';
import { MESSAGES } from '@/lib/i18n/messages';

type Texts = { readonly [key: string]: string | Texts };

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
  const t = createTranslator({
    locale,
    messages: { outcome: texts },
    namespace: 'outcome',
    onError(error) {
      throw error;
    },
  });

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
