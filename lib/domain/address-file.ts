/**
 * Why a row of an address file is no household of a round; none of these is a fault of the file. `SECONDARY`: secondary
 * address (nevenadres). `NOT_IN_USE`: planned, withdrawn or never built. `NOT_RESIDENTIAL`: no woonfunctie. `OUTSIDE_AREA`:
 * in none of the round's buurten. `SAME_ADDRESS`: repeats an address of which the file says how many cheques it gets.
 */
export const SKIP_REASONS = [
  'SECONDARY',
  'NOT_IN_USE',
  'NOT_RESIDENTIAL',
  'OUTSIDE_AREA',
  'SAME_ADDRESS',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

export interface SkippedRow {
  readonly line: number;
  readonly why: SkipReason;
}

/** What can be wrong with an address file; one of them refuses it whole. */
export const ADDRESS_PROBLEMS = [
  'NOT_CSV',
  'EMPTY_FILE',
  'MISSING_COLUMN',
  'REPEATED_COLUMN',
  'WRONG_FIELD_COUNT',
  'BAD_SECONDARY_FLAG',
  'BAD_COORDINATE',
  'NO_POSITION',
  'BAD_NEIGHBOURHOOD',
  'BAD_POSTCODE',
  'BAD_NUMBER',
  'BAD_LETTER',
  'BAD_ADDITION',
  'BAD_CHEQUES',
  'DUPLICATE_ADDRESS',
  'UNUSED_CHEQUES',
  'NO_HOUSEHOLDS',
] as const;

export interface AddressProblem {
  readonly code: (typeof ADDRESS_PROBLEMS)[number];
  /** 0 where it is about the file and not about a line. */
  readonly line: number;
  readonly column: string | null;
  /** The cell as written; for DUPLICATE_ADDRESS the canonical address, for UNUSED_CHEQUES the address that was named. */
  readonly value: string | null;
  /** For DUPLICATE_ADDRESS: the line that has it first. */
  readonly firstLine: number | null;
}

/** `3, 7-9, 12`: line numbers in ascending order, runs written together. */
export function lineRanges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && number <= last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}

/** What came of reading an address file, for the screen. */
export interface AddressUpload {
  readonly households: number;
  readonly cheques: number;
  /** Every buurt of the round; 0 where the file has none. */
  readonly neighbourhoods: readonly {
    readonly code: string;
    readonly name: string;
    readonly households: number;
    readonly cheques: number;
  }[];
  /** Organisers of ideas whose address is not in the file. */
  readonly lostOrganisers: number;
  /** Groups of buurten within which votes are counted, with their cheques. */
  readonly groups: readonly { readonly members: number; readonly cheques: number }[];
  readonly skipped: readonly {
    readonly why: SkipReason;
    readonly count: number;
    /** As {@link lineRanges} writes them. */
    readonly lines: string;
  }[];
  /** False where the file does not say what buildings are used for. */
  readonly usageKnown: boolean;
}

/** Why a whole address file was refused, besides what is wrong in it. */
export const ADDRESS_REFUSALS = [
  'FORBIDDEN',
  'UNKNOWN_ROUND',
  'NOT_A_CHEQUE_ROUND',
  'VOTING_HAS_OPENED',
  'NO_NEIGHBOURHOODS',
  'NOT_UTF8',
  'TOO_LARGE',
] as const;

export type AddressUploadError =
  | { readonly code: (typeof ADDRESS_REFUSALS)[number] }
  /** Letters exist, and it was not said that they may be made again. `cheques`: those letters and the spares. */
  | { readonly code: 'LETTERS_MADE'; readonly cheques: number }
  | { readonly code: 'BAD_FILE'; readonly problems: readonly AddressProblem[] };
