/**
 * Posts to next-auth, which asks for the token it set in a cookie, so that no other site can sign a visitor in or out.
 * `null` when the server could not be reached.
 */
export async function postAuth(
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<Response | null> {
  try {
    const { csrfToken } = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string };
    const body = new URLSearchParams({ ...fields, csrfToken, json: 'true' });
    return await fetch(path, { method: 'POST', body });
  } catch {
    return null;
  }
}

/** Takes a role of the demo; false when it was refused or the server could not be reached. */
export async function takeSession(person: string): Promise<boolean> {
  return (await postAuth('/api/auth/callback/demo', { person }))?.ok ?? false;
}

/** False when the server could not be reached, so that nobody walks away from a session that goes on. */
export async function leaveSession(): Promise<boolean> {
  return (await postAuth('/api/auth/signout', {}))?.ok ?? false;
}
