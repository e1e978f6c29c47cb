import { describe, expect, it } from 'vitest';
import { newSession, openSession, usedNow } from './session';
import { needsStaff, signInPath, visit, wayBack } from './workspace';

process.env.NEXTAUTH_SECRET = 'a secret of the tests, long enough';
const NOW = new Date('2026-09-01T08:00:00Z');
const staff = { kind: 'staff', id: 'a', generation: 0 } as const;
const household = { kind: 'household', round: 'r', neighbourhood: null } as const;
const page = (pathname: string, method = 'GET') => ({ pathname, search: '', method });
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

describe('the way back', () => {
  it.each(['/beheer', '/beheer/mensen', '/beheer/ronde/seghwaert-2026?deel=brieven'])(
    'leads to %s',
    (path) => {
      expect(wayBack(path)).toBe(path);
      const search = new URL(signInPath(path), 'http://x').searchParams;
      expect(wayBack(search.get('terug') ?? '/beheer')).toBe(path);
    },
  );

  it.each([
    'https://evil.example/beheer',
    '//evil.example/beheer',
    '/\\evil.example/beheer',
    '\\\\evil.example/beheer',
    '/beheer/../dev',
    '/beheer/%2e%2e/dev',
    '/beheerder',
    '/stemmen',
    'javascript:alert(1)//beheer',
    '/beheer/aanmelden',
    '/beheer/uitnodiging',
    '',
    undefined,
    ['/beheer', '/beheer'],
  ])('never leads to %j', (path) => {
    expect(wayBack(path)).toBeNull();
  });
});

it('the pages to become somebody need nobody', () => {
  expect(needsStaff('/beheer/mensen')).toBe(true);
  expect(needsStaff('/beheer/aanmelden')).toBe(false);
  expect(needsStaff('/wijk/seghwaert')).toBe(false);
});

describe('a visit to the workspace', () => {
  it('without a session leads to signing in, but never takes a form away', async () => {
    const signIn = { signIn: '/beheer/aanmelden?terug=%2Fbeheer%2Fmensen' };
    expect(await visit(page('/beheer/mensen'), undefined, NOW)).toEqual(signIn);
    expect(await visit(page('/beheer/mensen'), 'nonsense', NOW)).toEqual(signIn);
    const { value } = await usedNow(newSession(household, NOW), NOW);
    expect(await visit(page('/beheer/mensen'), value, NOW), 'a household is no staff').toEqual(signIn);
    expect(await visit(page('/beheer/mensen', 'POST'), undefined, NOW)).toBeNull();
    expect(await visit(page('/'), undefined, NOW)).toBeNull();
  });

  it('uses the session: idle time begins anew, its length in all does not', async () => {
    let { value } = await usedNow(newSession(staff, NOW), NOW);
    for (let minute = 20; minute < 8 * 60; minute += 20) {
      const visited = await visit(page('/beheer'), value, later(minute));
      if (!visited || !('cookie' in visited)) throw new Error(`over at ${minute}`);
      value = visited.cookie.value;
    }
    expect(await openSession(value, later(8 * 60 - 1))).toMatchObject({ actor: staff });
    expect(await openSession(value, later(8 * 60))).toBeNull();
    expect(await visit(page('/beheer'), value, later(8 * 60))).toEqual({ signIn: '/beheer/aanmelden' });
  });

  it('elsewhere uses nothing', async () => {
    const { value } = await usedNow(newSession(staff, NOW), NOW);
    expect(await visit(page('/wijk/seghwaert'), value, later(20))).toBeNull();
    expect(await openSession(value, later(29))).not.toBeNull();
    expect(await openSession(value, later(30))).toBeNull();
  });
});

it('a session of another server is nobody’s', async () => {
  const { value } = await usedNow(newSession(staff, NOW), NOW);
  process.env.NEXTAUTH_SECRET = 'another secret of the tests, as long';
  expect(await openSession(value, NOW)).toBeNull();
});
