/** Letters of a round as screens see them. Codes are in none of this. */

export type LetterRunError = 'FORBIDDEN' | 'UNKNOWN_ROUND' | 'VOTING_HAS_OPENED' | 'NO_HOUSEHOLDS';

/** Letters in one file. More would make the file's table of contents, and so the memory, grow; printers like parts too. */
export const LETTERS_PER_FILE = 500;

/**
 * Whether residents reach the application at this address: over https, and not on the machine that made the letters. Behind
 * the address on a letter stands its code.
 */
export function isResidentsAddress(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  const here = hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]';
  return protocol === 'https:' && !here && !/^127\./.test(hostname);
}

/** The columns of the file for a mail house, in order; docs/decisions/042-letters.md says what is in them. */
export const LETTER_CSV_COLUMNS = [
  'partij',
  'brief',
  'brieven_op_adres',
  'adres',
  'postcode',
  'plaats',
  'chequecode',
  'qr_link',
  'strookcode',
  'kenmerk_register',
  'stemmen_van',
  'stemmen_tot',
  'strook_inleveren_tot',
] as const;

/** A letter run that is done. */
export interface MadeRun {
  /** 1, 2, … within the round; printed on every letter. */
  readonly batch: number;
  /** 16 hex digits: the mark of the round's log key. */
  readonly mark: string;
  readonly letters: number;
  readonly spares: number;
  /** Files into which the letters go as PDF. */
  readonly parts: number;
}

/** How far a letter run is, as long as its process lives; `failed` until another is started. */
export type RunState =
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | ({
      readonly kind: 'made';
      /** The saved key file was shown to be the right one, so letters are handed out. */
      readonly keyConfirmed: boolean;
      /** When the process ends, and with it the codes. */
      readonly endsAt: Date;
    } & MadeRun)
  | { readonly kind: 'failed'; readonly error: LetterRunError | 'FAULT' };

export type StartRunError =
  | 'FORBIDDEN'
  | 'UNKNOWN_ROUND'
  | 'VOTING_HAS_OPENED'
  | 'NO_HOUSEHOLDS'
  /** A run of this round is going on. */
  | 'RUN_GOING_ON'
  /** There are letters, and nobody said that their codes may die. */
  | 'AGAIN_NOT_CONFIRMED'
  /** This machine starts no processes; `npm run cheques` does the same elsewhere. */
  | 'START_FAILED';

export const HAND_OUT_ERRORS = [
  'FORBIDDEN',
  'UNKNOWN_ROUND',
  /** No process has codes of this round, or they are not the round's any more. */
  'GONE',
  /** Not the key file of this run. */
  'OTHER_FILE',
  'KEY_NOT_CONFIRMED',
  'NO_SUCH_FILE',
] as const;
export type HandOutError = (typeof HAND_OUT_ERRORS)[number];

/** A letter as it lies on the desk. */
export interface ReturnableLetter {
  /** The number printed on it. */
  readonly number: number;
  /** The day on which it was registered; null: it did not come back. */
  readonly returnedOn: string | null;
}

export interface ReturnableHousehold {
  readonly id: string;
  readonly address: string;
  readonly postcode: string;
  readonly city: string;
  readonly letters: readonly ReturnableLetter[];
}

export interface ReturnedLetter {
  readonly householdId: string;
  readonly address: string;
  readonly postcode: string;
  readonly number: number;
  readonly of: number;
  readonly returnedOn: string;
}

export type ReturnsError = 'FORBIDDEN' | 'UNKNOWN_ROUND';
export type FindReturnableError = ReturnsError | 'BAD_POSTCODE' | 'BAD_NUMBER' | 'UNKNOWN_ADDRESS';
export type RegisterReturnError =
  | ReturnsError
  /** No letter with this number went to a household of this round. */
  | 'UNKNOWN_LETTER'
  | 'ALREADY_REGISTERED'
  | 'NOT_REGISTERED';
