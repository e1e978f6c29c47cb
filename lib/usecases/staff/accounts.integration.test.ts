import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { type Actor, may, STAFF_ROLES } from '@/lib/domain/permissions';
import { signInWithPasskey, startSignIn } from '../auth/sign-in-passkey';
import { readStaffActor } from '../auth/staff-actor';
import { staff } from '../testing/actors';
import { softAuthenticator } from '../testing/authenticator';
import { districtWith } from '../testing/district';
import { firstAdministrator, invited, type Member, NO_POSTING, NOW, tokenOf } from '../testing/staffAccounts';
import { acceptLink, startLink } from './accept-link';
import { changePerson, makeRecoveryLink, switchPerson } from './change-person';
import { inviteStaff, withdrawLink } from './invite';
import { listPeople } from './list-people';
import { addOwnPasskey, listOwnPasskeys, removeOwnPasskey, startOwnPasskey } from './own-passkeys';

const test = testDatabase();
let admin: Member;
let district: string;
let other: string;

beforeAll(async () => {
  process.env.NEXTAUTH_URL = 'https://wijkcheque.example';
  process.env.WIJKCHEQUE_DEMO = '0';
  [district, other] = [(await districtWith(1)).slug, (await districtWith(1)).slug];
  admin = await firstAdministrator();
});

/** A desk assistant's form, for whom a place is asked. */
const desk = () => ({
  ...NO_POSTING,
  role: 'desk_assistant',
  districts: [district],
  location: 'Huis van de Wijk',
});

async function auditOf(subject: string) {
  const { rows } = await test.handle.pool.query<{ act: string; actor: string; details: object }>(
    'SELECT act, actor, details FROM audit_event WHERE subject = $1 ORDER BY id',
    [subject],
  );
  return rows;
}

const newcomer = (role = 'wijkregisseur') =>
  invited(admin, { name: 'Nieuw', role, districts: [district, other] });

describe('managing accounts', () => {
  it.each([
    { kind: 'visitor' } as const,
    { kind: 'household', round: 'r', neighbourhood: null } as const,
    ...STAFF_ROLES.filter((role) => role !== 'administrator').map((role) => staff(role, ['a', 'b'])),
  ] as Actor[])('is refused to $kind $role', async (actor) => {
    const FORBIDDEN = { ok: false, error: 'FORBIDDEN' };
    const { id } = admin.session;
    const before = await test.handle.pool.query('SELECT count(*) FROM audit_event');
    expect(await listPeople(actor, NOW)).toEqual(FORBIDDEN);
    expect(
      await inviteStaff(actor, { ...NO_POSTING, name: 'X', role: 'auditor', districts: [district] }, NOW),
    ).toEqual(FORBIDDEN);
    expect(
      await changePerson(actor, id, { ...NO_POSTING, role: 'auditor', districts: [district] }, NOW),
    ).toEqual(FORBIDDEN);
    expect(await switchPerson(actor, id, false, NOW)).toEqual(FORBIDDEN);
    expect(await makeRecoveryLink(actor, id, NOW)).toEqual(FORBIDDEN);
    expect(await withdrawLink(actor, id, NOW)).toEqual(FORBIDDEN);
    const after = await test.handle.pool.query('SELECT count(*) FROM audit_event');
    expect(after.rows).toEqual(before.rows);
  });

  it.each([
    [{ name: ' ' }, 'NO_NAME'],
    [{ name: 'x'.repeat(81) }, 'NAME_TOO_LONG'],
    [{ role: 'king' }, 'UNKNOWN_ROLE'],
    [{ districts: [] }, 'NO_DISTRICT'],
    [{ districts: ['atlantis'] }, 'UNKNOWN_DISTRICT'],
    [{ location: '' }, 'NO_LOCATION'],
    [{ until: '2026-08-31', from: '2026-09-01' }, 'UNTIL_BEFORE_FROM'],
  ])('an invitation with %j is refused with %s', async (wrong, error) => {
    const person = { ...desk(), name: 'Goed', ...wrong };
    expect(await inviteStaff(await admin.actor(), person, NOW)).toEqual({ ok: false, error });
  });

  it.each(STAFF_ROLES)('%s can be invited, and be made something else', async (role) => {
    const member = await invited(admin, { ...desk(), name: 'Iemand', role });
    expect(await member.actor()).toMatchObject({ kind: 'staff', role });
    const { id } = member.session;
    const next = { ...desk(), role: role === 'desk_assistant' ? 'team_member' : 'desk_assistant' };
    expect((await changePerson(await admin.actor(), id, next, NOW)).ok).toBe(true);
    const other = { ...NO_POSTING, role: 'council_member' };
    expect(await changePerson(await admin.actor(), id, other, NOW)).toMatchObject({
      value: { posting: null },
    });
    expect(await member.actor()).not.toHaveProperty('location');
  });

  it('a new role and districts count at the next request of a living session', async () => {
    const member = await newcomer();
    const before = await member.actor();
    expect(may(before, 'change_phase', district)).toBe(true);
    const given = { ...desk(), districts: [other] };
    expect(await changePerson(await admin.actor(), member.session.id, given, NOW)).toEqual({
      ok: true,
      value: {
        role: 'desk_assistant',
        districts: [other],
        posting: { location: 'Huis van de Wijk', from: null, until: null },
      },
    });
    const after = await member.actor();
    expect(after).toMatchObject({ role: 'desk_assistant', districts: [other], location: 'Huis van de Wijk' });
    expect(may(after, 'change_phase', other)).toBe(false);
    expect(await auditOf(member.session.id)).toContainEqual({
      act: 'change_staff',
      actor: 'administrator: Ada Beheer',
      details: {
        name: 'Nieuw',
        from: `wijkregisseur ${[district, other].toSorted().join(' ')}`,
        to: `desk_assistant ${other} (Huis van de Wijk, … – …)`,
      },
    });
  });

  it('a switched-off account acts no more with its living session, and not when it is on again', async () => {
    const member = await newcomer();
    const { id } = member.session;
    expect(await switchPerson(await admin.actor(), id, false, NOW)).toEqual({
      ok: true,
      value: { active: false },
    });
    expect(await member.actor()).toEqual({ kind: 'visitor' });
    expect((await switchPerson(await admin.actor(), id, true, NOW)).ok).toBe(true);
    expect(await member.actor(), 'its old session stays over').toEqual({ kind: 'visitor' });
    expect((await auditOf(id)).map(({ act }) => act)).toEqual([
      'accept_staff_link',
      'switch_off_staff',
      'switch_on_staff',
    ]);
  });

  it('switching to what it is already does and logs nothing', async () => {
    const member = await newcomer();
    await switchPerson(await admin.actor(), member.session.id, true, NOW);
    expect(await auditOf(member.session.id)).toHaveLength(1);
    expect(await member.actor()).toMatchObject({ kind: 'staff' });
  });

  it('an account that does not exist is said to', async () => {
    const UNKNOWN = { ok: false, error: 'UNKNOWN_ACCOUNT' };
    const role = { ...NO_POSTING, role: 'administrator' };
    expect(await changePerson(await admin.actor(), 'beheerder', role, NOW)).toEqual(UNKNOWN);
    expect(await switchPerson(await admin.actor(), 'beheerder', false, NOW)).toEqual(UNKNOWN);
  });

  it('no account is ever removed, or gets another id', async () => {
    expect(await test.attempt('DELETE FROM staff_passkey')).toBe('done');
    const { id } = admin.session;
    expect(await test.attempt('DELETE FROM staff_account WHERE id = $1', [id])).toBe('WC006');
    expect(await test.attempt("UPDATE staff_account SET id = 'x' WHERE id = $1", [id])).toBe('WC006');
    expect(await test.attempt('UPDATE staff_account SET generation = -1')).toBe('WC006');
  });
});

describe('a desk assistant', () => {
  const FIRST = new Date('2026-09-10T00:30:00+02:00');
  const LAST_EVENING = new Date('2026-09-12T23:30:00+02:00');
  const NEXT_DAY = new Date('2026-09-13T00:30:00+02:00');
  const posted = { ...desk(), from: '2026-09-10', until: '2026-09-12' };

  it('acts on the agreed days only, and the log book says at which desk', async () => {
    const given = await inviteStaff(
      await admin.actor(),
      { ...posted, districts: [district], name: 'Dee Balie' },
      NOW,
    );
    const token = tokenOf(given.ok ? given.value : { path: '' });
    const early = await startLink(token, '', NOW);
    if (!early.ok) throw new Error(early.error);
    const device = softAuthenticator();
    const response = device.register(early.value);
    const accepted = await acceptLink({ token, name: '', response }, early.value.sealed, 'test', NOW);
    expect(accepted, 'the account is made, signing in waits').toEqual({ ok: false, error: 'OUTSIDE_DAYS' });
    const signIn = async (now: Date) => {
      const question = await startSignIn(now);
      return signInWithPasskey(question.sealed, device.assert(question), 'test', now);
    };
    expect(await signIn(NOW)).toEqual({ ok: false, error: 'OUTSIDE_DAYS' });
    const session = await signIn(FIRST);
    if (!session.ok) throw new Error(session.error);
    expect(await readStaffActor(session.value, LAST_EVENING)).toMatchObject({ location: 'Huis van de Wijk' });
    expect(await readStaffActor(session.value, NEXT_DAY), 'a living session too').toBeNull();
    expect(await signIn(NEXT_DAY)).toEqual({ ok: false, error: 'OUTSIDE_DAYS' });
    expect((await auditOf(session.value.id)).map(({ act, actor }) => [act, actor])).toEqual([
      ['accept_staff_link', 'desk_assistant: Dee Balie (Huis van de Wijk)'],
      ['sign_in', 'desk_assistant: Dee Balie (Huis van de Wijk)'],
    ]);
    const longer = { ...posted, districts: [district], until: '2026-09-20' };
    expect((await changePerson(await admin.actor(), session.value.id, longer, NOW)).ok).toBe(true);
    expect(await readStaffActor(session.value, NEXT_DAY)).not.toBeNull();
  });
});

describe('the last administrator', () => {
  const LAST = { ok: false, error: 'LAST_ADMINISTRATOR' };
  const demote = { ...NO_POSTING, role: 'council_member' };

  it('cannot be switched off or given another role', async () => {
    const me = await admin.actor();
    expect(await switchPerson(me, admin.session.id, false, NOW)).toEqual(LAST);
    expect(await changePerson(me, admin.session.id, demote, NOW)).toEqual(LAST);
    expect((await changePerson(me, admin.session.id, { ...demote, role: 'administrator' }, NOW)).ok).toBe(
      true,
    );
  });

  it('is the one who is left: one that is switched off does not count', async () => {
    const second = await invited(admin, { name: 'Tweede', role: 'administrator' });
    await switchPerson(await admin.actor(), second.session.id, false, NOW);
    expect(await switchPerson(await admin.actor(), admin.session.id, false, NOW)).toEqual(LAST);
  });

  it('is left over of two who demote each other at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const second = await invited(admin, { name: 'Rivaal', role: 'administrator' });
      const [one, two] = [await admin.actor(), await second.actor()];
      const answers = await Promise.all([
        changePerson(one, second.session.id, demote, NOW),
        changePerson(two, admin.session.id, demote, NOW),
      ]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers).toContainEqual(LAST);
      if ((await admin.actor()).kind !== 'staff' || !answers[0]?.ok) admin = second;
    }
  });
});

describe('one’s own passkeys', () => {
  const add = async (member: Member, device = member.device) => {
    const question = await startOwnPasskey(await member.actor(), NOW);
    if (!question.ok) throw new Error(question.error);
    return addOwnPasskey(await member.actor(), question.value.sealed, device.register(question.value), NOW);
  };

  it('one more can be made, one less as long as one is left', async () => {
    const member = await newcomer();
    const second = softAuthenticator();
    expect(await add(member, second)).toEqual({ ok: true, value: null });
    const listed = await listOwnPasskeys(await member.actor());
    expect(listed.ok && listed.value.map(({ id }) => id).toSorted()).toEqual(
      [member.device.id, second.id].toSorted(),
    );
    const remove = async (id: string) => removeOwnPasskey(await member.actor(), id, NOW);
    expect(await remove('unknown')).toEqual({ ok: false, error: 'UNKNOWN_PASSKEY' });
    const old = member.session;
    expect(await remove(member.device.id)).toEqual({
      ok: true,
      value: { id: old.id, generation: old.generation + 1 },
    });
    expect(await member.actor(), 'its sessions are over, also those on other devices').toEqual({
      kind: 'visitor',
    });
    const next = await readStaffActor({ ...old, generation: old.generation + 1 }, NOW);
    if (!next) throw new Error('the session that removed it goes on');
    expect(await removeOwnPasskey(next, second.id, NOW)).toEqual({ ok: false, error: 'LAST_PASSKEY' });
    expect((await auditOf(member.session.id)).map(({ act }) => act)).toEqual([
      'accept_staff_link',
      'add_passkey',
      'remove_passkey',
    ]);
  });

  it('of two removed at the same moment one stays', async () => {
    const member = await newcomer();
    const second = softAuthenticator();
    await add(member, second);
    const me = await member.actor();
    const answers = await Promise.all(
      [member.device.id, second.id].map((id) => removeOwnPasskey(me, id, NOW)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('a passkey that is registered already is not taken twice, by anybody', async () => {
    const [member, stranger] = [await newcomer(), await newcomer()];
    expect(await add(member)).toEqual({ ok: false, error: 'PASSKEY_KNOWN' });
    expect(await add(stranger, member.device)).toEqual({ ok: false, error: 'PASSKEY_KNOWN' });
  });

  it('nobody adds to, or removes from, somebody else’s account', async () => {
    const [member, thief] = [await newcomer(), await newcomer()];
    const question = await startOwnPasskey(await member.actor(), NOW);
    if (!question.ok) throw new Error(question.error);
    const response = thief.device.register(question.value);
    const stolen = await addOwnPasskey(await thief.actor(), question.value.sealed, response, NOW);
    expect(stolen).toEqual({ ok: false, error: 'PASSKEY_REFUSED' });
    expect(await removeOwnPasskey(await thief.actor(), member.device.id, NOW)).toEqual({
      ok: false,
      error: 'UNKNOWN_PASSKEY',
    });
    const visitor: Actor = { kind: 'visitor' };
    expect(await listOwnPasskeys(visitor)).toEqual({ ok: false, error: 'FORBIDDEN' });
    expect(await startOwnPasskey(visitor, NOW)).toEqual({ ok: false, error: 'FORBIDDEN' });
    expect(await addOwnPasskey(visitor, question.value.sealed, response, NOW)).toEqual({
      ok: false,
      error: 'FORBIDDEN',
    });
    expect(await listOwnPasskeys(staff('auditor', []))).toEqual({ ok: false, error: 'NO_ACCOUNT' });
  });
});
