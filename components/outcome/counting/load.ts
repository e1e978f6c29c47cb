import { fail, ok, type Result } from '@/lib/domain/result';
import type { CountError, ElectionSource } from './types';

/** What must be held whole and is far larger would only fill the memory of a telephone. */
export const MAX_WHOLE_BYTES = 200 * 1024 * 1024;

/** A file that comes in pieces; they throw `SourceBroken` where the rest does not come. `total` null = not known. */
export interface OpenSource {
  readonly total: number | null;
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** `OFFLINE`: the connection broke; `NOT_FOUND`: the file was moved or removed since it was chosen. */
export class SourceBroken extends Error {
  constructor(readonly code: 'OFFLINE' | 'NOT_FOUND') {
    super(code);
  }
}

/** Opens a file or an address. Errors: `NOT_FOUND`, `OFFLINE`, `TROUBLE`. */
export async function openSource(
  source: ElectionSource,
  fetcher: typeof fetch = fetch,
): Promise<Result<OpenSource, CountError>> {
  if (source.kind === 'file') {
    return ok({ total: source.file.size, pieces: piecesOf(source.file.stream(), 'NOT_FOUND') });
  }
  let response: Response;
  try {
    response = await fetcher(source.url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  } catch {
    return fail({ code: 'OFFLINE' });
  }
  if (response.status === 404) return fail({ code: 'NOT_FOUND' });
  if (!response.ok || !response.body) return fail({ code: 'TROUBLE' });
  return ok({ total: lengthOf(response), pieces: piecesOf(response.body, 'OFFLINE') });
}

/** All bytes of a file or of an address at once. Errors: those of `openSource`, and `TOO_BIG`. */
export async function loadWhole(
  source: ElectionSource,
  report: (done: number, total: number | null) => void,
  fetcher: typeof fetch = fetch,
): Promise<Result<Uint8Array, CountError>> {
  if (source.kind === 'file' && source.file.size > MAX_WHOLE_BYTES) return fail({ code: 'TOO_BIG' });
  const opened = await openSource(source, fetcher);
  if (!opened.ok) return opened;
  try {
    return await collect(opened.value, report);
  } catch (error) {
    if (error instanceof SourceBroken) return fail({ code: error.code });
    throw error;
  }
}

/** The length that will arrive; a compressed answer names the length of what was sent, which is another. */
function lengthOf({ headers }: Response): number | null {
  const length = Number(headers.get('content-length') ?? Number.NaN);
  return headers.get('content-encoding') === null && Number.isSafeInteger(length) ? length : null;
}

/** By a reader: not every browser can go through a stream by itself. Whoever stops early ends it. */
async function* piecesOf(stream: ReadableStream<Uint8Array>, broken: SourceBroken['code']) {
  const reader = stream.getReader();
  const read = () =>
    reader.read().catch(() => {
      throw new SourceBroken(broken);
    });
  try {
    for (let part = await read(); !part.done; part = await read()) yield part.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function collect(
  { total, pieces }: OpenSource,
  report: (done: number, total: number | null) => void,
): Promise<Result<Uint8Array, CountError>> {
  const parts: Uint8Array[] = [];
  let done = 0;
  report(done, total);
  for await (const part of pieces) {
    parts.push(part);
    done += part.length;
    if (done > MAX_WHOLE_BYTES) return fail({ code: 'TOO_BIG' });
    report(done, total);
  }
  const whole = new Uint8Array(done);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return ok(whole);
}
