import { createHash } from 'node:crypto';
import type { Connection } from '@/db/client';
import { findLastCheckpoint, getBulletinStatus, listCheckpoints, listLog } from '@/db/queries/bulletin';
import { asBox } from '@/db/queries/roles';
import { type HashTree, hashTree, leafHash, readCheckpoint, readClosing } from '@/lib/crypto/bulletin';
import { trackOf, trackStart } from '@/lib/crypto/receipt';
import { fail, ok, type Result } from '@/lib/domain/result';
import { database } from '../system/database';

/** A round's public register as it is at its last checkpoint. */
export interface Register {
  readonly origin: string;
  readonly leaves: readonly Uint8Array[];
  /** Signed notes, the oldest first; the last one is for all leaves. */
  readonly checkpoints: readonly string[];
  /** Names this state of it, for caches. */
  readonly version: string;
  /** The closing statement is in: it will not change any more. */
  readonly complete: boolean;
  /** What proofs are made of; worked out when it is first asked for. */
  readonly index: () => RegisterIndex;
}

export interface RegisterIndex {
  readonly tree: HashTree;
  /** The place of the leaf with this track; null when it is not in. */
  readonly positionOf: (track: string) => number | null;
}

/** `NOT_OPENED`: voting has not been opened, or it was before there were registers. */
export type RegisterError = 'UNKNOWN_ROUND' | 'NOT_OPENED';

/** Everybody asks for the same register; it only changes with a checkpoint. */
const kept = new Map<string, Register>();
const MOST_KEPT = 20;

/** The register of a round, the same object until there is a new checkpoint. Errors: UNKNOWN_ROUND, NOT_OPENED. */
export async function getRegister(roundId: string): Promise<Result<Register, RegisterError>> {
  return asBox(database(), (tx) => readRegister(tx, roundId), { snapshot: true });
}

async function readRegister(tx: Connection, roundId: string): Promise<Result<Register, RegisterError>> {
  const last = await findLastCheckpoint(tx, roundId);
  if (!last) return fail((await getBulletinStatus(tx, roundId)) ? 'NOT_OPENED' : 'UNKNOWN_ROUND');
  const version = createHash('sha256').update(last.text).digest('hex').slice(0, 32);
  const known = kept.get(roundId);
  if (known?.version === version) return ok(known);
  const leaves = await listLog(tx, roundId);
  const register = makeRegister(leaves, await listCheckpoints(tx, roundId), version);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(roundId, register);
  return ok(register);
}

function makeRegister(
  leaves: readonly Uint8Array[],
  checkpoints: readonly string[],
  version: string,
): Register {
  const last = leaves.at(-1);
  let index: RegisterIndex | null = null;
  return {
    origin: readCheckpoint(checkpoints.at(-1) ?? '')?.origin ?? '',
    leaves,
    checkpoints,
    version,
    complete: leaves.length > 1 && last !== undefined && readClosing(last) !== null,
    index: () => {
      index ??= { tree: hashTree(leaves.map(leafHash)), positionOf: finder(leaves) };
      return index;
    },
  };
}

function finder(leaves: readonly Uint8Array[]): RegisterIndex['positionOf'] {
  const positions = new Map(leaves.map((leaf, position) => [startOf(leaf), position]));
  return (track) => {
    const position = positions.get(Buffer.from(trackStart(track) ?? []).toString('hex'));
    const leaf = leaves[position ?? -1];
    return position !== undefined && leaf && trackOf(leaf) === track ? position : null;
  };
}

/** The bytes that `trackStart` gives back, hex. */
function startOf(leaf: Uint8Array): string {
  return createHash('sha256').update(leaf).digest('hex').slice(0, 12);
}
