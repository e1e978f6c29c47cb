import { voidText } from '@/lib/crypto/bulletin';
import { utf8 } from '@/lib/crypto/bytes';
import {
  type BundleFile,
  documentText,
  type EligibleDocument,
  type LogDocument,
  type Opening,
  openingsText,
  type ResultDocument,
} from './documents';
import { SUMS_FILE, sumsText } from './sums';
import { writeZip } from './zip';

/** The contents of a bundle. `rules` and `ideas` are the texts that the opening statement has the hashes of. */
export interface BundleContents {
  readonly rules: string;
  readonly ideas: string;
  readonly eligible: EligibleDocument;
  readonly log: LogDocument;
  /** In the order of the register. */
  readonly openings: readonly Opening[];
  /** Tags of void keys. */
  readonly voidTags: readonly string[];
  readonly ballots: Uint8Array;
  readonly result: ResultDocument;
}

/** The bundle of a round: the same contents give the same bytes. */
export function writeBundle(contents: BundleContents): Uint8Array {
  const { rules, ideas, eligible, log, openings, voidTags, ballots, result } = contents;
  const files: Readonly<Record<BundleFile, Uint8Array>> = {
    'ballots.pb': ballots,
    'eligible.json': utf8(documentText(eligible)),
    'ideas.json': utf8(ideas),
    'log.json': utf8(documentText(log)),
    'openings.jsonl': utf8(openingsText(openings)),
    'result.json': utf8(documentText(result)),
    'rules.json': utf8(rules),
    'void.json': utf8(voidText(voidTags)),
  };
  const all = new Map(Object.entries(files));
  return writeZip(all.set(SUMS_FILE, utf8(sumsText(all))));
}
