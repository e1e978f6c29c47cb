import { createHash, createHmac } from 'node:crypto';
import type { Connection } from '@/db/client';
import { getBoxRound } from '@/db/queries/box';
import { findOpeningDocument, listVoidKeys } from '@/db/queries/bulletin';
import { type CastVersion, listCastVersions } from '@/db/queries/bundle';
import { findFrozenBundle } from '@/db/queries/retention';
import { asBox } from '@/db/queries/roles';
import { findOutcome, findRoundRow } from '@/db/queries/rounds';
import { fail, ok, type Result } from '@/lib/domain/result';
import { assembleBundle, type LogDocument, type Opening } from '@/lib/formats/bundle';
import { openRoundKeys } from '../ballots/round-keys';
import { database } from '../system/database';
import { getRegister, type Register } from './get-register';

/** The files of a published round, as one ZIP: the same bytes whoever asks, and whenever. */
export interface PublishedBundle {
  readonly zip: Uint8Array;
  /** Names these bytes, for caches. */
  readonly version: string;
}

/** `NO_REGISTER`: published, but voted on elsewhere or before there were registers. */
export type BundleError = 'UNKNOWN_ROUND' | 'NOT_PUBLISHED' | 'NO_REGISTER';

/**
 * Bundles by register: once published nothing of a round changes, so each is made once per process, also when many ask at
 * the same time. In memory and not on disk: a copy there would be one more thing to compare after a restored backup, and
 * making it anew takes about a second for 10,000 ballots. What outlives the keys is stored in the database (retention).
 */
const kept = new Map<string, Promise<PublishedBundle>>();
const MOST_KEPT = 4;

/** The bundle of a published round (docs/ballot-protocol.md, "The bundle"). Errors: see {@link BundleError}. */
export async function getBundle(roundId: string): Promise<Result<PublishedBundle, BundleError>> {
  const round = await findRoundRow(database(), roundId);
  if (!round) return fail('UNKNOWN_ROUND');
  if (round.phase !== 'published' && round.phase !== 'archived') return fail('NOT_PUBLISHED');
  const register = await getRegister(roundId);
  if (!register.ok) return fail('NO_REGISTER');
  const { version } = register.value;
  const known = kept.get(version);
  if (known) return ok(await known);
  const made = make(roundId, register.value);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(version, made);
  // One that failed is tried again by who asks next.
  made.catch(() => kept.delete(version));
  return ok(await made);
}

async function make(roundId: string, register: Register): Promise<PublishedBundle> {
  const zip = (await findFrozenBundle(database(), roundId)) ?? (await assemble(roundId, register));
  return { zip, version: createHash('sha256').update(zip).digest('hex').slice(0, 32) };
}

async function assemble(roundId: string, register: Register): Promise<Uint8Array> {
  const db = database();
  const [documents, outcome, cast] = await Promise.all([
    findOpeningDocument(db, roundId),
    findOutcome(db, roundId),
    asBox(db, (tx) => readBox(tx, roundId, register), { snapshot: true }),
  ]);
  if (!documents || !outcome) throw new Error('a published round without its documents');
  const { rules, ideas } = documents;
  return assembleBundle({ rules, ideas, ...cast, outcome: outcome.result });
}

/** What the box has of a round, under tags instead of keys. */
async function readBox(tx: Connection, roundId: string, { origin, leaves, checkpoints }: Register) {
  const box = await getBoxRound(tx, roundId);
  if (!box) throw new Error('a published round without a box');
  const { tagKey } = openRoundKeys(roundId, box);
  const tagOf = (key: Uint8Array) => createHmac('sha256', tagKey).update(key).digest('hex');
  const versions = await listCastVersions(tx, roundId);
  const log: LogDocument = { checkpoints, leaves: leaves.map(hex), logKey: hex(box.logKey), origin };
  return {
    log,
    openings: versions.map((version) => openingOf(version, tagOf)),
    voidTags: (await listVoidKeys(tx, roundId)).map(tagOf),
  };
}

function openingOf(version: CastVersion, tagOf: (key: Uint8Array) => string): Opening {
  const { key, leaf, r1, seq, alloc, r2 } = version;
  const content = alloc && r2 ? { alloc, r2: hex(r2) } : null;
  return { leaf: hex(leaf), r1: hex(r1), seq, tag: tagOf(key), content };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
