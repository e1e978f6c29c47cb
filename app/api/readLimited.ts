/** The body of a request, cut off one byte past the limit so that it is refused as too large. */
export async function readLimited(request: Request, limit: number): Promise<Uint8Array> {
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (reader && size <= limit) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    size += value.length;
  }
  return Buffer.concat(chunks).subarray(0, limit + 1);
}
