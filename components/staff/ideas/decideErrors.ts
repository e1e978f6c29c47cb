import type { AcceptProblem } from '@/lib/domain/idea-review';

export type DecideError =
  | 'FORBIDDEN'
  | 'UNKNOWN_ROUND'
  | 'UNKNOWN_IDEA'
  | 'NO_DECISION'
  | 'CHANGED_MEANWHILE'
  | 'NOT_NOW'
  | 'NO_REASON'
  | 'REASON_TOO_LONG'
  | AcceptProblem
  | 'UNKNOWN_TARGET'
  | 'SAME_IDEA'
  | 'TARGET_NOT_OPEN'
  | 'HAS_MERGED';

/** Ids on the page; the text of the idea has a box for its cost too. */
export type DecideField = 'decision' | 'reason' | 'terms-cost' | 'conditions' | 'into';

/** Id of the field that a refusal is about; `null` for one that no field can mend. */
export function fieldOf(error: DecideError): DecideField | null {
  switch (error) {
    case 'NO_DECISION':
      return 'decision';
    case 'NO_REASON':
    case 'REASON_TOO_LONG':
      return 'reason';
    case 'COST_NOT_AN_AMOUNT':
    case 'COST_TOO_SMALL':
    case 'COST_TOO_LARGE':
    case 'COST_BELOW_COFUNDING':
      return 'terms-cost';
    case 'CONDITIONS_TOO_LONG':
      return 'conditions';
    case 'UNKNOWN_TARGET':
    case 'SAME_IDEA':
    case 'TARGET_NOT_OPEN':
      return 'into';
    default:
      return null;
  }
}
