import type { AreaGeometry } from '@/lib/domain/area';
import type { AddressPartError, AddressParts } from './canonicalAddress';

export interface AreaToFind {
  readonly code: string;
  readonly name: string;
  readonly geometry: AreaGeometry | null;
}

/** One address that gets cheques. */
export interface AddressRow extends AddressParts {
  /** Line in the file (the header is line 1). */
  readonly line: number;
  readonly canonical: string;
  readonly street: string;
  readonly city: string;
  readonly neighbourhoodCode: string;
  /** How the neighbourhood was found: by the register's own code, or by the point lying inside its outline. */
  readonly neighbourhoodBy: 'code' | 'point';
  /** Millionths of a degree; `null` where the file has no position. */
  readonly lat6: number | null;
  readonly lon6: number | null;
  readonly cheques: number;
}

/**
 * Why a row is no household of this round; none of these is a fault of the file. `SECONDARY`: secondary address
 * (nevenadres). `NOT_IN_USE`: planned, withdrawn or never built. `NOT_RESIDENTIAL`: no woonfunctie. `OUTSIDE_AREA`:
 * in none of the neighbourhoods given. `SAME_ADDRESS`: repeats an address of which the import says how many cheques.
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

export interface AddressReport {
  readonly households: readonly AddressRow[];
  readonly skipped: readonly SkippedRow[];
  readonly counts: Readonly<Record<SkipReason, number>> & {
    readonly rows: number;
    readonly households: number;
    readonly cheques: number;
    readonly foundByCode: number;
    readonly foundByPoint: number;
  };
  /** False where the file has no column of use (the short layout): other than homes cannot be told apart then. */
  readonly usageKnown: boolean;
}

export interface AddressProblem {
  readonly code:
    | AddressPartError
    | 'NOT_CSV'
    | 'EMPTY_FILE'
    | 'MISSING_COLUMN'
    | 'REPEATED_COLUMN'
    | 'WRONG_FIELD_COUNT'
    | 'BAD_SECONDARY_FLAG'
    | 'BAD_COORDINATE'
    | 'NO_POSITION'
    | 'BAD_NEIGHBOURHOOD'
    | 'BAD_CHEQUES'
    | 'DUPLICATE_ADDRESS'
    | 'UNUSED_CHEQUES'
    | 'NO_HOUSEHOLDS';
  readonly line: number;
  readonly column: string | null;
  /** The cell as written; for DUPLICATE_ADDRESS the canonical address, for UNUSED_CHEQUES the map's key. */
  readonly value: string | null;
  /** For DUPLICATE_ADDRESS: the line that has it first. */
  readonly firstLine: number | null;
}

export interface AddressOptions {
  /** Canonical address → how many cheques it gets (several households behind one front door). */
  readonly chequesPerAddress?: ReadonlyMap<string, number>;
}
