import type { Connection } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import {
  deletePeopleOfIdeas,
  deleteRollOf,
  destroyBoxLinks,
  findRetention,
  insertFrozenRound,
  listTicks,
  saveRetention,
} from '@/db/queries/retention';
import { withRole } from '@/db/queries/roles';
import { setRoundPhase } from '@/db/queries/rounds';
import { type Actor, actorName } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { type DestroyError, type DestroyedCounts, RETENTION_ITEMS } from '@/lib/domain/retention';
import { database } from '../system/database';
import { bundleBytes } from './bundle-bytes';
import { cleanDestroyed } from './clean-destroyed';
import { countLinks, endOf } from './get-retention';
import { historyDays } from './history-days';
import { findOwnRound } from './own-round';
import { participationOf } from './participation';

const DAY_MS = 86_400_000;

interface DestroyRequest {
  readonly actor: Actor;
  readonly roundId: string;
  /** What was typed: the id of the round. */
  readonly confirmation: string;
  readonly now: Date;
}

/**
 * Destroys what links households to ballots (docs/retention.md): keys and signatures in `box`, addresses, sign-in hashes
 * and sealed keys in `roll`, and how people of its ideas could be reached. Irreversible. What is published is stored first, so that it can still be shown and checked;
 * all of it and the log line are one transaction. Afterwards the tables are written anew, so that the bytes are gone
 * from them. Answers what was destroyed. Errors: see {@link DestroyError}; nothing changes then.
 */
export async function destroyLinks(
  actor: Actor,
  roundId: string,
  confirmation: string,
  now: Date,
): Promise<Result<DestroyedCounts, DestroyError>> {
  const request = { actor, roundId, confirmation, now };
  const refused = await database().transaction((tx) => refusal(tx, request));
  if (refused) return fail(refused);
  // Made before anything is locked: nothing of it changes once a round is published.
  const bundle = await bundleBytes(roundId);
  const destroyed = await database().transaction((tx) => destroy(tx, request, bundle));
  if (destroyed.ok) await cleanDestroyed(now);
  return destroyed;
}

async function refusal(
  tx: Connection,
  { actor, roundId, confirmation, now }: DestroyRequest,
): Promise<DestroyError | null> {
  const round = await findOwnRound(tx, actor, { roundId, act: 'destroy_keys', lock: true });
  if (!round.ok) return round.error;
  if (round.value.phase === 'archived') return 'DESTROYED';
  const kept = await findRetention(tx, roundId);
  const endsAt = endOf(kept);
  if (round.value.phase !== 'published' || !endsAt) return 'NOT_PUBLISHED';
  if (now < endsAt) return 'TOO_EARLY';
  if (!kept.archiveTakenAt) return 'NO_ARCHIVE';
  const ticked = new Set((await listTicks(tx, roundId)).map(({ item }) => item));
  if (!RETENTION_ITEMS.every((item) => ticked.has(item))) return 'LIST_NOT_DONE';
  return confirmation.trim() === roundId ? null : 'BAD_CONFIRMATION';
}

async function destroy(
  tx: Connection,
  request: DestroyRequest,
  bundle: Uint8Array | null,
): Promise<Result<DestroyedCounts, DestroyError>> {
  const refused = await refusal(tx, request);
  if (refused) return fail(refused);
  const { actor, roundId, now } = request;
  const counts = await countLinks(tx, roundId);
  const participation = await participationOf(tx, roundId);
  await insertFrozenRound(tx, { roundId, bundle: bundle && Buffer.from(bundle), participation });
  await withRole(tx, 'box', () => destroyBoxLinks(tx, roundId));
  await withRole(tx, 'roll', () => deleteRollOf(tx, roundId));
  await deletePeopleOfIdeas(tx, roundId);
  const historyUntil = new Date(now.getTime() + historyDays() * DAY_MS);
  await saveRetention(tx, roundId, { destroyedAt: now, historyUntil });
  await setRoundPhase(tx, roundId, 'archived');
  const details = { ...counts, historyUntil: historyUntil.toISOString() };
  await recordAudit(tx, {
    at: now,
    actor: actorName(actor),
    act: 'destroy_links',
    subject: roundId,
    details,
  });
  return ok(counts);
}
