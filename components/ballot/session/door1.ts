/**
 * Door 1: signs the household in with the secret derived from its code (next-auth, provider `cheque`), so that pages
 * can outline its own buurt. It never fails the vote: every problem ends in silence.
 */
export async function enterDoor1(round: string, signin: string, fetcher: typeof fetch): Promise<void> {
  await post('/api/auth/callback/cheque', { round, signin }, fetcher);
}

/** Takes the session cookie away again. */
export async function leaveDoor1(fetcher: typeof fetch): Promise<void> {
  await post('/api/auth/signout', {}, fetcher);
}

async function post(
  path: string,
  fields: Readonly<Record<string, string>>,
  fetcher: typeof fetch,
): Promise<void> {
  try {
    const token: unknown = await (await fetcher('/api/auth/csrf', { cache: 'no-store' })).json();
    const csrfToken = (token as { csrfToken?: unknown } | null)?.csrfToken;
    if (typeof csrfToken !== 'string') return;
    const callbackUrl = new URL('/stemmen', window.location.origin).href;
    await fetcher(path, {
      method: 'POST',
      body: new URLSearchParams({ ...fields, csrfToken, callbackUrl, json: 'true' }),
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
  } catch {
    // No line, or a server without sign-in: the vote goes on without it.
  }
}
