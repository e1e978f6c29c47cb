import type { Connection } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { deleteRound, listRehearsals } from '@/db/queries/rehearsal';
import { findRoundRow, type RoundRow, setRoundPhase } from '@/db/queries/rounds';
import { type Actor, actorName, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isFrozen, type RoundPhase } from '@/lib/domain/round';
import { makeCheque } from '../letters/make-codes';
import { runLetters } from '../letters/run-letters';
import { database } from '../system/database';
import { copyRound, HOUSEHOLDS, type RoundCopy } from './rehearsal-copy';

/** A code to practise with. It is told once, to who made the rehearsal, and stored nowhere. */
export interface TestCode {
  readonly address: string;
  /** As printed, in groups of four. */
  readonly code: string;
  /** Where a QR code would lead: the code is behind `#`. */
  readonly path: string;
}

export interface MadeRehearsal {
  readonly id: string;
  readonly title: string;
  readonly codes: readonly TestCode[];
}

/** A rehearsal as the list of a round shows it. */
export interface Rehearsal {
  readonly id: string;
  readonly title: string;
  readonly phase: RoundPhase;
}

export interface RehearsalPage {
  readonly title: string;
  readonly sample: boolean;
  readonly rehearsals: readonly Rehearsal[];
}

export type RehearsalAccessError = 'FORBIDDEN' | 'UNKNOWN_ROUND';
/** `NO_IDEAS`: there is nothing to vote on yet. */
export type MakeRehearsalError = RehearsalAccessError | 'NO_IDEAS';
/** `NOT_FINISHED`: voting has opened, and the outcome is not published. */
export type RemoveRehearsalError = RehearsalAccessError | 'NOT_FINISHED';

export type MakeRehearsalResult = Result<MadeRehearsal, MakeRehearsalError>;
export type RemoveRehearsalResult = Result<null, RemoveRehearsalError>;

/** Whether a round is one to practise on. */
export async function isRehearsal(roundId: string): Promise<boolean> {
  return (await findRoundRow(database(), roundId))?.rehearsalOf != null;
}

/** Rehearsals of a round. Errors: FORBIDDEN, UNKNOWN_ROUND. */
export async function getRehearsalPage(
  actor: Actor,
  roundId: string,
): Promise<Result<RehearsalPage, RehearsalAccessError>> {
  const round = await ownRound(database(), actor, roundId);
  if (!round.ok) return round;
  const { title, sample, rehearsalOf } = round.value;
  if (rehearsalOf !== null) return fail('UNKNOWN_ROUND');
  const found = await listRehearsals(database(), roundId);
  return ok({
    title,
    sample,
    rehearsals: found.map(({ id, title, phase }) => ({ id, title, phase })),
  });
}

/**
 * Makes a copy of a round to practise on: settings, ideas that go on the ballot, and twenty households at invented
 * addresses with their cheques. It can be opened at once and closes by itself after two weeks. Residents see it in no
 * list. The line in the log book comes with its codes: when they cannot be made, nothing is left of it. Errors: FORBIDDEN,
 * UNKNOWN_ROUND (also of a rehearsal), NO_IDEAS.
 */
export async function makeRehearsal(actor: Actor, roundId: string, now: Date): Promise<MakeRehearsalResult> {
  const copy = await database().transaction((tx) => copyOf(tx, actor, roundId, now));
  if (!copy.ok) return copy;
  const { id, title, ideas } = copy.value;
  const details = { rehearsal: id, ideas, households: HOUSEHOLDS };
  const line = {
    at: now,
    actor: actorName(actor),
    act: 'make_rehearsal',
    subject: roundId,
    details,
  } as const;
  const undo = () => database().transaction((tx) => deleteRound(tx, id));
  const run = await makeCodes(actor, id, now, (tx) => recordAudit(tx, line)).catch(async (fault) => {
    await undo();
    throw fault;
  });
  if (!run.ok) {
    await undo();
    return fail(run.error === 'FORBIDDEN' ? 'FORBIDDEN' : 'UNKNOWN_ROUND');
  }
  const codes = run.value.letters.map(({ address, code, path }) => ({
    address,
    code,
    path: path.replace('/stemmen#', `/stemmen?r=${id}#`),
  }));
  return ok({ id, title, codes });
}

/** Codes take seconds to make, so that the copy has to be there before; what is written `along` is only there with them. */
function makeCodes(actor: Actor, id: string, now: Date, along: (tx: Connection) => Promise<void>) {
  return runLetters(actor, id, now, () => undefined, makeCheque, along);
}

/**
 * Puts a rehearsal away. Before voting opened nothing of it is left; afterwards its box stays, as that of every round,
 * and no list shows it any more. Errors: FORBIDDEN, UNKNOWN_ROUND (also of a round that is none), NOT_FINISHED.
 */
export function removeRehearsal(actor: Actor, roundId: string, now: Date): Promise<RemoveRehearsalResult> {
  return database().transaction(async (tx) => {
    const found = await ownRound(tx, actor, roundId, true);
    if (!found.ok) return found;
    const { rehearsalOf, phase } = found.value;
    if (rehearsalOf === null || phase === 'archived') return fail('UNKNOWN_ROUND');
    if (isFrozen(phase) && phase !== 'published') return fail('NOT_FINISHED');
    if (phase === 'published') await setRoundPhase(tx, roundId, 'archived');
    else await deleteRound(tx, roundId);
    await recordAudit(tx, {
      at: now,
      actor: actorName(actor),
      act: 'remove_rehearsal',
      subject: rehearsalOf,
      details: { rehearsal: roundId },
    });
    return ok(null);
  });
}

async function ownRound(
  db: Connection,
  actor: Actor,
  roundId: string,
  lock = false,
): Promise<Result<RoundRow, RehearsalAccessError>> {
  // Whoever may not work here learns nothing about which rounds exist.
  if (!may(actor, 'see_workspace', null)) return fail('FORBIDDEN');
  const row = await findRoundRow(db, roundId, lock);
  if (row?.kind !== 'cheque') return fail('UNKNOWN_ROUND');
  return may(actor, 'set_up_round', row.districtSlug) ? ok(row) : fail('FORBIDDEN');
}

async function copyOf(
  tx: Connection,
  actor: Actor,
  roundId: string,
  now: Date,
): Promise<Result<RoundCopy, MakeRehearsalError>> {
  const found = await ownRound(tx, actor, roundId);
  if (!found.ok) return found;
  return found.value.rehearsalOf === null ? copyRound(tx, found.value, now) : fail('UNKNOWN_ROUND');
}
