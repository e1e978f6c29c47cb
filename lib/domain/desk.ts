/** What the desk at the town hall or the Huis van de Wijk works with: cheques of an address, lost letters, paper forms. */

/** Reasons for which a cheque is declared void and its household gets a spare. */
export const REPLACE_REASONS = ['lost', 'stolen', 'never_arrived', 'damaged'] as const;
/** Reasons for which a cheque is declared void and nothing comes in its place. */
export const VOID_REASONS = ['moved', 'double', 'deceased'] as const;
export const CHEQUE_REASONS = [...REPLACE_REASONS, ...VOID_REASONS] as const;

export type ChequeReason = (typeof CHEQUE_REASONS)[number];
export type ChequeActKind = 'replace' | 'void';

/** The reason decides what happens: nobody can ask for a spare for a household that has moved away. */
export function kindOfReason(reason: ChequeReason): ChequeActKind {
  return REPLACE_REASONS.some((one) => one === reason) ? 'replace' : 'void';
}

export function isChequeReason(value: unknown): value is ChequeReason {
  return CHEQUE_REASONS.some((one) => one === value);
}

/**
 * `made`: the letter is out. `undeliverable`: it came back; the cheque still counts. `replaced`: void, and its household
 * has another. `void`: void, without another. Whether a ballot was cast is in none of them, and nowhere else at a desk.
 */
export type ChequeState = 'made' | 'undeliverable' | 'replaced' | 'void';

/** One cheque of an address. */
export interface DeskCheque {
  /** Opaque: it is on no letter and leads to no key. */
  readonly id: string;
  /** As printed on its letter where the address has several; a replacement has the number of the letter it replaces. */
  readonly number: number;
  readonly state: ChequeState;
  /** Another person still has to confirm something about it. */
  readonly requested: ChequeActKind | null;
}

/** The household of one address, as the desk sees it. */
export interface DeskHousehold {
  /** `Voorbeeldlaan 12A-1`. */
  readonly address: string;
  readonly postcode: string;
  readonly city: string;
  readonly cheques: readonly DeskCheque[];
}

/** An address as it is typed; without letter and addition every household at that number is found. */
export interface AddressQuery {
  readonly postcode: string;
  readonly number: string;
  readonly letter?: string;
  readonly addition?: string;
}

export type FindChequeError =
  | { readonly code: 'FORBIDDEN' | 'UNKNOWN_ROUND' | 'UNKNOWN_ADDRESS'; readonly field: null }
  | { readonly code: 'BAD_POSTCODE'; readonly field: 'postcode' }
  | { readonly code: 'BAD_NUMBER'; readonly field: 'number' }
  | { readonly code: 'BAD_LETTER'; readonly field: 'letter' }
  | { readonly code: 'BAD_ADDITION'; readonly field: 'addition' };

/** What a member of staff asked for and another has to confirm. */
export interface ChequeRequest {
  readonly id: string;
  readonly chequeId: string;
  readonly kind: ChequeActKind;
  readonly reason: ChequeReason;
  /** Of the household concerned. */
  readonly address: string;
  readonly postcode: string;
  readonly city: string;
  /** Name of who asked. */
  readonly proposedBy: string;
  /** The day in the Netherlands, as `2026-05-22`: no time is kept of anything about a household. */
  readonly proposedOn: string;
  /** The actor asked for it, so somebody else has to confirm. */
  readonly own: boolean;
}

export type ProposeError =
  | 'FORBIDDEN'
  | 'UNKNOWN_ROUND'
  /** No such cheque in this round, or it is a spare. */
  | 'UNKNOWN_CHEQUE'
  /** Voting has not been opened: then a new letter run replaces all letters. */
  | 'NOT_OPEN'
  /** Voting is over. */
  | 'CLOSED'
  /** It was declared void before. */
  | 'ALREADY_VOID'
  /** A request about it waits already. */
  | 'ALREADY_REQUESTED'
  /** A spare of its area group is needed and none is left. */
  | 'NO_SPARES';

export type ConfirmError =
  | Exclude<ProposeError, 'UNKNOWN_CHEQUE' | 'ALREADY_REQUESTED' | 'UNKNOWN_ROUND'>
  /** No such request, or it was confirmed or withdrawn meanwhile. */
  | 'UNKNOWN_REQUEST'
  /** Who proposes does not confirm. */
  | 'SAME_PERSON'
  /** The text is no key file. */
  | 'BAD_KEY_FILE'
  /** A key file of another round, or of an earlier letter run. */
  | 'WRONG_KEY_FILE';

export type WithdrawError = 'FORBIDDEN' | 'UNKNOWN_REQUEST';

/** `first_stored`: a second person has to enter the form. `cast`: it is processed. `already`: it was before. */
export type PaperAnswer = 'first_stored' | 'cast' | 'already';

export type PaperError =
  /** The code of the strip as it was typed. `NOT_A_STRIP`: it does not begin with U, as the code of the letter. */
  | {
      readonly code: 'EMPTY' | 'NOT_A_STRIP' | 'BAD_SYMBOL' | 'TOO_SHORT' | 'TOO_LONG' | 'BAD_CHECK';
      readonly field: 'strip';
    }
  /** No form of this round has this code. `VOID_CODE`: the letter was replaced or declared void. */
  | { readonly code: 'UNKNOWN_CODE' | 'VOID_CODE'; readonly field: 'strip' }
  /** The amounts; `MALFORMED` is a fault of the form on the screen and not of who filled it in. */
  | { readonly code: 'UNKNOWN_IDEA' | 'BAD_STEP' | 'OVERSPENT' | 'MALFORMED'; readonly field: 'alloc' }
  /** `DIFFERENT`: not what the first person entered; that first entry stays until it is discarded. */
  | {
      readonly code: 'FORBIDDEN' | 'UNKNOWN_ROUND' | 'NOT_OPEN' | 'CLOSED' | 'SAME_PERSON' | 'DIFFERENT';
      readonly field: null;
    };

/** Counts of paper forms below this are shown to nobody. */
export const LEAST_SHOWN = 10;

/** How many paper forms somebody entered on a day, first and second entries alike. */
export interface PaperDay {
  /** In the Netherlands, as `2026-05-22`. */
  readonly day: string;
  /** Role and name. */
  readonly actor: string;
  readonly entries: number;
}
