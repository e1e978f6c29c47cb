import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  answerBox,
  BOX_DOORS,
  type BoxAnswer,
  type BoxDoor,
  MAX_BOX_BODY,
} from '@/lib/usecases/ballots/answer-box';
import { networkOf } from '@/lib/usecases/ballots/failure-limit';

const PATH = /^\/api\/stembus\/([a-z0-9-]{1,80})\/([a-z-]{1,20})\/?$/;

/** The round and door of a ballot-box address; null for every other address, which the framework answers. */
export function boxAddress(
  url: string | undefined,
): { readonly round: string; readonly door: BoxDoor } | null {
  const [, round, name] = PATH.exec((url ?? '').split('?', 1)[0] ?? '') ?? [];
  const door = BOX_DOORS.find((one) => one === name);
  return round && door ? { round, door } : null;
}

/**
 * The ballot box on the bare HTTP server: the framework's handling of a request costs several times what casting
 * itself does (ADR 003). The same answers come from app/api/stembus where the framework runs without this server.
 */
export async function handleBox(
  request: IncomingMessage,
  response: ServerResponse,
  address: { readonly round: string; readonly door: BoxDoor },
  trustProxy: boolean,
): Promise<void> {
  if (request.method !== 'POST') {
    response.setHeader('allow', 'POST');
    return send(response, { status: 405, body: '{"code":"MALFORMED"}' });
  }
  const body = await readBody(request);
  if (body === 'aborted') return;
  if (body === 'too large') {
    // The rest of the body is not read, so the connection cannot be used again.
    response.setHeader('connection', 'close');
    return send(response, { status: 413, body: '{"code":"TOO_LARGE"}' });
  }
  const network = networkOf(clientAddress(request, trustProxy));
  send(response, await answerBox(address.door, address.round, body, network, new Date()));
}

function send(response: ServerResponse, { status, body }: BoxAnswer): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

/** A client that goes away halfway has cast nothing: only whole bodies are handed on. */
function readBody(request: IncomingMessage): Promise<Buffer | 'too large' | 'aborted'> {
  return new Promise((resolve) => {
    if (Number(request.headers['content-length'] ?? 0) > MAX_BOX_BODY) {
      resolve('too large');
      return;
    }
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_BOX_BODY) {
        request.pause();
        resolve('too large');
      } else chunks.push(chunk);
    });
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.on('error', () => resolve('aborted'));
    request.on('close', () => resolve('aborted'));
  });
}

/** Of the connection, or as the last of one's own reverse proxies saw it. */
export function clientAddress(request: IncomingMessage, trustProxy: boolean): string | undefined {
  const forwarded = request.headers['x-forwarded-for'];
  const last = (Array.isArray(forwarded) ? forwarded.join(',') : forwarded)?.split(',').at(-1)?.trim();
  return trustProxy && last ? last : request.socket.remoteAddress;
}
