import type { Connection } from '@/db/client';
import { listDistricts } from '@/db/queries/areas';
import { recordAudit } from '@/db/queries/audit';
import {
  deleteRecoveryLink,
  findStaff,
  lockOtherAdministrators,
  type StaffRow,
  saveRecoveryLink,
  updateStaff,
} from '@/db/queries/staff';
import type { AuditAct } from '@/lib/domain/audit';
import { type Actor, actorName, may } from '@/lib/domain/permissions';
import type { Result } from '@/lib/domain/result';
import {
  type ChangePersonError,
  type Duties,
  type GivenDuties,
  type RecoveryError,
  readDuties,
  type SwitchPersonError,
} from '@/lib/domain/staff';
import { GIVEN_LINK_MS, makeOneTimeLink, type OneTimeLink } from './one-time-token';
import { refusable } from './refusable';

const NO_POSTING = { location: null, from: null, until: null } as const;

/** Another role, other districts, another desk or other days, from the next click of this person on. Errors: see {@link ChangePersonError}. */
export function changePerson(
  actor: Actor,
  id: string,
  given: GivenDuties,
  now: Date,
): Promise<Result<Duties, ChangePersonError>> {
  return refusable<Duties, ChangePersonError>(async (tx, refuse) => {
    if (!may(actor, 'manage_staff', null)) refuse('FORBIDDEN');
    const known = (await listDistricts(tx)).map(({ slug }) => slug);
    const duties = readDuties(given, known);
    if (!duties.ok) return refuse(duties.error);
    const { role, districts, posting } = duties.value;
    const othersLeft = await lockOtherAdministrators(tx, id);
    const before = (await findStaff(tx, id, true)) ?? refuse('UNKNOWN_ACCOUNT');
    if (isActingAdministrator(before) && role !== 'administrator' && !othersLeft)
      refuse('LAST_ADMINISTRATOR');
    await updateStaff(tx, id, { role, districts: [...districts], ...(posting ?? NO_POSTING) });
    await log(tx, actor, 'change_staff', id, now, {
      name: before.name,
      from: [before.role, ...before.districts, ...postingWords(before)].join(' '),
      to: [role, ...districts, ...postingWords(posting ?? NO_POSTING)].join(' '),
    });
    return duties.value;
  });
}

/**
 * Switches an account off or on. Off ends its sessions for good and kills its link; nothing of it is removed, because
 * the log book names it. Errors: see {@link SwitchPersonError}.
 */
export function switchPerson(
  actor: Actor,
  id: string,
  active: boolean,
  now: Date,
): Promise<Result<{ readonly active: boolean }, SwitchPersonError>> {
  return refusable<{ readonly active: boolean }, SwitchPersonError>(async (tx, refuse) => {
    if (!may(actor, 'manage_staff', null)) refuse('FORBIDDEN');
    const othersLeft = await lockOtherAdministrators(tx, id);
    const before = (await findStaff(tx, id, true)) ?? refuse('UNKNOWN_ACCOUNT');
    if (before.active === active) return { active };
    if (!active && isActingAdministrator(before) && !othersLeft) refuse('LAST_ADMINISTRATOR');
    await updateStaff(tx, id, { active, generation: before.generation + (active ? 0 : 1) });
    if (!active) await deleteRecoveryLink(tx, id);
    const { name, role } = before;
    await log(tx, actor, active ? 'switch_on_staff' : 'switch_off_staff', id, now, { name, role });
    return { active };
  });
}

/**
 * A one-time link for somebody who lost the passkey. The old passkeys work until it is used; an earlier link of the
 * same person is dead. Errors: see {@link RecoveryError}.
 */
export function makeRecoveryLink(
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<OneTimeLink, RecoveryError>> {
  return refusable<OneTimeLink, RecoveryError>(async (tx, refuse) => {
    if (!may(actor, 'manage_staff', null)) refuse('FORBIDDEN');
    const account = (await findStaff(tx, id, true)) ?? refuse('UNKNOWN_ACCOUNT');
    if (!account.active) refuse('SWITCHED_OFF');
    const { link, row } = makeOneTimeLink(now, GIVEN_LINK_MS);
    await saveRecoveryLink(tx, { ...row, staffId: id });
    await log(tx, actor, 'recover_staff_link', id, now, { name: account.name });
    return link;
  });
}

function postingWords({ location, from, until }: Pick<StaffRow, 'location' | 'from' | 'until'>): string[] {
  return location === null ? [] : [`(${location}, ${from ?? '…'} – ${until ?? '…'})`];
}

function isActingAdministrator({ role, active }: StaffRow): boolean {
  return role === 'administrator' && active;
}

async function log(
  tx: Connection,
  actor: Actor,
  act: AuditAct,
  subject: string,
  at: Date,
  details: Readonly<Record<string, string>>,
): Promise<void> {
  await recordAudit(tx, { at, actor: actorName(actor), act, subject, details });
}
