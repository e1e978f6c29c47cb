import { readClosing, readOpening } from '@/lib/crypto/bulletin';
import { fromHex } from '@/lib/crypto/bytes';
import { readJcsText } from '@/lib/crypto/read-jcs';
import type { PublishedBallot } from '@/lib/domain/outcome/cheque-election';
import type { Outcome } from '@/lib/domain/outcome/types';
import type { LogDocument, Opening } from './documents';
import { electionFile } from './electionFile';
import { readIdeas, readRules } from './readers';
import { resultOf } from './result';
import { writeBundle } from './write';

/** What a published round has, before it is made into files. */
export interface RoundRecord {
  /** rules.json and ideas.json as they were when voting opened. */
  readonly rules: string;
  readonly ideas: string;
  /** The register, the closing statement included. */
  readonly log: LogDocument;
  /** In the order of the register. */
  readonly openings: readonly Opening[];
  readonly voidTags: readonly string[];
  readonly outcome: Outcome;
}

/** The bundle of a round. Throws when the record is not that of a round that was opened, closed and counted. */
export function assembleBundle(record: RoundRecord): Uint8Array {
  const { log, openings, voidTags, outcome } = record;
  const rules = readRules(readJcsText(record.rules));
  const ideas = readIdeas(readJcsText(record.ideas));
  const opening = readOpening(fromHex(log.leaves[0] ?? ''));
  const closing = readClosing(fromHex(log.leaves.at(-1) ?? ''));
  if (!rules || !ideas || !opening || !closing) throw new Error('a record that is not of a finished round');
  const { eligible } = opening;
  const result = resultOf(outcome);
  const ballots = electionFile({ rules, ideas, eligible, closing, ballots: liveOf(openings), result });
  return writeBundle({
    rules: record.rules,
    ideas: record.ideas,
    eligible,
    log,
    openings,
    voidTags,
    ballots,
    result,
  });
}

/** The ballots that count, in order of tag. */
export function liveOf(openings: readonly Opening[]): PublishedBallot[] {
  return openings
    .flatMap(({ tag, content }) => (content ? [{ tag, alloc: content.alloc }] : []))
    .toSorted((a, b) => (a.tag < b.tag ? -1 : 1));
}
