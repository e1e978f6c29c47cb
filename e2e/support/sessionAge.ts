import type { BrowserContext } from '@playwright/test';
import { sessionCookie } from '@/lib/auth/cookies';
import { openSession, usedNow } from '@/lib/auth/session';

/** Makes the session of this browser one that was last used so many seconds ago. */
export async function lastUsed(context: BrowserContext, secondsAgo: number): Promise<void> {
  const { name } = sessionCookie();
  const cookie = (await context.cookies()).find((one) => one.name === name);
  const session = await openSession(cookie?.value, new Date());
  if (!cookie || !session) throw new Error('nobody is signed in');
  const { value } = await usedNow(session, new Date(Date.now() - secondsAgo * 1000));
  await context.addCookies([{ ...cookie, value }]);
}
