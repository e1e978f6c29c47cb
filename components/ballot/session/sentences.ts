import type { CodeError } from '@/lib/crypto/code';
import type { RefusalCode } from '@/lib/crypto/receipt';
import type { UnsavedReason } from '../casting/cast';
import type { MineError } from '../casting/mine';
import type { CodeProblem } from './stage';

/** Keys below `vote.codeProblem`, `vote.refused` and `vote.unsaved`; a code without a sentence does not compile. */
type CodeSentence =
  | CodeError
  | 'unknown'
  | 'void'
  | 'notOpen'
  | 'closed'
  | 'offline'
  | 'trouble'
  | 'slowDown'
  | 'clock'
  | 'browser'
  | 'noRounds';
type RefusedSentence =
  | 'broken'
  | 'unknown'
  | 'void'
  | 'notOpen'
  | 'closed'
  | 'paper'
  | 'tooOften'
  | 'changed'
  | 'unknownIdea'
  | 'badStep'
  | 'overspent'
  | 'passing';
type UnsavedSentence = 'offline' | 'trouble' | 'slowDown' | 'clock' | 'badReceipt' | 'reloaded';

/** At the code field. What only a ballot can be refused for cannot come here and would be trouble. */
const CODE_SENTENCES: Readonly<Record<CodeProblem['code'] | MineError, CodeSentence>> = {
  EMPTY: 'EMPTY',
  TOO_SHORT: 'TOO_SHORT',
  TOO_LONG: 'TOO_LONG',
  BAD_SYMBOL: 'BAD_SYMBOL',
  BAD_CHECK: 'BAD_CHECK',
  UNKNOWN_KEY: 'unknown',
  UNKNOWN_ROUND: 'unknown',
  VOID_KEY: 'void',
  NOT_OPEN: 'notOpen',
  CLOSED: 'closed',
  OFFLINE: 'offline',
  SLOW_DOWN: 'slowDown',
  CLOCK: 'clock',
  WORKER_FAILED: 'browser',
  NO_ROUNDS: 'noRounds',
  TROUBLE: 'trouble',
  MALFORMED: 'trouble',
  BAD_SIGNATURE: 'trouble',
  PAPER_FINAL: 'trouble',
  TOO_OFTEN: 'trouble',
  STALE: 'trouble',
  UNKNOWN_IDEA: 'trouble',
  BAD_STEP: 'trouble',
  OVERSPENT: 'trouble',
  TOO_LARGE: 'trouble',
};

/** The box said no to a ballot: it is not stored and will not be by waiting. */
const REFUSED_SENTENCES: Readonly<Record<RefusalCode, RefusedSentence>> = {
  MALFORMED: 'broken',
  BAD_SIGNATURE: 'broken',
  TOO_LARGE: 'broken',
  UNKNOWN_ROUND: 'broken',
  UNKNOWN_KEY: 'unknown',
  VOID_KEY: 'void',
  NOT_OPEN: 'notOpen',
  CLOSED: 'closed',
  PAPER_FINAL: 'paper',
  TOO_OFTEN: 'tooOften',
  STALE: 'changed',
  UNKNOWN_IDEA: 'unknownIdea',
  BAD_STEP: 'badStep',
  OVERSPENT: 'overspent',
  SLOW_DOWN: 'passing',
  TROUBLE: 'passing',
};

const UNSAVED_SENTENCES: Readonly<Record<UnsavedReason | 'RELOADED', UnsavedSentence>> = {
  OFFLINE: 'offline',
  TROUBLE: 'trouble',
  SLOW_DOWN: 'slowDown',
  CLOCK: 'clock',
  BAD_RECEIPT: 'badReceipt',
  RELOADED: 'reloaded',
};

export function codeSentence(code: CodeProblem['code']): CodeSentence {
  return CODE_SENTENCES[code];
}

export function refusedSentence(code: RefusalCode): RefusedSentence {
  return REFUSED_SENTENCES[code];
}

export function unsavedSentence(why: UnsavedReason | 'RELOADED'): UnsavedSentence {
  return UNSAVED_SENTENCES[why];
}
