import type { Connection } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { listSnapshots } from '@/db/queries/publication';
import { findRoundRow, type RoundRow } from '@/db/queries/rounds';
import { type Actor, actorName, may } from '@/lib/domain/permissions';
import type { PackageKind, PackageRefusal, PackageState, PublishedVersion } from '@/lib/domain/publication';
import { fail, ok, type Result } from '@/lib/domain/result';
import { database } from '../system/database';
import { jobResult, jobState, startJob, stopJob } from './package-jobs';

/** What the screen of a round's packages needs. */
export interface PackageDesk {
  readonly roundId: string;
  readonly title: string;
  readonly sample: boolean;
  /** Of the package this member of staff asked for; `null` for none. */
  readonly state: PackageState | null;
  /** What everybody can download, the newest first. */
  readonly versions: readonly PublishedVersion[];
}

type Refused = Extract<PackageRefusal, 'FORBIDDEN' | 'UNKNOWN_ROUND'>;

/** For staff who may export figures of this round's district. Errors: FORBIDDEN, UNKNOWN_ROUND. */
export async function getPackageDesk(actor: Actor, roundId: string): Promise<Result<PackageDesk, Refused>> {
  const round = await findExportable(database(), actor, roundId);
  if (!round.ok) return round;
  const { title, sample } = round.value;
  const versions = await listSnapshots(database(), roundId);
  return ok({ roundId, title, sample, state: jobState(keyOf(actor, roundId)), versions });
}

/** How far it is, for who asked for it; `null` for anyone else. */
export async function getPackageState(actor: Actor, roundId: string): Promise<PackageState | null> {
  const round = await findExportable(database(), actor, roundId);
  return round.ok ? jobState(keyOf(actor, roundId)) : null;
}

/**
 * Begins to make a package of the figures as they are now, and returns at once; {@link getPackageState} tells how far it is.
 * Errors: FORBIDDEN, UNKNOWN_ROUND, GOING_ON.
 */
export async function startPackage(
  actor: Actor,
  roundId: string,
  kind: PackageKind,
  now: Date,
): Promise<Result<null, PackageRefusal>> {
  const round = await findExportable(database(), actor, roundId);
  if (!round.ok) return round;
  return startJob(keyOf(actor, roundId), roundId, kind, now) ? ok(null) : fail('GOING_ON');
}

/** Stops it, and forgets what was made. Errors: FORBIDDEN, UNKNOWN_ROUND. */
export async function stopPackage(actor: Actor, roundId: string): Promise<Result<null, PackageRefusal>> {
  const round = await findExportable(database(), actor, roundId);
  if (!round.ok) return round;
  stopJob(keyOf(actor, roundId));
  return ok(null);
}

/**
 * What was made. That an internal package was taken stands in the log book before it is handed out. Errors: FORBIDDEN,
 * UNKNOWN_ROUND, GONE.
 */
export function takePackage(
  actor: Actor,
  roundId: string,
  now: Date,
): Promise<Result<{ readonly name: string; readonly zip: Uint8Array }, PackageRefusal>> {
  return database().transaction(async (tx) => {
    const round = await findExportable(tx, actor, roundId);
    if (!round.ok) return round;
    const result = jobResult(keyOf(actor, roundId));
    if (!result) return fail('GONE');
    const { name, zip } = result.made;
    if (result.kind === 'internal') {
      const details = { file: name };
      const by = actorName(actor);
      await recordAudit(tx, {
        at: now,
        actor: by,
        act: 'export_internal_figures',
        subject: roundId,
        details,
      });
    }
    return ok({ name, zip });
  });
}

async function findExportable(
  db: Connection,
  actor: Actor,
  roundId: string,
): Promise<Result<RoundRow, Refused>> {
  // Whoever may not work here learns nothing about which rounds exist.
  if (!may(actor, 'see_workspace', null)) return fail('FORBIDDEN');
  const round = await findRoundRow(db, roundId);
  const hasFigures = round?.kind === 'cheque' && round.rehearsalOf === null && round.phase !== 'draft';
  if (!may(actor, 'export_figures', round?.districtSlug ?? null)) return fail('FORBIDDEN');
  return round && hasFigures ? ok(round) : fail('UNKNOWN_ROUND');
}

/** Nobody takes what another asked for. */
function keyOf(actor: Actor, roundId: string): string {
  return JSON.stringify([actor.kind === 'staff' ? actor.id : actor.kind, roundId]);
}
