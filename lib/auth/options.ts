import { cookies } from 'next/headers';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import type { Result } from '@/lib/domain/result';
import { isDemo, signInDemoStaff } from '@/lib/usecases/auth/demo-staff';
import { openDoor1 } from '@/lib/usecases/auth/open-door1';
import { signInWithPasskey } from '@/lib/usecases/auth/sign-in-passkey';
import type { StaffSession } from '@/lib/usecases/auth/staff-actor';
import { acceptLink } from '@/lib/usecases/staff/accept-link';
import { log } from '@/lib/usecases/system/log';
import { type Claims, readClaims, readSession } from './claims';
import { challengeCookie, returnCookie, sessionCookie } from './cookies';
import { currentNetwork } from './network';
import { cookieSeconds, endOf, newSession } from './session';

/** next-auth wants an identity per user; ours is the claims themselves, and nothing about a person. */
function asUser(actor: Claims | null) {
  return actor ? { id: actor.kind, actor } : null;
}

/** What the browser is told of a refusal is the message of an error: our code, and nothing else. */
function staffOrCode(signedIn: Result<StaffSession, string>) {
  if (!signedIn.ok) throw new Error(signedIn.error);
  return asUser({ kind: 'staff', ...signedIn.value });
}

async function sealedChallenge(): Promise<string | undefined> {
  return (await cookies()).get(challengeCookie().name)?.value;
}

/** What a browser's authenticator answered, in a form's field. */
function parse(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? '');
  } catch {
    return null;
  }
}

const cheque = CredentialsProvider({
  id: 'cheque',
  credentials: { round: { type: 'text' }, signin: { type: 'password' } },
  authorize: async (given) => {
    const opened = await openDoor1(given, await currentNetwork(), new Date());
    if (!opened.ok && opened.error === 'SLOW_DOWN') throw new Error(opened.error);
    return asUser(opened.ok ? readClaims(opened.value) : null);
  },
});

/** Challenge from the cookie, assertion from the form. */
const passkey = CredentialsProvider({
  id: 'passkey',
  credentials: { response: { type: 'text' } },
  authorize: async (given) => {
    const response = parse(given?.response);
    return staffOrCode(
      await signInWithPasskey(await sealedChallenge(), response, await currentNetwork(), new Date()),
    );
  },
});

/** The first passkey of an account, or the one that replaces lost ones: whoever registers it is signed in by it. */
const invitation = CredentialsProvider({
  id: 'invitation',
  credentials: { token: { type: 'password' }, name: { type: 'text' }, response: { type: 'text' } },
  authorize: async (given) => {
    const { token = '', name = '', response } = given ?? {};
    const registered = { token, name, response: parse(response) };
    return staffOrCode(
      await acceptLink(registered, await sealedChallenge(), await currentNetwork(), new Date()),
    );
  },
});

const demo = CredentialsProvider({
  id: 'demo',
  credentials: { person: { type: 'text' } },
  authorize: async (given) => {
    const person = signInDemoStaff(given?.person ?? '');
    return asUser(person?.kind === 'staff' ? { kind: 'staff', id: person.id, generation: 0 } : null);
  },
});

/** Sessions are encrypted tokens in a cookie: signing a household in or out writes nothing on the server. */
export function authOptions(kind: Claims['kind']): NextAuthOptions {
  const maxAge = cookieSeconds(kind);
  return {
    providers: [cheque, passkey, invitation, ...(isDemo() ? [demo] : [])],
    session: { strategy: 'jwt', maxAge },
    jwt: { maxAge },
    cookies: { sessionToken: sessionCookie(), callbackUrl: returnCookie() },
    pages: { signIn: '/beheer/aanmelden', error: '/beheer/aanmelden' },
    callbacks: {
      jwt: ({ token, user }) => {
        const now = new Date();
        const actor = readClaims((user as { actor?: unknown } | undefined)?.actor);
        if (actor) return { ...newSession(actor, now) };
        const session = readSession(token);
        return session && endOf(session, now).inMs > 0 ? { ...session } : {};
      },
      session: ({ session, token }) => ({
        expires: session.expires,
        actor: readSession(token)?.actor ?? null,
      }),
    },
    logger: {
      error: (code) => log.error({ code }, 'sign-in fault'),
      warn: (code) => log.warn({ code }, 'sign-in warning'),
      debug: () => undefined,
    },
  };
}
