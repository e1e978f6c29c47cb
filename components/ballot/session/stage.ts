import type { CastRequest } from '@/lib/crypto/ballot';
import type { CodeError } from '@/lib/crypto/code';
import type { RefusalCode } from '@/lib/crypto/receipt';
import type { CodeRound } from '@/lib/domain/views';
import type { Proof, UnsavedReason } from '../casting/cast';
import type { FindError, FoundRound } from '../casting/findRound';

/** What can be wrong with a code: a slip that is seen here, what the boxes say, or a browser without workers. */
export type CodeProblem =
  | { readonly code: CodeError | 'WORKER_FAILED' }
  /** Nobody to ask: there is no round at all. */
  | { readonly code: 'NO_ROUNDS' }
  | FindError;

/** Why the person sees a choice again after pressing "Verstuur": the box held something else than was shown. */
export type Surprise = 'differs' | 'already' | null;

/** Where a household is between its code and its receipt. Total: screens switch over `at`. */
export type Stage =
  | { readonly at: 'code'; readonly problem: CodeProblem | null }
  | { readonly at: 'searching'; readonly round: CodeRound | null; readonly step: number; readonly of: number }
  /** The code is good; what is stored is known; nothing is sent until the person says so. */
  | { readonly at: 'choose'; readonly found: FoundRound; readonly surprise: Surprise }
  | { readonly at: 'sending'; readonly found: FoundRound | null }
  /** No receipt yet. `request` null: nothing was signed, so nothing can have arrived. */
  | {
      readonly at: 'unsaved';
      readonly round: string;
      readonly why: UnsavedReason | 'RELOADED';
      readonly request: CastRequest | null;
      readonly found: FoundRound | null;
    }
  | {
      readonly at: 'refused';
      readonly code: RefusalCode;
      readonly round: string;
      readonly found: FoundRound | null;
    }
  | { readonly at: 'overtaken'; readonly round: string }
  | { readonly at: 'saved'; readonly proof: Proof; readonly found: FoundRound | null };

export const FIRST_STAGE: Stage = { at: 'code', problem: null };
