import { isHex } from '@/lib/crypto/bytes';
import { type Canonical, jcs } from '@/lib/crypto/jcs';
import { readJcsText } from '@/lib/crypto/read-jcs';
import { fits, isAscending, isHash, isOrdinal, listOf, type Shape } from './shapes';

/** `spare`: of nobody; a spare that took the place of a lost letter is `live`, and the lost one `void`. */
export const KEY_STATES = ['live', 'void', 'spare'] as const;
export type KeyState = (typeof KEY_STATES)[number];

/** One cheque: its online key, and the key of its paper form's strip; hex. */
export interface AuditorKey {
  readonly key: string;
  readonly state: KeyState;
  readonly strip: string;
}

/** One version of a ballot as it was signed. */
export interface AuditorVote {
  readonly by: 'online' | 'paper';
  /** The cheque's online key, for paper too. */
  readonly key: string;
  readonly leaf: string;
  readonly seq: number;
  readonly sig: string;
}

/**
 * What an auditor gets and nobody publishes: it names the key behind every tag. No household is in it; who also has the
 * key file and the database could find the household behind a key.
 */
export interface AuditorFile {
  readonly kTag: string;
  /** Ascending by key. */
  readonly keys: readonly AuditorKey[];
  readonly v: 1;
  /** In the order of the register. */
  readonly votes: readonly AuditorVote[];
}

export function auditorText(file: AuditorFile): string {
  return jcs(file as unknown as Canonical);
}

const KEY: Shape = {
  key: isHash,
  state: (value) => KEY_STATES.some((state) => state === value),
  strip: isHash,
};

const VOTE: Shape = {
  by: (value) => value === 'online' || value === 'paper',
  key: isHash,
  leaf: (value) => isHex(value, 64),
  seq: isOrdinal,
  sig: (value) => isHex(value, 64),
};

const FILE: Shape = {
  kTag: isHash,
  keys: listOf((one) => fits(one, KEY)),
  v: (value) => value === 1,
  votes: listOf((one) => fits(one, VOTE)),
};

/** Strict reading: canonical, exactly the members, each key once and in order. `null` = anything else. */
export function readAuditorFile(text: string): AuditorFile | null {
  const value = readJcsText(text);
  if (!fits(value, FILE)) return null;
  const file = value as AuditorFile;
  return isAscending(file.keys.map(({ key }) => key)) ? file : null;
}
