import { listDistricts } from '@/db/queries/areas';
import { recordAudit } from '@/db/queries/audit';
import { deleteLink, insertInvitation } from '@/db/queries/staff';
import { type Actor, actorName, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { type GivenDuties, type InviteError, readDuties, readStaffName } from '@/lib/domain/staff';
import { database } from '../system/database';
import { GIVEN_LINK_MS, makeOneTimeLink, type OneTimeLink } from './one-time-token';

export interface Invitation extends GivenDuties {
  readonly name: string;
}

/**
 * Invites somebody to an account: the link comes out here and is kept nowhere, so it can be shown once. The account
 * itself is made when the link is used. Errors: see {@link InviteError}.
 */
export function inviteStaff(
  actor: Actor,
  given: Invitation,
  now: Date,
): Promise<Result<OneTimeLink, InviteError>> {
  return database().transaction(async (tx) => {
    if (!may(actor, 'manage_staff', null)) return fail('FORBIDDEN');
    const name = readStaffName(given.name);
    if (!name.ok) return name;
    const known = (await listDistricts(tx)).map(({ slug }) => slug);
    const duties = readDuties(given, known);
    if (!duties.ok) return duties;
    const { role, districts, posting } = duties.value;
    const { link, row } = makeOneTimeLink(now, GIVEN_LINK_MS);
    await insertInvitation(tx, { ...row, name: name.value, role, districts: [...districts], ...posting });
    const details = { name: name.value, role, districts: districts.join(' '), ...posting };
    await recordAudit(tx, {
      at: now,
      actor: actorName(actor),
      act: 'invite_staff',
      subject: row.id,
      details,
    });
    return ok(link);
  });
}

/** A link that was given out works no more. Error UNKNOWN_LINK: it was used or withdrawn already. */
export function withdrawLink(
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<null, 'FORBIDDEN' | 'UNKNOWN_LINK'>> {
  return database().transaction(async (tx) => {
    if (!may(actor, 'manage_staff', null)) return fail('FORBIDDEN');
    const link = await deleteLink(tx, id);
    if (!link) return fail('UNKNOWN_LINK');
    const details = { kind: link.kind, name: link.name };
    const subject = link.staffId ?? link.id;
    await recordAudit(tx, {
      at: now,
      actor: actorName(actor),
      act: 'withdraw_staff_link',
      subject,
      details,
    });
    return ok(null);
  });
}
