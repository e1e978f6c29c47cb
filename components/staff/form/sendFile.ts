import type { Result } from '@/lib/domain/result';

/** The server was not heard: no line, a server that broke off, or a file that was changed since it was chosen. */
export interface NoAnswer {
  readonly code: 'NO_ANSWER';
}

/** Sends a file as it is and answers what the server says of it; without an answer NO_ANSWER. */
export async function sendFile<Value, Trouble>(
  path: string,
  query: Readonly<Record<string, string>>,
  file: File,
): Promise<Result<Value, Trouble | NoAnswer>> {
  try {
    const response = await fetch(`${path}?${new URLSearchParams(query)}`, {
      method: 'POST',
      body: file,
      headers: { 'content-type': 'application/octet-stream' },
    });
    if (response.ok) return (await response.json()) as Result<Value, Trouble>;
  } catch {
    // Told below, as an answer that is none.
  }
  return { ok: false, error: { code: 'NO_ANSWER' } };
}
