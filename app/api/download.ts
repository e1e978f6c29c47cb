/** Rounds that are published do not change; titles and statuses may, so copies are kept for some minutes only. */
const KEEP = 'public, max-age=300';

/** Headers of a file that a browser saves under its name. */
export function fileHeaders(name: string, type: string): HeadersInit {
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="${name.replaceAll(/[^\w.-]/g, '-')}"`,
    'cache-control': KEEP,
    'x-content-type-options': 'nosniff',
  };
}

export function notPublished(): Response {
  return Response.json({ code: 'NOT_PUBLISHED' }, { status: 404, headers: { 'cache-control': 'no-store' } });
}

/** Characters sent at a time: many short lines become few pieces. */
const PIECE = 64 * 1024;

/** Text in pieces as a stream that is only written as fast as it is read. */
export function textStream(pieces: Iterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      let text = '';
      while (text.length < PIECE) {
        const next = iterator.next();
        if (next.done) {
          if (text !== '') controller.enqueue(encoder.encode(text));
          controller.close();
          return;
        }
        text += next.value;
      }
      controller.enqueue(encoder.encode(text));
    },
  });
}
