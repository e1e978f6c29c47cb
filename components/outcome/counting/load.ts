import { fail, ok, type Result } from '@/lib/domain/result';
import type { CountError, CountProgress, ElectionSource } from './types';

/** The largest public files are some 40 MB; what is far larger would only fill the memory of a telephone. */
export const MAX_ELECTION_BYTES = 200 * 1024 * 1024;

type Report = (progress: CountProgress) => void;

/** The bytes of a file or of an address, with progress. Errors: `NOT_FOUND`, `OFFLINE`, `TOO_BIG`, `TROUBLE`. */
export async function loadElection(
  source: ElectionSource,
  report: Report,
  fetcher: typeof fetch = fetch,
): Promise<Result<Uint8Array, CountError>> {
  if (source.kind === 'file') return readFile(source.file, report);
  let response: Response;
  try {
    response = await fetcher(source.url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  } catch {
    return fail({ code: 'OFFLINE' });
  }
  if (response.status === 404) return fail({ code: 'NOT_FOUND' });
  if (!response.ok || !response.body) return fail({ code: 'TROUBLE' });
  try {
    return await collect(response.body.getReader(), lengthOf(response), report);
  } catch {
    return fail({ code: 'OFFLINE' });
  }
}

async function readFile(file: File, report: Report): Promise<Result<Uint8Array, CountError>> {
  if (file.size > MAX_ELECTION_BYTES) return fail({ code: 'TOO_BIG' });
  report({ phase: 'download', done: 0, total: file.size });
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch {
    // Moved or removed since it was chosen.
    return fail({ code: 'NOT_FOUND' });
  }
}

/** The length that will arrive; a compressed answer names the length of what was sent, which is another. */
function lengthOf({ headers }: Response): number | null {
  const length = Number(headers.get('content-length') ?? Number.NaN);
  return headers.get('content-encoding') === null && Number.isSafeInteger(length) ? length : null;
}

async function collect(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  total: number | null,
  report: Report,
): Promise<Result<Uint8Array, CountError>> {
  const parts: Uint8Array[] = [];
  let done = 0;
  report({ phase: 'download', done, total });
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    done += part.value.length;
    if (done > MAX_ELECTION_BYTES) {
      await reader.cancel();
      return fail({ code: 'TOO_BIG' });
    }
    report({ phase: 'download', done, total });
  }
  const whole = new Uint8Array(done);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return ok(whole);
}
