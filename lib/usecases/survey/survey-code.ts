import { createHash, randomBytes } from 'node:crypto';
import { formatCode, makeCode, parseCode } from '@/lib/crypto/code';
import { fail, ok, type Result } from '@/lib/domain/result';

/** In front of every code of a survey: nobody takes it for that of a cheque, which has 16 symbols without it. */
const MARK = 'V';
const RANDOM_BYTES = 15;
const PURPOSE = 'wijkcheque/survey-code/v1|';

export interface SurveyCode {
  /** `V-XXXX-XXXX-XXXX-XXXX`. */
  readonly printed: string;
  readonly path: string;
  readonly hash: Buffer;
}

/** A code of 75 random bits with a check symbol, as {@link makeCode}; only its hash is kept. */
export function makeSurveyCode(): SurveyCode {
  const code = makeCode(randomBytes(RANDOM_BYTES));
  return {
    printed: `${MARK}-${formatCode(code)}`,
    path: `/vragenlijst#c=${MARK}${code}`,
    hash: hashOf(code),
  };
}

/**
 * The hash of a code as people type it, as forgiving as {@link parseCode}. Errors: EMPTY; CHEQUE_CODE for a code without
 * the mark; BAD_CODE for anything else that is none.
 */
export function readSurveyCode(text: string): Result<Buffer, 'EMPTY' | 'CHEQUE_CODE' | 'BAD_CODE'> {
  const typed = text.slice(0, 200).trim();
  if (typed === '') return fail('EMPTY');
  const marked = /^v/i.test(typed) ? parseCode(typed.slice(1)) : null;
  if (marked?.ok) return ok(hashOf(marked.value));
  return fail(parseCode(typed).ok ? 'CHEQUE_CODE' : 'BAD_CODE');
}

function hashOf(code: string): Buffer {
  return createHash('sha256').update(PURPOSE).update(code).digest();
}
