import type { Connection } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import {
  deletePasskey,
  findStaff,
  insertPasskey,
  listPasskeys,
  type StaffRow,
  spendChallenge,
  updateStaff,
} from '@/db/queries/staff';
import { dayOf } from '@/lib/domain/amsterdam';
import { type Actor, actorName } from '@/lib/domain/permissions';
import type { Result } from '@/lib/domain/result';
import type { OwnPasskeyError } from '@/lib/domain/staff';
import { makeChallenge, openChallenge } from '../auth/challenge';
import { type RegistrationQuestion, readRegistration, registrationOptions } from '../auth/passkey';
import type { StaffSession } from '../auth/staff-actor';
import { refusable } from './refusable';

export interface OwnPasskey {
  readonly id: string;
  /** ISO date. */
  readonly addedOn: string;
  readonly synced: boolean;
}

type Refuse = (code: OwnPasskeyError) => never;

/** One's own account; any other member of staff is nobody's business here. */
async function ownAccount(tx: Connection, actor: Actor, refuse: Refuse): Promise<StaffRow> {
  if (actor.kind !== 'staff') return refuse('FORBIDDEN');
  // Locked: of two passkeys removed at once, the second sees that it is the last.
  return (await findStaff(tx, actor.id, true)) ?? refuse('NO_ACCOUNT');
}

/** The passkeys of one's own account, oldest first. Errors: FORBIDDEN, NO_ACCOUNT. */
export function listOwnPasskeys(actor: Actor): Promise<Result<readonly OwnPasskey[], OwnPasskeyError>> {
  return refusable<readonly OwnPasskey[], OwnPasskeyError>(async (tx, refuse) => {
    const { id } = await ownAccount(tx, actor, refuse);
    const rows = await listPasskeys(tx, id);
    return rows.map(({ credentialId, addedOn, synced }) => ({ id: credentialId, addedOn, synced }));
  });
}

/** Asks the browser for one more passkey. Writes nothing. */
export function startOwnPasskey(
  actor: Actor,
  now: Date,
): Promise<Result<RegistrationQuestion, OwnPasskeyError>> {
  return refusable<RegistrationQuestion, OwnPasskeyError>(async (tx, refuse) => {
    const account = await ownAccount(tx, actor, refuse);
    const { bytes, sealed } = makeChallenge('add', { account: account.id, link: '' }, now);
    const registered = await listPasskeys(tx, account.id);
    return { options: await registrationOptions(bytes, account, registered), sealed };
  });
}

/** Adds the passkey that the browser made. Errors: FORBIDDEN, NO_ACCOUNT, PASSKEY_REFUSED, PASSKEY_KNOWN. */
export function addOwnPasskey(
  actor: Actor,
  sealed: string | undefined,
  response: unknown,
  now: Date,
): Promise<Result<null, OwnPasskeyError>> {
  return refusable<null, OwnPasskeyError>(async (tx, refuse) => {
    const { id } = await ownAccount(tx, actor, refuse);
    const challenge = openChallenge(sealed, 'add', now);
    if (challenge?.account !== id) return refuse('PASSKEY_REFUSED');
    const passkey = await readRegistration(response, challenge.bytes);
    if (!passkey || !(await spendChallenge(tx, challenge.bytes, challenge.until, now)))
      return refuse('PASSKEY_REFUSED');
    const addedOn = dayOf(now);
    if (!(await insertPasskey(tx, { ...passkey, staffId: id, addedOn }))) refuse('PASSKEY_KNOWN');
    await recordAudit(tx, { at: now, actor: actorName(actor), act: 'add_passkey', subject: id, details: {} });
    return null;
  });
}

/**
 * Removes one of one's own passkeys, but never the last: LAST_PASSKEY. Others are UNKNOWN_PASSKEY. A session does not
 * know which passkey it began with, so all of the account end; whoever removed it goes on under the new generation.
 */
export function removeOwnPasskey(
  actor: Actor,
  passkey: string,
  now: Date,
): Promise<Result<StaffSession, OwnPasskeyError>> {
  return refusable<StaffSession, OwnPasskeyError>(async (tx, refuse) => {
    const account = await ownAccount(tx, actor, refuse);
    const { id } = account;
    const generation = account.generation + 1;
    const mine = await listPasskeys(tx, id);
    if (!mine.some(({ credentialId }) => credentialId === passkey)) refuse('UNKNOWN_PASSKEY');
    if (mine.length === 1) refuse('LAST_PASSKEY');
    await deletePasskey(tx, passkey);
    await updateStaff(tx, id, { generation });
    await recordAudit(tx, {
      at: now,
      actor: actorName(actor),
      act: 'remove_passkey',
      subject: id,
      details: {},
    });
    return { id, generation };
  });
}
