import type { Connection } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { findOpeningDocument } from '@/db/queries/bulletin';
import { insertExtension, listExtensions } from '@/db/queries/extension';
import { findRoundRow, type RoundRow } from '@/db/queries/rounds';
import { momentOf, wallClock } from '@/lib/domain/amsterdam';
import { type ExtendError, type Extension, latestExtension, readExtension } from '@/lib/domain/extension';
import { type Actor, actorName, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { RoundPhase } from '@/lib/domain/round';
import { database } from '../system/database';

/**
 * The outage rule: moves the closing time of an open vote, because people could not vote. Later only, and at most 14 days
 * after the closing time with which voting opened; the reason is public, and the closing statement of the register signs
 * both. rules.json stays as it is. With its log line, in one transaction. Errors: see {@link ExtendError}.
 */
export async function extendVoting(
  actor: Actor,
  roundId: string,
  request: { readonly until: Date; readonly reason: string },
  now: Date,
): Promise<Result<Extension, ExtendError>> {
  return database().transaction(async (tx): Promise<Result<Extension, ExtendError>> => {
    if (!may(actor, 'see_workspace', null)) return fail('FORBIDDEN');
    const round = await findRoundRow(tx, roundId, true);
    if (round?.kind !== 'cheque') return fail('UNKNOWN_ROUND');
    if (!may(actor, 'change_phase', round.districtSlug)) return fail('FORBIDDEN');
    if (round.phase !== 'voting') return fail('NOT_OPEN');
    const { closesAt } = round;
    const extension = readExtension({ ...request, now, closesAt, plannedCloses: await planned(tx, round) });
    if (!extension.ok) return extension;
    await insertExtension(tx, roundId, extension.value);
    const { until, reason } = extension.value;
    const details = { from: closesAt.toISOString(), to: until.toISOString(), reason };
    await recordAudit(tx, {
      at: now,
      actor: actorName(actor),
      act: 'extend_voting',
      subject: roundId,
      details,
    });
    return extension;
  });
}

/** The same with a time as a form has it, of the clock on the wall in the Netherlands (`2026-12-01T18:00`). */
export function extendVotingUntil(
  actor: Actor,
  roundId: string,
  { until, reason }: { readonly until: string; readonly reason: string },
  now: Date,
): Promise<Result<Extension, ExtendError>> {
  return extendVoting(actor, roundId, { until: momentOf(until) ?? new Date(Number.NaN), reason }, now);
}

/** What the screen for extending needs. */
export interface ExtendView {
  readonly roundId: string;
  readonly title: string;
  readonly sample: boolean;
  readonly phase: RoundPhase;
  readonly closesAt: Date;
  /** The same as a date and time box holds it. */
  readonly boxTime: string;
  /** The closing time with which voting opened, or will open. */
  readonly plannedCloses: Date;
  /** It can be moved to this moment at the latest. */
  readonly latest: Date;
  readonly extensions: readonly Extension[];
}

/** For staff of the round's district. Errors: UNKNOWN_ROUND, FORBIDDEN. */
export async function getExtendView(
  actor: Actor,
  roundId: string,
): Promise<Result<ExtendView, 'UNKNOWN_ROUND' | 'FORBIDDEN'>> {
  if (!may(actor, 'see_workspace', null)) return fail('FORBIDDEN');
  const db = database();
  const round = await findRoundRow(db, roundId);
  if (round?.kind !== 'cheque') return fail('UNKNOWN_ROUND');
  if (!may(actor, 'change_phase', round.districtSlug)) return fail('FORBIDDEN');
  const { title, sample, phase, closesAt } = round;
  const [plannedCloses, extensions] = await Promise.all([planned(db, round), listExtensions(db, roundId)]);
  const boxTime = wallClock(closesAt);
  const latest = latestExtension(plannedCloses);
  return ok({ roundId, title, sample, phase, closesAt, boxTime, plannedCloses, latest, extensions });
}

/** How often and why the closing time of a round was moved: public. */
export function getExtensions(roundId: string): Promise<readonly Extension[]> {
  return listExtensions(database(), roundId);
}

/** From rules.json, which the opening statement signed; a round from before there were registers has its own time. */
async function planned(db: Connection, round: RoundRow): Promise<Date> {
  const document = await findOpeningDocument(db, round.id);
  if (!document) return round.closesAt;
  const { plannedDates } = JSON.parse(document.rules) as { plannedDates: { closes: string } };
  return new Date(plannedDates.closes);
}
