import { utf8 } from '@/lib/crypto/bytes';
import type { GroupParticipation } from '@/lib/domain/retention';
import { SUMS_FILE, sumsText, writeZip } from '../bundle';
import { staffTable } from './table';

export { staffTable };

/** Every file of an archive; a round from before there were registers has no bundle. */
export const ARCHIVE_FILES = [
  'LEESMIJ.txt',
  'bundel.zip',
  'deelname.csv',
  'ideeen.csv',
  'logboek.csv',
  SUMS_FILE,
  'uitslag.json',
  'verkiezing.pb',
] as const;

/** A line of the log book without the name of who did it. */
export interface ArchiveLogLine {
  /** UTC, ISO 8601; about a household the day in the Netherlands. */
  readonly at: string;
  readonly role: string;
  readonly act: string;
  readonly details: string;
}

/** What an archive is made of. Nothing in it is about a household or a member of staff. */
export interface ArchiveContents {
  /** The published bundle as it is given out; null for a round from before there were registers. */
  readonly bundle: Uint8Array | null;
  /** Files of the outcome by name. */
  readonly outcome: ReadonlyMap<string, string>;
  readonly log: readonly ArchiveLogLine[];
  readonly participation: readonly GroupParticipation[];
}

/** The words of the archive, in one language. */
export interface ArchiveWords {
  readonly readme: string;
  /** Heads of the columns: at, role, act, details. */
  readonly log: readonly [string, string, string, string];
  /** Heads of the columns: group, buurten, cheques, ballots. */
  readonly participation: readonly [string, string, string, string];
}

/** The archive of a published round as one ZIP; the same contents give the same bytes. */
export function archiveZip(contents: ArchiveContents, words: ArchiveWords): Uint8Array {
  const { bundle, outcome, log, participation } = contents;
  const logRows = log.map(({ at, role, act, details }) => [at, role, act, details]);
  const groupRows = participation.map(({ group, neighbourhoods, cheques, ballots }) => [
    group + 1,
    neighbourhoods.join(' '),
    cheques,
    ballots,
  ]);
  const files = new Map<string, Uint8Array>([
    ['LEESMIJ.txt', utf8(words.readme)],
    ['logboek.csv', utf8(staffTable(words.log, logRows))],
    ['deelname.csv', utf8(staffTable(words.participation, groupRows))],
    ...[...outcome].map(([name, text]) => [name, utf8(text)] as const),
    ...(bundle ? [['bundel.zip', bundle] as const] : []),
  ]);
  return writeZip(new Map([...files, [SUMS_FILE, utf8(sumsText(files))]]));
}
