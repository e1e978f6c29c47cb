/** next-auth asks for the token it set in a cookie, so that no other site can sign a visitor in or out. */
async function post(path: string, fields: Readonly<Record<string, string>>): Promise<Response | null> {
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
  return (await post('/api/auth/callback/demo', { person }))?.ok ?? false;
}

export async function leaveSession(): Promise<void> {
  await post('/api/auth/signout', {});
}
