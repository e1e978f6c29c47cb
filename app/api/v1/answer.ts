import { apiProblem, etagOf, isKnown } from '@/lib/usecases/exchange/api';

type ProblemCode = Parameters<typeof apiProblem>[0];

/** Anybody may read, from any page; only what a browser asks leave for is named. */
const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Link',
  'x-content-type-options': 'nosniff',
};
/** Totals move on every few seconds while voting; a minute spares the server the most impatient. */
const KEEP = 'public, max-age=60';

interface Answer {
  readonly body: string;
  readonly type: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer with its ETag; 304 to who has it already (RFC 9110, 13.1.2). */
export function answer(request: Request, { body, type, headers = {} }: Answer): Response {
  const etag = etagOf(body);
  const all = { ...OPEN, ...headers, etag, 'cache-control': KEEP };
  if (isKnown(etag, request.headers.get('if-none-match')))
    return new Response(null, { status: 304, headers: all });
  return new Response(body, { headers: { ...all, 'content-type': type } });
}

export function json(request: Request, value: unknown, headers: Answer['headers'] = {}): Response {
  return answer(request, { body: JSON.stringify(value), type: 'application/json', headers });
}

/** Why there is no answer (RFC 9457); kept by no cache, since a round may be published any moment. */
export function problem(code: ProblemCode): Response {
  const told = apiProblem(code);
  return new Response(JSON.stringify(told), {
    status: told.status,
    headers: { ...OPEN, 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}

/** Leave for pages of others to send If-None-Match, which is no header that browsers send on their own (Fetch, CORS-safelisted). */
export function OPTIONS(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...OPEN,
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': 'If-None-Match',
      'access-control-max-age': '86400',
    },
  });
}
