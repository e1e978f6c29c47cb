import type { Connection } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import {
  type ChequeRequestRow,
  decideRequest,
  findRequest,
  vacuumBallots,
  voidKeys,
} from '@/db/queries/desk';
import { withRole } from '@/db/queries/roles';
import type { RoundRow } from '@/db/queries/rounds';
import { dayOf } from '@/lib/domain/amsterdam';
import { type ConfirmError, kindOfReason } from '@/lib/domain/desk';
import { type Actor, actorName } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { Letter } from '../letters/letter';
import { database } from '../system/database';
import { log } from '../system/log';
import { ACT_OF_KIND, isId, notVoting, roundForStaff, type Staff } from './guard';
import { readKeyFile } from './key-file';
import { replaceCheque } from './replace-cheque';
import { withoutValues } from './without-values';

/** What was done. The letter exists nowhere else: print it now. When it is lost, its cheque has to be replaced again. */
export type Confirmed =
  | { readonly kind: 'replace'; readonly letter: Letter }
  | { readonly kind: 'void'; readonly letter: null };

/** Rolls the transaction back with a code that the caller gets as a Result. */
class Refused extends Error {
  constructor(readonly code: ConfirmError) {
    super(code);
  }
}

/**
 * The second person confirms, with the text of the round's key file: the old cheque's keys become void and its ballot is
 * erased, and with `replace` the address gets a spare of its area group. All of it or nothing. Rights: replace_letter,
 * void_cheque. Errors: UNKNOWN_REQUEST, FORBIDDEN, SAME_PERSON, NOT_OPEN, CLOSED, BAD_KEY_FILE, WRONG_KEY_FILE,
 * NO_SPARES, ALREADY_VOID.
 */
export async function confirmReplacement(
  actor: Actor,
  requestId: string,
  keyFile: string,
  now: Date,
): Promise<Result<Confirmed, ConfirmError>> {
  try {
    const act = (tx: Connection) => apply(tx, actor, requestId, keyFile, now);
    const done = await withoutValues(() => database().transaction(act));
    await clearPages();
    return ok(done);
  } catch (error) {
    if (error instanceof Refused) return fail(error.code);
    throw error;
  }
}

/** What was erased is still on the pages of the disk until then. It is done either way: the letter must not be lost. */
async function clearPages(): Promise<void> {
  try {
    await vacuumBallots(database());
  } catch {
    log.warn('the table of ballots was not vacuumed after a cheque was declared void');
  }
}

async function apply(
  tx: Connection,
  actor: Actor,
  requestId: string,
  keyFile: string,
  now: Date,
): Promise<Confirmed> {
  const request = isId(requestId) ? await withRole(tx, 'roll', () => findRequest(tx, requestId)) : null;
  if (request?.state !== 'waiting') throw new Refused('UNKNOWN_REQUEST');
  const kind = kindOfReason(request.reason);
  const allowed = await roundForStaff(tx, actor, request.roundId, ACT_OF_KIND[kind]);
  if (!allowed.ok) throw new Refused('FORBIDDEN');
  const { round, staff } = allowed.value;
  if (staff.id === request.proposedBy) throw new Refused('SAME_PERSON');
  const closed = notVoting(round, now);
  if (closed) throw new Refused(closed);

  const { onlineKey, letter } = await changeRoll(tx, request, { staff, keyFile, now });
  // Last, since it waits for the round's lock: nothing but this transaction's own rows is held while it does.
  await declareVoid(tx, round, onlineKey);
  const act = 'confirm_replacement';
  await recordAudit(tx, { at: now, actor: actorName(actor), act, subject: round.id, details: { kind } });
  return letter ? { kind: 'replace', letter } : { kind: 'void', letter: null };
}

async function changeRoll(
  tx: Connection,
  request: ChequeRequestRow,
  given: { readonly staff: Staff; readonly keyFile: string; readonly now: Date },
) {
  const fileKey = readKeyFile(given.keyFile, request.roundId);
  if (!fileKey.ok) throw new Refused(fileKey.error);
  return withRole(tx, 'roll', async () => {
    const replaced = await replaceCheque(tx, request, fileKey.value);
    if (!replaced.ok) throw new Refused(replaced.error);
    const { spareId, ...rest } = replaced.value;
    const { id: decidedBy, name: decider } = given.staff;
    const decidedOn = dayOf(given.now);
    await decideRequest(tx, request.id, { state: 'confirmed', decidedBy, decider, decidedOn, spareId });
    return rest;
  });
}

async function declareVoid(tx: Connection, round: RoundRow, onlineKey: Uint8Array): Promise<void> {
  // The clock was asked before; the phase is what the box decides by.
  const code = await withRole(tx, 'box', () => voidKeys(tx, round.id, [onlineKey], false));
  if (code === 'OK') return;
  if (code === 'UNKNOWN_KEY') throw new Error('a cheque whose key is not in the box');
  throw new Refused(code === 'VOID_KEY' ? 'ALREADY_VOID' : code);
}
