import { describe, expect, it } from 'vitest';
import type { RefusalCode } from '@/lib/crypto/receipt';
import { CAST_CODES } from '@/lib/domain/ballot';
import { MESSAGES } from '@/lib/i18n/messages';
import { codeSentence, refusedSentence, unsavedSentence } from './sentences';

const HTTP_CODES = ['TOO_LARGE', 'SLOW_DOWN', 'UNKNOWN_ROUND', 'TROUBLE'] as const;
const REFUSALS = [...CAST_CODES.filter((code) => code !== 'OK'), ...HTTP_CODES] satisfies RefusalCode[];

describe.each(['nl', 'en'] as const)('every code has a sentence in %s', (locale) => {
  const { refused, codeProblem, unsaved } = MESSAGES[locale].vote;

  it.each(REFUSALS)('a refused ballot: %s', (code) => {
    expect(refused[refusedSentence(code)]).toMatch(/\w{3}.*[.]$/);
  });

  it.each([
    'EMPTY',
    'TOO_SHORT',
    'TOO_LONG',
    'BAD_SYMBOL',
    'BAD_CHECK',
    'UNKNOWN_KEY',
    'VOID_KEY',
    'NOT_OPEN',
    'CLOSED',
    'OFFLINE',
    'TROUBLE',
    'SLOW_DOWN',
    'CLOCK',
    'WORKER_FAILED',
    'NO_ROUNDS',
  ] as const)('at the code field: %s', (code) =>
    expect(codeProblem[codeSentence(code)]).toMatch(/\w{3}.*[.]$/),
  );

  it.each(['OFFLINE', 'TROUBLE', 'SLOW_DOWN', 'CLOCK', 'BAD_RECEIPT', 'RELOADED'] as const)(
    'without a receipt: %s',
    (why) => expect(unsaved[unsavedSentence(why)]).toMatch(/\w{3}.*[.]$/),
  );
});

describe('words that may not be used without a receipt', () => {
  it('no failure says "bewaard" of the ballot, except to deny it', () => {
    const { refused, unsaved } = MESSAGES.nl.vote;
    const said = [...Object.values(refused), ...Object.values(unsaved)].filter((text) =>
      /bewaard/.test(text),
    );
    expect(said).toEqual([unsaved.badReceipt]);
    expect(unsaved.badReceipt).toMatch(/zeggen we niet dat uw stem bewaard is/);
  });
});
