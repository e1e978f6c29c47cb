import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { countAudit } from '@/db/queries/audit';
import { listPasskeys } from '@/db/queries/staff';
import { testDatabase } from '@/db/testing';
import type { Result } from '@/lib/domain/result';
import { signInWithPasskey, startSignIn } from '../auth/sign-in-passkey';
import { readStaffActor } from '../auth/staff-actor';
import { softAuthenticator } from '../testing/authenticator';
import { districtWith } from '../testing/district';
import {
  firstAdministrator,
  followLink,
  invited,
  type Member,
  NO_POSTING,
  NOW,
  tokenOf,
} from '../testing/staffAccounts';
import { acceptLink, readLink, startLink } from './accept-link';
import { makeRecoveryLink, switchPerson } from './change-person';
import { makeFirstLink } from './first-link';
import { inviteStaff, withdrawLink } from './invite';
import { listPeople } from './list-people';
import type { OneTimeLink } from './one-time-token';

const test = testDatabase();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const later = (ms: number) => new Date(NOW.getTime() + ms);
const INVALID = { ok: false, error: 'LINK_INVALID' };

beforeAll(() => {
  process.env.NEXTAUTH_URL = 'https://wijkcheque.example';
  process.env.WIJKCHEQUE_DEMO = '0';
});

/** A link's token from a use-case that must give one. */
async function given(made: Promise<Result<OneTimeLink>>): Promise<string> {
  const link = await made;
  if (!link.ok) throw new Error(link.error);
  return tokenOf(link.value);
}

/** Registers on a device of its own, and says what came of it. */
async function register(token: string, now = NOW, name = 'Iemand') {
  const question = await startLink(token, name, now);
  if (!question.ok) return question;
  const response = softAuthenticator().register(question.value);
  return acceptLink({ token, name, response }, question.value.sealed, 'test', now);
}

describe('before there is an administrator', () => {
  it('every start prints a link, and the one before is dead', async () => {
    const first = await makeFirstLink(NOW);
    const second = await makeFirstLink(later(1000));
    const [old, current] = [tokenOf(first ?? { path: '' }), tokenOf(second ?? { path: '' })];
    expect(old).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(current).not.toBe(old);
    expect(await readLink(old, later(2000))).toEqual(INVALID);
    expect(await readLink(current, later(2000))).toEqual({
      ok: true,
      value: { purpose: 'first', name: '', role: 'administrator' },
    });
    expect(await readLink(current, later(1000 + DAY))).toEqual(INVALID);
  });

  it('two processes that start at once leave one link', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => makeFirstLink(NOW)));
    const views = await Promise.all(made.map((link) => readLink(tokenOf(link ?? { path: '' }), NOW)));
    expect(views.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('keeps the hash of the token and not the token', async () => {
    const link = await makeFirstLink(NOW);
    const token = Buffer.from(tokenOf(link ?? { path: '' }), 'base64url');
    expect(token).toHaveLength(32);
    const { rows } = await test.handle.pool.query('SELECT * FROM staff_link');
    const audit = await test.handle.pool.query('SELECT * FROM audit_event');
    expect(rows[0]?.token_hash).toEqual(createHash('sha256').update(token).digest());
    const everything = JSON.stringify([rows, audit.rows]);
    for (const form of ['hex', 'base64', 'base64url'] as const)
      expect(everything).not.toContain(token.toString(form));
  });

  it('prints none in the demo', async () => {
    process.env.WIJKCHEQUE_DEMO = '1';
    try {
      expect(await makeFirstLink(NOW)).toBeNull();
    } finally {
      process.env.WIJKCHEQUE_DEMO = '0';
    }
  });

  it('asks the first administrator for a name, and nobody else is made', async () => {
    const token = tokenOf((await makeFirstLink(NOW)) ?? { path: '' });
    expect(await startLink(token, '  ', NOW)).toEqual({ ok: false, error: 'NO_NAME' });
    expect(await startLink(token, 'x'.repeat(81), NOW)).toEqual({ ok: false, error: 'NAME_TOO_LONG' });
    const member = await followLink(token, '  Ada\u0000 \u202eBeheer ');
    expect(await member.actor()).toEqual({
      kind: 'staff',
      id: member.session.id,
      name: 'Ada Beheer',
      role: 'administrator',
      districts: [],
    });
    expect(await makeFirstLink(NOW)).toBeNull();
    expect(await makeFirstLink(NOW, true), 'asked for by whoever runs the server').not.toBeNull();
    expect(await register(token)).toEqual(INVALID);
  });
});

describe('a link that an administrator gives', () => {
  let admin: Member;
  let district: string;
  beforeAll(async () => {
    admin = await firstAdministrator();
    district = (await districtWith(1)).slug;
  });
  const invite = async (name = 'Wies Wijk') =>
    given(
      inviteStaff(
        await admin.actor(),
        { ...NO_POSTING, name, role: 'wijkregisseur', districts: [district] },
        NOW,
      ),
    );

  it('makes exactly the account it was given for', async () => {
    const token = await invite();
    expect(await readLink(token, NOW)).toMatchObject({
      ok: true,
      value: { purpose: 'invitation', name: 'Wies Wijk', role: 'wijkregisseur' },
    });
    const member = await followLink(token, 'Somebody Else');
    expect(await member.actor()).toMatchObject({
      name: 'Wies Wijk',
      role: 'wijkregisseur',
      districts: [district],
    });
    const people = await listPeople(await admin.actor(), NOW);
    expect(people).toMatchObject({ ok: true });
    expect(people.ok && people.value.people.find(({ id }) => id === member.session.id)).toEqual({
      id: member.session.id,
      location: null,
      from: null,
      until: null,
      name: 'Wies Wijk',
      role: 'wijkregisseur',
      districts: [district],
      active: true,
      passkeys: 1,
      lastSignIn: '2026-09-01',
    });
    expect(await countAudit(test.db, 'accept_staff_link')).toBeGreaterThan(0);
  });

  it('works once', async () => {
    const token = await invite();
    expect((await register(token)).ok).toBe(true);
    expect(await register(token)).toEqual(INVALID);
    expect(await readLink(token, NOW)).toEqual(INVALID);
  });

  it('works once, also for two who use it at the same moment', async () => {
    const token = await invite();
    const before = await countAudit(test.db, 'accept_staff_link');
    const answers = await Promise.all(Array.from({ length: 6 }, () => register(token)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((one) => !one.ok && one.error !== 'LINK_INVALID')).toEqual([]);
    expect(await countAudit(test.db, 'accept_staff_link')).toBe(before + 1);
  });

  it('works for seven days and no longer', async () => {
    const token = await invite();
    expect((await readLink(token, later(7 * DAY - 1))).ok).toBe(true);
    expect(await readLink(token, later(7 * DAY))).toEqual(INVALID);
    expect(await register(token, later(7 * DAY))).toEqual(INVALID);
  });

  it('does not work for a token that is wrong in any way', async () => {
    const token = await invite();
    const other = `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`;
    for (const wrong of [other, token.slice(1), `${token}A`, '', `${token} OR true`, 'é'.repeat(43)])
      expect(await readLink(wrong, NOW), wrong).toEqual(INVALID);
  });

  it('works no more when it is withdrawn', async () => {
    const token = await invite('Niet Meer');
    const people = await listPeople(await admin.actor(), NOW);
    const link = people.ok ? people.value.links.find(({ name }) => name === 'Niet Meer') : undefined;
    expect(link).toMatchObject({ account: null, expired: false });
    expect(await withdrawLink({ kind: 'visitor' }, link?.id ?? '', NOW)).toMatchObject({
      error: 'FORBIDDEN',
    });
    expect((await withdrawLink(await admin.actor(), link?.id ?? '', NOW)).ok).toBe(true);
    expect(await readLink(token, NOW)).toEqual(INVALID);
    expect(await withdrawLink(await admin.actor(), link?.id ?? '', NOW)).toMatchObject({
      error: 'UNKNOWN_LINK',
    });
  });

  it('is refused with another link’s challenge, an answer of before, or one that is not for us', async () => {
    const [mine, other] = [await invite('Een'), await invite('Twee')];
    const [question, elsewhere] = [await startLink(mine, '', NOW), await startLink(other, '', NOW)];
    if (!question.ok || !elsewhere.ok) throw new Error('no question');
    const device = softAuthenticator();
    const attempt = (response: unknown, sealed: string | undefined, now = NOW) =>
      acceptLink({ token: mine, name: '', response }, sealed, 'test', now);
    const good = device.register(question.value);
    const REFUSED = { ok: false, error: 'PASSKEY_REFUSED' };
    const { sealed } = question.value;
    expect(await attempt(good, elsewhere.value.sealed)).toEqual(REFUSED);
    expect(await attempt(good, undefined)).toEqual(REFUSED);
    expect(await attempt(good, (await startSignIn(NOW)).sealed)).toEqual(REFUSED);
    expect(await attempt(good, sealed, later(5 * 60_000))).toEqual(REFUSED);
    expect(await attempt(null, sealed)).toEqual(REFUSED);
    const evil = { origin: 'https://wijkcheque.example.evil' };
    expect(await attempt(device.register(question.value, evil), sealed)).toEqual(REFUSED);
    expect(await attempt(device.register(question.value, { host: 'evil' }), sealed)).toEqual(REFUSED);
    expect(await attempt(device.register(question.value, { unverified: true }), sealed)).toEqual(REFUSED);
    expect((await attempt(good, sealed)).ok).toBe(true);
  });

  it('replaces lost passkeys, ends living sessions, and the old passkey is worth nothing', async () => {
    const member = await followLink(await invite('Kwijt Passkey'), '');
    const make = async () => given(makeRecoveryLink(await admin.actor(), member.session.id, NOW));
    const [old, token] = [await make(), await make()];
    expect(await readLink(old, NOW), 'a new one takes its place').toEqual(INVALID);
    expect(await readStaffActor(member.session, NOW), 'until it is used nothing changes').not.toBeNull();
    const again = await followLink(token, '');
    expect(again.session.id).toBe(member.session.id);
    expect(await readStaffActor(member.session, NOW)).toBeNull();
    expect(await again.actor()).toMatchObject({ name: 'Kwijt Passkey' });
    expect((await listPasskeys(test.db, member.session.id)).map(({ credentialId }) => credentialId)).toEqual([
      again.device.id,
    ]);
    const question = await startSignIn(NOW);
    const signIn = (device: Member['device']) =>
      signInWithPasskey(question.sealed, device.assert(question), 'test', NOW);
    expect(await signIn(member.device)).toEqual({ ok: false, error: 'REFUSED' });
    expect((await signIn(again.device)).ok).toBe(true);
  });

  it('is dead when the account is switched off, and cannot be made for one', async () => {
    const member = await invited(admin, { name: 'Uit', role: 'auditor', districts: [district] });
    const token = await given(makeRecoveryLink(await admin.actor(), member.session.id, NOW));
    await switchPerson(await admin.actor(), member.session.id, false, NOW);
    expect(await register(token)).toEqual(INVALID);
    const again = await makeRecoveryLink(await admin.actor(), member.session.id, NOW);
    expect(again).toEqual({ ok: false, error: 'SWITCHED_OFF' });
    await switchPerson(await admin.actor(), member.session.id, true, NOW);
    expect(await register(token), 'also when it is on again').toEqual(INVALID);
    const nobody = await makeRecoveryLink(await admin.actor(), 'nobody', NOW);
    expect(nobody).toEqual({ ok: false, error: 'UNKNOWN_ACCOUNT' });
  });
});
