import {
  type ClosingStatement,
  type OpeningStatement,
  readClosing,
  readOpening,
} from '@/lib/crypto/bulletin';
import { fromHex } from '@/lib/crypto/bytes';
import type { BundleDocuments, Opening } from '@/lib/formats/bundle';

/** What a bundle holds, as every step after reading it sees it. */
export interface Evidence {
  readonly documents: BundleDocuments;
  readonly opening: OpeningStatement | null;
  readonly closing: ClosingStatement | null;
  /** Leaves between the statements, in order; hex. The first one stands at position 1. */
  readonly ballotLeaves: readonly string[];
  /** Place of a leaf in the register, by its hex. */
  readonly positions: ReadonlyMap<string, number>;
  /** Openings by tag, in the order of the register. */
  readonly byTag: ReadonlyMap<string, readonly Opening[]>;
  /** Tags of void cheques. */
  readonly voidTags: ReadonlySet<string>;
}

export function gather(documents: BundleDocuments): Evidence {
  const { leaves } = documents.log;
  const last = leaves.length > 1 ? leaves.at(-1) : undefined;
  const closing = last === undefined ? null : readClosing(fromHex(last));
  const ballotLeaves = leaves.slice(1, closing ? -1 : undefined);
  // Where a leaf stands twice, the first place counts.
  const positions = new Map(ballotLeaves.map((leaf, i) => [leaf, i + 1] as const).toReversed());
  return {
    documents,
    opening: leaves[0] === undefined ? null : readOpening(fromHex(leaves[0])),
    closing,
    ballotLeaves,
    positions,
    byTag: groupByTag(documents.openings, positions),
    voidTags: new Set(documents.voidTags),
  };
}

function groupByTag(openings: readonly Opening[], positions: ReadonlyMap<string, number>) {
  const places = new Map<Opening, number>();
  const groups = new Map<string, Opening[]>();
  let last = 0;
  for (const opening of openings) {
    // A leaf that is not in the register is a finding of its own; it then stands where its opening stands.
    last = positions.get(opening.leaf) ?? last;
    places.set(opening, last);
    const group = groups.get(opening.tag);
    if (group) group.push(opening);
    else groups.set(opening.tag, [opening]);
  }
  const place = (opening: Opening) => places.get(opening) ?? 0;
  for (const group of groups.values()) group.sort((a, b) => place(a) - place(b));
  return groups;
}

/** `openings.jsonl:12`, counted from 1. */
export function lineOf(index: number): string {
  return `openings.jsonl:${index + 1}`;
}
