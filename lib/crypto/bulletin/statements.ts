import { isHex, utf8 } from '../bytes';
import { type Canonical, jcs } from '../jcs';
import { readJcs } from '../read-jcs';
import { hasExactly } from '../shape';

/** Leaf 0 of the bulletin: what was fixed before the first ballot. */
export interface OpeningStatement {
  readonly eligible: {
    /** Cheques of households: never more live ballots than this. */
    readonly count: number;
    /** SHA-256 over all eligible public keys, ascending, one after another, spares included. */
    readonly root: string;
    readonly spare: number;
  };
  /** SHA-256 of ideas.json. */
  readonly ideas: string;
  readonly kind: 'opening';
  readonly logKey: string;
  readonly round: string;
  /** SHA-256 of rules.json. */
  readonly rules: string;
  readonly v: 1;
}

/** The last leaf: what voting came to. */
export interface ClosingStatement {
  /** Live ballots. */
  readonly ballots: number;
  /** `2026-05-22`, the day in the Netherlands. */
  readonly closedOn: string;
  readonly extension: { readonly reason: string; readonly until: string } | null;
  readonly kind: 'closing';
  /** Ballot leaves: all between the two statements. */
  readonly leaves: number;
  /** SHA-256 of leaf 0. */
  readonly opening: string;
  /** Cheques given in the place of lost ones. */
  readonly replaced: number;
  readonly round: string;
  readonly v: 1;
  /** SHA-256 of void.json. */
  readonly void: string;
  /** Tags in void.json. */
  readonly voided: number;
  /** Numbers of ideas withdrawn while voting was open, ascending. */
  readonly withdrawn: readonly number[];
}

const OPENING = ['eligible', 'ideas', 'kind', 'logKey', 'round', 'rules', 'v'] as const;
const CLOSING = [
  'ballots',
  'closedOn',
  'extension',
  'kind',
  'leaves',
  'opening',
  'replaced',
  'round',
  'v',
  'void',
  'voided',
  'withdrawn',
] as const;

/** The leaf of a statement: its JCS, without a newline. */
export function statementLeaf(statement: OpeningStatement | ClosingStatement): Uint8Array {
  return utf8(jcs(statement as unknown as Canonical));
}

/** Strict reading of leaf 0: exactly the members, and exactly the bytes that we would write. `null` = anything else. */
export function readOpening(leaf: Uint8Array): OpeningStatement | null {
  const value = readJcs(leaf);
  if (!hasExactly(value, OPENING) || value.kind !== 'opening' || value.v !== 1) return null;
  const { eligible, ideas, logKey, round, rules } = value;
  if (!hasExactly(eligible, ['count', 'root', 'spare']) || !isName(round)) return null;
  if (![ideas, logKey, rules, eligible.root].every((hash) => isHex(hash, 32))) return null;
  if (![eligible.count, eligible.spare].every(isCount)) return null;
  return value as unknown as OpeningStatement;
}

/** Strict reading of the last leaf. `null` = it is not a closing statement. */
export function readClosing(leaf: Uint8Array): ClosingStatement | null {
  const value = readJcs(leaf);
  if (!hasExactly(value, CLOSING) || value.kind !== 'closing' || value.v !== 1) return null;
  const { ballots, leaves, replaced, voided, withdrawn, extension, closedOn } = value;
  if (![ballots, leaves, replaced, voided].every(isCount) || !isName(value.round)) return null;
  if (!isHex(value.opening, 32) || !isHex(value.void, 32)) return null;
  if (typeof closedOn !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(closedOn)) return null;
  if (!Array.isArray(withdrawn) || !withdrawn.every(ascends)) return null;
  if (extension !== null && !isExtension(extension)) return null;
  return value as unknown as ClosingStatement;
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z0-9-]+$/.test(value);
}

function ascends(value: unknown, index: number, all: readonly unknown[]): boolean {
  return isCount(value) && (value as number) > (index === 0 ? 0 : (all[index - 1] as number));
}

function isExtension(value: unknown): boolean {
  if (!hasExactly(value, ['reason', 'until'])) return false;
  return typeof value.reason === 'string' && typeof value.until === 'string';
}
