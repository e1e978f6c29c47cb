import { cookies } from 'next/headers';
import { currentActor, currentSession } from '@/lib/auth';
import { endOf, usedNow } from '@/lib/auth/session';

/** When the session of this browser ends, without using it: asked before a warning, because another tab may have. */
export async function GET(): Promise<Response> {
  return answer(false);
}

/** The person is still there: the session goes on as after any click. */
export async function POST(): Promise<Response> {
  return answer(true);
}

async function answer(extend: boolean): Promise<Response> {
  const now = new Date();
  const session = await currentSession(now);
  // An account that was switched off meanwhile has no session any more, whatever its cookie says.
  const gone = !session || (await currentActor()).kind === 'visitor';
  if (gone) return json({ end: null });
  if (!extend) return json({ end: endOf(session, now), kind: session.actor.kind });
  const { name, value, ...options } = await usedNow(session, now);
  (await cookies()).set(name, value, options);
  const used = { ...session, seen: now.getTime() / 1000 };
  return json({ end: endOf(used, now), kind: session.actor.kind });
}

function json(body: unknown): Response {
  return Response.json(body, { headers: { 'cache-control': 'no-store' } });
}
