/** The id of the account that is signed in in this browser; `null` when there is none or nobody answers. */
export async function whoIsSignedIn(): Promise<string | null> {
  try {
    const response = await fetch('/api/auth/session', { cache: 'no-store' });
    const { actor } = (await response.json()) as { actor?: { id?: string } | null };
    return actor?.id ?? null;
  } catch {
    return null;
  }
}
