import type { SkippedRow, SkipReason } from '@/lib/domain/address-file';
import type { AreaGeometry } from '@/lib/domain/area';
import type { AddressParts } from './canonicalAddress';

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

export interface AddressOptions {
  /** Canonical address → how many cheques it gets (several households behind one front door). */
  readonly chequesPerAddress?: ReadonlyMap<string, number>;
}
