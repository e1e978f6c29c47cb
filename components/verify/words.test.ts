import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/lib/i18n/locales';
import { MESSAGES } from '@/lib/i18n/messages';
import { NOT_CHECKED_CODES, VERIFY_CODES, VERIFY_STEPS } from '@/lib/verify/types';
import { CHECK_ERRORS } from './checking/types';

const REGISTER_PHASES = ['voting', 'counting', 'published', 'archived'];

describe.each(LOCALES)('the words of a check in %s', (locale) => {
  const { verify } = MESSAGES[locale];

  it.each([
    ['everything that can be found wrong', verify.finding, VERIFY_CODES],
    ['everything that was not checked', verify.notChecked, NOT_CHECKED_CODES],
    ['every way in which a check can fail', verify.full.failed, CHECK_ERRORS],
    ['every phase of a round with a register', verify.index.phase, REGISTER_PHASES],
  ])('there is a sentence for %s, and for nothing else', (_, texts, codes) => {
    expect(Object.keys(texts).toSorted()).toEqual([...codes].toSorted());
    for (const [code, text] of Object.entries(texts)) expect(text, code).toMatch(/^\p{Lu}.+\.$/u);
  });

  it('every step has a name and says what it found right', () => {
    const { skipped, ...steps } = verify.step;
    expect(skipped).toMatch(/\.$/);
    expect(Object.keys(steps)).toEqual([...VERIFY_STEPS]);
    for (const [step, { name, ok }] of Object.entries(steps)) {
      expect(name, step).not.toMatch(/\.$/);
      expect(ok, step).toMatch(/\.\}*$|\.$/);
    }
  });
});
