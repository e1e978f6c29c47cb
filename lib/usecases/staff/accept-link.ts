import { randomUUID } from 'node:crypto';
import type { Connection } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import {
  deleteLink,
  deletePasskeysExcept,
  findOpenLink,
  findStaff,
  insertPasskey,
  insertStaff,
  type LinkRow,
  spendChallenge,
  updateStaff,
} from '@/db/queries/staff';
import { dayOf } from '@/lib/domain/amsterdam';
import { actorName, type StaffRole } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import {
  type AcceptLinkError,
  isOnDuty,
  type NameError,
  type OpenLinkError,
  type Posting,
  readStaffName,
  type StaffLinkPurpose,
} from '@/lib/domain/staff';
import { makeChallenge, openChallenge } from '../auth/challenge';
import { type RegistrationQuestion, readRegistration, registrationOptions } from '../auth/passkey';
import type { StaffSession } from '../auth/staff-actor';
import { failsTooOften } from '../ballots/failure-limit';
import { database } from '../system/database';
import { tokenHash } from './one-time-token';
import { refusable } from './refusable';

/** What a link is good for, shown before it is used. */
export interface LinkView {
  readonly purpose: StaffLinkPurpose;
  /** Empty for the first administrator, who types it. */
  readonly name: string;
  readonly role: StaffRole;
}

/** Whom a link makes, or whose passkeys it replaces. */
interface Target {
  readonly link: LinkRow;
  readonly name: string | null;
  readonly role: StaffRole;
  readonly districts: readonly string[];
  readonly posting: { readonly [Key in keyof Posting]: Posting[Key] | null };
}

const NO_POSTING = { location: null, from: null, until: null } as const;

/** Looks at a link without using it up. */
export async function readLink(token: string, now: Date): Promise<Result<LinkView, OpenLinkError>> {
  const target = await findTarget(database(), token, now);
  if (!target) return fail('LINK_INVALID');
  const { link, name, role } = target;
  return ok({ purpose: link.kind, name: name ?? '', role });
}

/** Asks the browser for the passkey. `givenName` counts for the first administrator only. Writes nothing. */
export async function startLink(
  token: string,
  givenName: string,
  now: Date,
): Promise<Result<RegistrationQuestion, OpenLinkError | NameError>> {
  const target = await findTarget(database(), token, now);
  if (!target) return fail('LINK_INVALID');
  const name = target.name === null ? readStaffName(givenName) : ok(target.name);
  if (!name.ok) return name;
  const account = target.link.staffId ?? randomUUID();
  const { bytes, sealed } = makeChallenge('link', { account, link: target.link.id }, now);
  return ok({ options: await registrationOptions(bytes, { id: account, name: name.value }, []), sealed });
}

/**
 * Uses the link up: makes the account, or replaces the passkeys of the one that is there and ends its sessions, and
 * signs in. Of two who use one link at once, one gets LINK_INVALID. OUTSIDE_DAYS: all of it was done, but signing in
 * waits for the first day. Errors: see {@link AcceptLinkError}.
 */
export async function acceptLink(
  given: { readonly token: string; readonly name: string; readonly response: unknown },
  sealed: string | undefined,
  network: string,
  now: Date,
): Promise<Result<StaffSession, AcceptLinkError>> {
  const accepted = await refusable<StaffSession & { readonly onDuty: boolean }, AcceptLinkError>(
    async (tx, refuse) => {
      const target = (await findTarget(tx, given.token, now, true)) ?? refuse('LINK_INVALID');
      const name = target.name === null ? readStaffName(given.name) : ok(target.name);
      if (!name.ok) return refuse(name.error);
      const challenge = openChallenge(sealed, 'link', now);
      if (challenge?.link !== target.link.id) return refuse('PASSKEY_REFUSED');
      const passkey = await readRegistration(given.response, challenge.bytes);
      if (!passkey || !(await spendChallenge(tx, challenge.bytes, challenge.until, now)))
        return refuse('PASSKEY_REFUSED');
      const id = challenge.account;
      const session = await saveAccount(tx, { ...target, id, name: name.value }, now);
      const addedOn = dayOf(now);
      if (!(await insertPasskey(tx, { ...passkey, staffId: id, addedOn }))) refuse('PASSKEY_KNOWN');
      await deletePasskeysExcept(tx, id, passkey.credentialId);
      await deleteLink(tx, target.link.id);
      return { ...session, onDuty: isOnDuty(target.posting, addedOn) };
    },
  );
  if (accepted.ok) {
    const { id, generation, onDuty } = accepted.value;
    return onDuty ? ok({ id, generation }) : fail('OUTSIDE_DAYS');
  }
  if (accepted.error === 'NO_NAME' || accepted.error === 'NAME_TOO_LONG') return accepted;
  return failsTooOften(`staff/${network}`, now) ? fail('SLOW_DOWN') : accepted;
}

async function saveAccount(
  tx: Connection,
  account: Omit<Target, 'name'> & { readonly id: string; readonly name: string },
  now: Date,
): Promise<StaffSession> {
  const { id, name, role, districts, posting, link } = account;
  const there = link.staffId ? await findStaff(tx, id, true) : null;
  const generation = there ? there.generation + 1 : 0;
  if (!there) await insertStaff(tx, { id, name, role, districts: [...districts], ...posting });
  await updateStaff(tx, id, { generation, lastSignIn: dayOf(now) });
  const { location } = posting;
  const actor = actorName({
    kind: 'staff',
    id,
    name,
    role,
    districts,
    ...(location === null ? {} : { location }),
  });
  const details = { purpose: link.kind, role, districts: districts.join(' ') };
  await recordAudit(tx, { at: now, actor, act: 'accept_staff_link', subject: id, details });
  return { id, generation };
}

/** The link of this token with whom it is about. `null` when it does not work, or its account was switched off. */
async function findTarget(db: Connection, token: string, now: Date, lock = false): Promise<Target | null> {
  const hash = tokenHash(token);
  const link = hash && (await findOpenLink(db, hash, now, lock));
  if (!link) return null;
  if (link.kind === 'first')
    return { link, name: null, role: 'administrator', districts: [], posting: NO_POSTING };
  const person = link.staffId ? await findStaff(db, link.staffId) : { ...link, active: true };
  if (!person?.active || !person.name || !person.role) return null;
  const { name, role, districts, location, from, until } = person;
  return { link, name, role, districts: districts ?? [], posting: { location, from, until } };
}
