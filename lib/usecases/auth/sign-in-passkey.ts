import type { Connection } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { findPasskeyLocked, findStaff, spendChallenge, updatePasskey, updateStaff } from '@/db/queries/staff';
import { dayOf } from '@/lib/domain/amsterdam';
import { actorName } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isOnDuty, type SignInError } from '@/lib/domain/staff';
import { failsTooOften } from '../ballots/failure-limit';
import { database } from '../system/database';
import { type Challenge, makeChallenge, openChallenge } from './challenge';
import { readAssertion, type SignInQuestion, signInOptions } from './passkey';
import type { StaffSession } from './staff-actor';

/** Asks for any passkey of this address: who signs in is in the answer, no name is typed. Writes nothing. */
export async function startSignIn(now: Date): Promise<SignInQuestion> {
  const { bytes, sealed } = makeChallenge('sign_in', { account: '', link: '' }, now);
  return { options: await signInOptions(bytes), sealed };
}

/**
 * Signs in with the browser's answer. REFUSED for every reason alike: unknown passkey, wrong signature, switched-off
 * account, an answer that was given before. SLOW_DOWN when this network failed too often this minute; a good answer
 * always goes through. OUTSIDE_DAYS comes after the passkey was checked, so that nobody else learns of it. Keeps the day of the sign-in, never an address.
 */
export async function signInWithPasskey(
  sealed: string | undefined,
  response: unknown,
  network: string,
  now: Date,
): Promise<Result<StaffSession, SignInError>> {
  const challenge = openChallenge(sealed, 'sign_in', now);
  const session = challenge
    ? await database().transaction((tx) => signIn(tx, challenge, response, now))
    : null;
  if (session === 'OUTSIDE_DAYS') return fail(session);
  if (session) return ok(session);
  return fail(failsTooOften(`staff/${network}`, now) ? 'SLOW_DOWN' : 'REFUSED');
}

async function signIn(
  tx: Connection,
  challenge: Challenge,
  response: unknown,
  now: Date,
): Promise<StaffSession | 'OUTSIDE_DAYS' | null> {
  const { credentialId, userHandle } = namesIn(response);
  const passkey = await findPasskeyLocked(tx, credentialId);
  if (!passkey || userHandle !== passkey.staffId) return null;
  const account = await findStaff(tx, passkey.staffId);
  if (!account?.active) return null;
  const use = await readAssertion(response, challenge.bytes, passkey);
  if (!use || !(await spendChallenge(tx, challenge.bytes, challenge.until, now))) return null;
  await updatePasskey(tx, credentialId, use);
  const today = dayOf(now);
  if (!isOnDuty(account, today)) return 'OUTSIDE_DAYS';
  await updateStaff(tx, account.id, { lastSignIn: today });
  const { location, ...person } = account;
  const actor = actorName({ kind: 'staff', ...person, ...(location === null ? {} : { location }) });
  await recordAudit(tx, { at: now, actor, act: 'sign_in', subject: account.id, details: {} });
  return { id: account.id, generation: account.generation };
}

/** Which passkey and account an answer claims to be of; nothing in it is believed yet. */
function namesIn(response: unknown): { readonly credentialId: string; readonly userHandle: string } {
  const { id, response: inner } = (response ?? {}) as { id?: unknown; response?: { userHandle?: unknown } };
  return {
    credentialId: typeof id === 'string' && /^[A-Za-z0-9_-]{1,1400}$/.test(id) ? id : '',
    userHandle: Buffer.from(String(inner?.userHandle ?? ''), 'base64url').toString(),
  };
}
