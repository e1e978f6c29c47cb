import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { switchPerson } from '../staff/change-person';
import type { Mischief } from '../testing/authenticator';
import { softAuthenticator } from '../testing/authenticator';
import { districtWith } from '../testing/district';
import { firstAdministrator, invited, type Member, NOW } from '../testing/staffAccounts';
import { makeChallenge } from './challenge';
import { signInWithPasskey, startSignIn } from './sign-in-passkey';

const test = testDatabase();
const REFUSED = { ok: false, error: 'REFUSED' };
let admin: Member;
let member: Member;
let district: string;
/** Failures are counted per network and minute: a network of its own for each test. */
let network: string;

beforeAll(async () => {
  process.env.NEXTAUTH_URL = 'https://wijkcheque.example';
  process.env.WIJKCHEQUE_DEMO = '0';
  district = (await districtWith(1)).slug;
  admin = await firstAdministrator();
});

beforeEach(async (context) => {
  network = context.task.id;
  member = await invited(admin, { name: 'Wies', role: 'wijkregisseur', districts: [district] });
});

async function signIn(device = member.device, mischief: Mischief = {}, now = NOW) {
  const question = await startSignIn(now);
  return signInWithPasskey(question.sealed, device.assert(question, mischief), network, now);
}

describe('signing in with a passkey', () => {
  it('gives the account, remembers the day, and stands in the log book', async () => {
    expect(await signIn(member.device, {}, new Date('2026-09-03T22:30:00Z'))).toEqual({
      ok: true,
      value: member.session,
    });
    const { rows } = await test.handle.pool.query(
      'SELECT last_sign_in::text AS day FROM staff_account WHERE id = $1',
      [member.session.id],
    );
    expect(rows, 'the day on the wall in the Netherlands').toEqual([{ day: '2026-09-04' }]);
    const audit = await test.handle.pool.query(
      "SELECT actor, details FROM audit_event WHERE act = 'sign_in' AND subject = $1",
      [member.session.id],
    );
    expect(audit.rows).toEqual([{ actor: 'wijkregisseur: Wies', details: {} }]);
  });

  it('asks for no name, and for the owner of the passkey', async () => {
    const { options } = await startSignIn(NOW);
    expect(options).toMatchObject({ rpId: 'wijkcheque.example', userVerification: 'required' });
    expect(options.allowCredentials ?? []).toEqual([]);
  });

  it.each<[string, Mischief]>([
    ['a signature of another key', { forged: true }],
    ['another origin', { origin: 'https://wijkcheque.example.evil' }],
    ['the same host without encryption', { origin: 'http://wijkcheque.example' }],
    ['another host', { host: 'evil' }],
    ['an owner who did not prove to be there', { unverified: true }],
    ['another challenge', { challenge: Buffer.alloc(32).toString('base64url') }],
    ['another account’s name in it', { userHandle: Buffer.from('somebody').toString('base64url') }],
    ['no account’s name in it', { userHandle: '' }],
  ])('is refused with %s', async (_, mischief) => {
    expect(await signIn(member.device, mischief)).toEqual(REFUSED);
    expect((await signIn()).ok, 'and the passkey still works').toBe(true);
  });

  it('is refused with a passkey nobody registered, with no words of its own', async () => {
    expect(await signIn(softAuthenticator())).toEqual(REFUSED);
    for (const rubbish of [null, 7, 'x', {}, { id: 7 }, { id: member.device.id }, { id: "' OR true" }]) {
      const { sealed } = await startSignIn(NOW);
      expect(await signInWithPasskey(sealed, rubbish, network, NOW), JSON.stringify(rubbish)).toEqual(
        REFUSED,
      );
    }
  });

  it('takes an answer once', async () => {
    const question = await startSignIn(NOW);
    const answer = member.device.assert(question);
    const send = () => signInWithPasskey(question.sealed, answer, network, NOW);
    expect((await send()).ok).toBe(true);
    expect(await send()).toEqual(REFUSED);
  });

  it('takes a challenge once, also of an authenticator that counts nothing, and also at the same moment', async () => {
    const question = await startSignIn(NOW);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        signInWithPasskey(question.sealed, member.device.assert(question, { counter: 0 }), network, NOW),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('notices a copied authenticator by its counter', async () => {
    expect((await signIn(member.device, { counter: 9 })).ok).toBe(true);
    expect(await signIn(member.device, { counter: 9 })).toEqual(REFUSED);
    expect(await signIn(member.device, { counter: 3 })).toEqual(REFUSED);
    expect((await signIn(member.device, { counter: 10 })).ok).toBe(true);
  });

  it('refuses a challenge that is old, of another browser, made for something else, or made up', async () => {
    const question = await startSignIn(NOW);
    const answer = member.device.assert(question);
    const attempt = (sealed: string | undefined, now = NOW) =>
      signInWithPasskey(sealed, answer, network, now);
    expect(await attempt(question.sealed, new Date(NOW.getTime() + 5 * 60_000))).toEqual(REFUSED);
    expect(await attempt((await startSignIn(NOW)).sealed)).toEqual(REFUSED);
    expect(await attempt(makeChallenge('add', { account: '', link: '' }, NOW).sealed)).toEqual(REFUSED);
    for (const made of [undefined, '', 'x', question.sealed.slice(4)])
      expect(await attempt(made)).toEqual(REFUSED);
    expect((await attempt(question.sealed)).ok).toBe(true);
  });

  it('is refused to an account that is switched off, as if it did not exist', async () => {
    await switchPerson(await admin.actor(), member.session.id, false, NOW);
    expect(await signIn()).toEqual(REFUSED);
    await switchPerson(await admin.actor(), member.session.id, true, NOW);
    expect(await signIn()).toEqual({ ok: true, value: { id: member.session.id, generation: 1 } });
  });

  it('belongs to the configured address', async () => {
    const question = await startSignIn(NOW);
    const answer = member.device.assert(question);
    process.env.NEXTAUTH_URL = 'https://elsewhere.example';
    try {
      expect(await signInWithPasskey(question.sealed, answer, network, NOW)).toEqual(REFUSED);
    } finally {
      process.env.NEXTAUTH_URL = 'https://wijkcheque.example';
    }
  });

  it('slows down failures of one network, and never somebody who is right', async () => {
    const words = new Set<string>();
    for (let turn = 0; turn < 70; turn++) {
      const answer = await signIn(softAuthenticator());
      words.add(answer.ok ? 'ok' : answer.error);
    }
    expect([...words]).toEqual(['REFUSED', 'SLOW_DOWN']);
    expect((await signIn()).ok).toBe(true);
  });

  it('writes nothing when it asks or refuses', async () => {
    const count = async () => {
      const { rows } = await test.handle.pool.query(
        'SELECT (SELECT count(*) FROM staff_used_challenge) AS a, (SELECT count(*) FROM audit_event) AS b',
      );
      return rows;
    };
    const before = await count();
    await startSignIn(NOW);
    await signIn(member.device, { forged: true });
    expect(await count()).toEqual(before);
  });
});

it('no table of accounts has room for a network address, or a moment of a sign-in', async () => {
  const { rows } = await test.handle.pool.query<{ name: string; type: string }>(`
    SELECT c.relname || '.' || a.attname AS name, format_type(a.atttypid, NULL) AS type
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relname LIKE 'staff\\_%' AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
    ORDER BY 1`);
  expect(rows.length).toBeGreaterThan(15);
  expect(
    rows.filter(({ name }) => /ip|addr|agent|device|network/.test(name.replace('recipient', ''))),
  ).toEqual([]);
  expect(rows.filter(({ type }) => /inet|cidr/.test(type))).toEqual([]);
  expect(rows.filter(({ type }) => /time/.test(type)).map(({ name }) => name)).toEqual([
    'staff_link.expires_at',
    'staff_used_challenge.expires_at',
  ]);
});
