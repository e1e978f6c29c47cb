import { MAX_BOX_BODY } from '@/lib/usecases/ballots/answer-box';

/** The body of a request to the ballot box, cut off one byte past the limit so that it is refused as too large. */
export async function readLimited(request: Request): Promise<Uint8Array> {
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (reader && size <= MAX_BOX_BODY) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    size += value.length;
  }
  return Buffer.concat(chunks).subarray(0, MAX_BOX_BODY + 1);
}
