import { cookies } from 'next/headers';
import { readLimited } from '@/app/api/readLimited';
import { currentActor } from '@/lib/auth';
import { challengeCookie } from '@/lib/auth/cookies';
import { startSignIn } from '@/lib/usecases/auth/sign-in-passkey';
import { startLink } from '@/lib/usecases/staff/accept-link';
import { startOwnPasskey } from '@/lib/usecases/staff/own-passkeys';

/** A token and a name. */
const MAX_BODY = 4096;

/**
 * What the browser's authenticator is asked: to sign in (`aanmelden`), to make the first passkey of an account
 * (`uitnodiging`) or one more (`toevoegen`). The challenge goes into a cookie, sealed.
 */
export async function POST(request: Request, context: { params: Promise<{ doel: string }> }) {
  const { doel } = await context.params;
  const question = await ask(doel, request, new Date());
  if (!question) return new Response(null, { status: 404 });
  if (!question.ok) return json(question);
  const { name, options } = challengeCookie();
  (await cookies()).set(name, question.value.sealed, options);
  return json({ ok: true, value: question.value.options });
}

async function ask(purpose: string, request: Request, now: Date) {
  switch (purpose) {
    case 'aanmelden':
      return { ok: true, value: await startSignIn(now) } as const;
    case 'uitnodiging': {
      const { token, name } = await fields(request);
      return startLink(token, name, now);
    }
    case 'toevoegen':
      return startOwnPasskey(await currentActor(), now);
    default:
      return null;
  }
}

async function fields(request: Request): Promise<{ readonly token: string; readonly name: string }> {
  try {
    const given: unknown = JSON.parse(Buffer.from(await readLimited(request, MAX_BODY)).toString('utf8'));
    const { token, name } = (given ?? {}) as { token?: unknown; name?: unknown };
    return { token: String(token ?? ''), name: String(name ?? '') };
  } catch {
    return { token: '', name: '' };
  }
}

function json(body: unknown): Response {
  return Response.json(body, { headers: { 'cache-control': 'no-store' } });
}
