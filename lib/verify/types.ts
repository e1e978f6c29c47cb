import type { Allocation } from '@/lib/domain/ballot';
import type { Cents } from '@/lib/domain/money';
import type { OutcomeReason } from '@/lib/domain/outcome/types';
import type { NotCheckedCode, VerifyCode, VerifyStep } from './codes';

export * from './codes';

export interface VerifyFinding {
  readonly code: VerifyCode;
  readonly step: VerifyStep;
  /**
   * Where, for whoever looks it up, the same in every language: a file (`rules.json`), a line of one
   * (`openings.jsonl:12`, counted from 1), a leaf (`leaf 12`, counted from 0), a member (`result.json:winners`).
   */
  readonly where?: string;
}

/** `skipped`: what it needs was not given (anchors, auditor) or was found wrong before. */
export interface StepReport {
  readonly step: VerifyStep;
  readonly state: 'ok' | 'failed' | 'skipped';
  /** How many things were looked at: see {@link COUNTED_BY_STEP}. */
  readonly count: number;
}

/** What was looked up for a receipt or its word. */
export interface ReceiptReport {
  /**
   * `live`: it is the ballot that counts; `replaced`: a later version of the same cheque counts; `void`: the cheque was
   * declared void (a lost letter), and no ballot of it counts.
   */
  readonly state: 'live' | 'replaced' | 'void';
  /** False for a word alone, which proves nothing about the register. */
  readonly signed: boolean;
  /** The ten symbols of its word. */
  readonly track: string;
  /** Place in the register; 0 is the opening statement. */
  readonly index: number;
  /** Number of this version, and of the last one of its cheque. */
  readonly seq: number;
  readonly versions: number;
  /** The allocation that counts, of this version or the one that replaced it; null for a void cheque. */
  readonly alloc: Allocation | null;
}

/** What the bundle says, as far as it could be read; to be shown beside the findings, not instead of them. */
export interface BundleSummary {
  readonly round: string;
  readonly origin: string;
  /** Hex; `fingerprint` is its first 64 bits of SHA-256, as printed on letters. */
  readonly logKey: string;
  readonly fingerprint: string;
  /** `2026-05-22`; null when there is no closing statement. */
  readonly closedOn: string | null;
  readonly cheques: number;
  readonly chequeCents: Cents;
  /** Live ballots. */
  readonly ballots: number;
  /** Versions of ballots in the register. */
  readonly leaves: number;
  readonly checkpoints: number;
  readonly voided: number;
  readonly replaced: number;
  /** The vote was extended under the outage rule: why, and until when. */
  readonly extension: { readonly reason: string; readonly until: string } | null;
  /** As rules.json names it. */
  readonly rule: string;
  /** As counted again, not as result.json says; by number. Empty when it could not be counted. */
  readonly ideas: readonly IdeaSummary[];
  readonly unspentCents: Cents | null;
}

export interface IdeaSummary {
  readonly number: number;
  readonly title: string;
  readonly targetCents: Cents;
  readonly backers: number;
  readonly funded: boolean;
  readonly reason: OutcomeReason;
}

export interface VerifyReport {
  /** Nothing was found wrong. Say beside it what was not checked. */
  readonly ok: boolean;
  /** In the order of the steps. Of one code at most {@link MOST_FINDINGS}. */
  readonly findings: readonly VerifyFinding[];
  /** Findings beyond those. */
  readonly more: number;
  /** All steps, in order. */
  readonly steps: readonly StepReport[];
  readonly notChecked: readonly NotCheckedCode[];
  /** Which anchors were found to fit: what makes this the same register as while voting. */
  readonly anchoredBy: readonly ('logKey' | 'receipt' | 'since')[];
  /** Null when no receipt was given, or it could not be found. */
  readonly receipt: ReceiptReport | null;
  /** Null when the files could not be read. */
  readonly summary: BundleSummary | null;
}

/** What somebody kept from the time of the vote, or got from the auditor. */
export interface VerifyAnchors {
  /** The round's log key, 64 hex digits, or its fingerprint as printed on letters, 16. Case, spaces, hyphens are free. */
  readonly logKey?: string;
  /** A stembewijs as its file or QR code holds it; or only its word. */
  readonly receipt?: string;
  /** An older bundle (ZIP), or an answer of `GET …/register` that was kept. */
  readonly since?: Uint8Array;
  /** The auditor's file. */
  readonly auditor?: string;
}

/** Called often; `done` rises to `total` within each step that is long enough to show. */
export type VerifyProgress = (step: VerifyStep, done: number, total: number) => void;
