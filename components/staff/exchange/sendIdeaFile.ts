import type { IdeaDefaults, IdeaImport, IdeaImportError } from '@/lib/domain/idea-import';
import type { Result } from '@/lib/domain/result';
import { type NoAnswer, sendFile } from '../form/sendFile';

export type SendError = IdeaImportError | NoAnswer;
export type Answer = Result<IdeaImport, SendError>;

interface Sent {
  readonly file: File;
  readonly defaults: IdeaDefaults;
  readonly trial: boolean;
}

/** Sends a file of ideas; without an answer of the server NO_ANSWER. */
export function sendIdeaFile(round: string, { file, defaults, trial }: Sent): Promise<Answer> {
  const query = {
    contact: defaults.contact,
    organisator: defaults.organiser,
    thema: defaults.theme,
    ...(trial ? {} : { inlezen: '1' }),
  };
  return sendFile(`/api/beheer/ronde/${encodeURIComponent(round)}/ideeen`, query, file);
}
