import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { isDemo, signInDemoStaff } from '@/lib/usecases/auth/demo-staff';
import { signInHousehold } from '@/lib/usecases/auth/sign-in-household';
import { type Claims, readClaims } from './claims';

/** Long enough to divide a cheque at one's ease, short enough for a shared telephone. */
const SESSION_SECONDS = 2 * 60 * 60;

/** next-auth wants an identity per user; ours is the actor itself, and nothing about a person. */
function asUser(actor: Claims | null) {
  return actor ? { id: actor.kind, actor } : null;
}

const cheque = CredentialsProvider({
  id: 'cheque',
  credentials: { round: { type: 'text' }, signin: { type: 'password' } },
  authorize: async (given) =>
    asUser(readClaims(await signInHousehold(given?.round ?? '', given?.signin ?? ''))),
});

const demo = CredentialsProvider({
  id: 'demo',
  credentials: { person: { type: 'text' } },
  authorize: async (given) => asUser(readClaims(signInDemoStaff(given?.person ?? ''))),
});

/** Sessions are signed tokens in a cookie: signing in and out writes nothing on the server. */
export function authOptions(): NextAuthOptions {
  return {
    providers: isDemo() ? [cheque, demo] : [cheque],
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: '/stemmen', error: '/stemmen' },
    callbacks: {
      jwt: ({ token, user }) => {
        const actor = user ? readClaims((user as { actor?: unknown }).actor) : readClaims(token.actor);
        return actor ? { actor } : {};
      },
      session: ({ session, token }) => ({ expires: session.expires, actor: readClaims(token.actor) }),
    },
  };
}
