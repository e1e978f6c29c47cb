import type { IdeaDefaults, IdeaImport, IdeaImportError } from '@/lib/domain/idea-import';
import type { Result } from '@/lib/domain/result';

export type SendError = IdeaImportError | { readonly code: 'NO_ANSWER' };
export type Answer = Result<IdeaImport, SendError>;

interface Sent {
  readonly file: File;
  readonly defaults: IdeaDefaults;
  readonly trial: boolean;
}

/** Sends a file of ideas; without an answer of the server NO_ANSWER. */
export async function sendIdeaFile(round: string, { file, defaults, trial }: Sent): Promise<Answer> {
  const query = new URLSearchParams({
    contact: defaults.contact,
    organisator: defaults.organiser,
    thema: defaults.theme,
    ...(trial ? {} : { inlezen: '1' }),
  });
  try {
    const response = await fetch(`/api/beheer/ronde/${encodeURIComponent(round)}/ideeen?${query}`, {
      method: 'POST',
      body: file,
      headers: { 'content-type': 'application/octet-stream' },
    });
    if (response.ok) return (await response.json()) as Answer;
  } catch {
    // No line, a server that broke off, or a file that was changed since it was chosen: all are told below.
  }
  return { ok: false, error: { code: 'NO_ANSWER' } };
}
