import { type Canonical, jcs } from '@/lib/crypto/jcs';
import type { Allocation } from '@/lib/domain/ballot';
import type { OutcomeReason } from '@/lib/domain/outcome/types';

/**
 * The files of a bundle (docs/ballot-protocol.md, "The bundle"). Each JSON file is exactly its JCS without a final
 * newline; rules.json, ideas.json and void.json are those of `lib/crypto/bulletin/documents`.
 */
export const BUNDLE_FILES = [
  'ballots.pb',
  'eligible.json',
  'ideas.json',
  'log.json',
  'openings.jsonl',
  'result.json',
  'rules.json',
  'void.json',
] as const;
export type BundleFile = (typeof BUNDLE_FILES)[number];

/** eligible.json: how many cheques there were, and the hash over their keys. */
export interface EligibleDocument {
  readonly count: number;
  readonly root: string;
  readonly spare: number;
}

/** log.json: the register with its checkpoints; all hex is lower case. */
export interface LogDocument {
  /** Signed notes, the oldest first. */
  readonly checkpoints: readonly string[];
  /** All leaves, the statements among them. */
  readonly leaves: readonly string[];
  readonly logKey: string;
  readonly origin: string;
}

/** One line of openings.jsonl: what the first half of a ballot's leaf was made of. */
export interface Opening {
  readonly leaf: string;
  readonly r1: string;
  readonly seq: number;
  readonly tag: string;
  /** What the second half was made of: only of the version that counts, since a replaced one is not kept. */
  readonly content: { readonly alloc: Allocation; readonly r2: string } | null;
}

/** result.json: the count, as far as everybody needs it. */
export interface ResultDocument {
  readonly ideas: readonly ResultIdea[];
  readonly rule: string;
  readonly ties: readonly ResultTie[];
  readonly unspentCents: number;
  /** In order of selection. */
  readonly winners: readonly number[];
}

export interface ResultIdea {
  readonly backers: number;
  readonly funded: boolean;
  readonly number: number;
  readonly paidCents: number;
  readonly pledgedCents: number;
  readonly reason: OutcomeReason;
}

export interface ResultTie {
  readonly candidates: readonly number[];
  readonly chosen: readonly number[];
  readonly step: number;
}

/** Text of eligible.json, log.json or result.json. */
export function documentText(document: EligibleDocument | LogDocument | ResultDocument): string {
  return jcs(document as unknown as Canonical);
}

/** Text of openings.jsonl: a line for each, in the order of the register. */
export function openingsText(openings: readonly Opening[]): string {
  return openings.map((opening) => `${openingLine(opening)}\n`).join('');
}

/** One line without its end. */
export function openingLine({ leaf, r1, seq, tag, content }: Opening): string {
  const line = { leaf, r1, seq, tag, ...content };
  return jcs(line as unknown as Canonical);
}
