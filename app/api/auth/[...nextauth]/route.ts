import NextAuth from 'next-auth';
import { currentSession } from '@/lib/auth';
import { sessionCookie } from '@/lib/auth/cookies';
import { authOptions } from '@/lib/auth/options';

type Context = { params: Promise<{ nextauth: string[] }> };

async function handler(request: Request, context: Context): Promise<Response> {
  const [action, provider] = (await context.params).nextauth;
  const before = (await currentSession(new Date()))?.actor.kind;
  const signingIn = action === 'callback' ? (provider === 'cheque' ? 'household' : 'staff') : undefined;
  const options = authOptions(signingIn ?? before ?? 'staff');
  const response = (await NextAuth(options)(request, context)) as Response;
  if (action === 'signout' && endsSession(response)) {
    // A household keeps what it asked this browser to keep (its stembewijs); the page removes the rest itself.
    response.headers.set('clear-site-data', before === 'staff' ? '"cache", "storage"' : '"cache"');
  }
  return response;
}

/** Only after next-auth has checked its own token: no other site can empty this one's storage. */
function endsSession(response: Response): boolean {
  const { name } = sessionCookie();
  return response.headers.getSetCookie().some((cookie) => cookie.startsWith(`${name}=;`));
}

export { handler as GET, handler as POST };
