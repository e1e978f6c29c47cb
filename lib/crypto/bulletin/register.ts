import { sha256 } from '@noble/hashes/sha2.js';
import { fail, ok, type Result } from '@/lib/domain/result';
import { fromHex, isHex, toHex } from '../bytes';
import { hasExactly } from '../shape';
import { verifyCheckpoint } from './checkpoint';
import { equalBytes } from './proof';
import { EMPTY_RANGE, extendRange, rangeRoot } from './range';
import { type ClosingStatement, type OpeningStatement, readClosing, readOpening } from './statements';
import { leafHash } from './tree';

/** A register that holds together, as `GET …/register` gives it. */
export interface CheckedRegister {
  readonly opening: OpeningStatement;
  /** `null` while voting is open. */
  readonly closing: ClosingStatement | null;
  /** All leaves, the statements among them. */
  readonly leaves: readonly Uint8Array[];
  /** Checkpoints, each of which was found to be for exactly the leaves before it. */
  readonly checkpoints: number;
}

export type RegisterFault =
  | 'MALFORMED'
  /** The opening statement is missing or of another round or log key. */
  | 'OTHER_LOG'
  /** A checkpoint is not signed by the log key, or there is none for all leaves. */
  | 'NOT_SIGNED'
  /** A checkpoint was signed for other leaves than these: the register was changed afterwards. */
  | 'CHANGED'
  /** The closing statement does not fit what stands before it. */
  | 'BAD_CLOSING';

const BALLOT_LEAF = 64;

/**
 * Checks a register by itself, under a log key that is known from elsewhere (a letter, a receipt): every checkpoint is
 * signed and for exactly its leaves, so each extends the one before; the statements are this round's. Whether a leaf
 * holds what a household chose is for its receipt to say.
 */
export function checkRegister(
  value: unknown,
  expected: { readonly round: string; readonly logKey: string },
): Result<CheckedRegister, RegisterFault> {
  if (!hasExactly(value, ['origin', 'leaves', 'checkpoints'])) return fail('MALFORMED');
  const { origin, leaves: given, checkpoints } = value;
  if (typeof origin !== 'string' || !isList(given) || !isList(checkpoints)) return fail('MALFORMED');
  if (!given.every(isLeaf) || !isHex(expected.logKey, 32)) return fail('MALFORMED');
  const leaves = given.map(fromHex);
  const opening = readOpening(leaves[0] ?? new Uint8Array());
  if (opening?.round !== expected.round || opening.logKey !== expected.logKey) return fail('OTHER_LOG');
  const signed = checkSigned(leaves, checkpoints, { origin, key: fromHex(expected.logKey) });
  if (!signed.ok) return signed;
  const closing = leaves.length > 1 ? readClosing(leaves.at(-1) ?? new Uint8Array()) : null;
  if (!closing) {
    return onlyBallots(leaves.slice(1))
      ? ok({ opening, closing: null, leaves, checkpoints: checkpoints.length })
      : fail('BAD_CLOSING');
  }
  const fits =
    onlyBallots(leaves.slice(1, -1)) &&
    closing.leaves === leaves.length - 2 &&
    closing.round === expected.round &&
    closing.opening === toHex(sha256(leaves[0] ?? new Uint8Array())) &&
    closing.ballots <= opening.eligible.count;
  return fits ? ok({ opening, closing, leaves, checkpoints: checkpoints.length }) : fail('BAD_CLOSING');
}

/** Recomputes the root at every checkpoint: stronger than a proof of consistency, since all leaves are here. */
function checkSigned(
  leaves: readonly Uint8Array[],
  notes: readonly string[],
  log: { readonly origin: string; readonly key: Uint8Array },
): Result<null, RegisterFault> {
  let range = EMPTY_RANGE;
  for (const note of notes) {
    const checkpoint = verifyCheckpoint(note, log);
    if (!checkpoint.ok) return fail('NOT_SIGNED');
    const { size, root } = checkpoint.value;
    if (size <= range.size || size > leaves.length) return fail('CHANGED');
    range = extendRange(range, leaves.slice(range.size, size).map(leafHash));
    if (!equalBytes(rangeRoot(range), root)) return fail('CHANGED');
  }
  return range.size === leaves.length && range.size > 0 ? ok(null) : fail('NOT_SIGNED');
}

function onlyBallots(leaves: readonly Uint8Array[]): boolean {
  return leaves.every((leaf) => leaf.length === BALLOT_LEAF);
}

function isList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isLeaf(text: string): boolean {
  return text.length > 0 && isHex(text, text.length / 2);
}
