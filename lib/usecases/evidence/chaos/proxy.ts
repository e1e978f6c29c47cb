import {
  Agent,
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** What may happen to a request on a bad line. */
export const FAULTS = [
  /** Takes its time in both directions. */
  'delay',
  /** The connection is reset before the server sees anything. */
  'reset-before',
  /** Half of the body reaches the server, then the line breaks. */
  'half-request',
  /** The whole request arrives, the connection is reset without waiting for the answer. */
  'reset-after',
  /** The server has stored the ballot and answers; the client never hears it. */
  'cut-after-commit',
  /** The answer breaks off in the middle. */
  'half-answer',
  /** Something on the way sends the request twice. */
  'twice',
  /** Something on the way answers in the server's place. */
  'gateway',
  /** The client gets the answer to somebody else's request. */
  'other-answer',
] as const;
export type Fault = (typeof FAULTS)[number];

export interface Passage {
  /** Path of the address, without the host. */
  readonly path: string;
  readonly fault: Fault | null;
  /** What the server answered; `null` when it was not asked, or not to the end. */
  readonly answer: string | null;
  /** The client got exactly that, whole. */
  readonly delivered: boolean;
}

export interface ChaosProxy {
  readonly url: string;
  readonly passages: readonly Passage[];
  close(): Promise<void>;
}

/** What happens to the next request of this path; `null`: it passes untouched. */
export type Choose = (path: string) => Fault | null;

const SLOW_MS = 40;

/**
 * A small HTTP proxy that does to requests what bad lines do. It serves as the server's own address, or as a browser's
 * proxy (then addresses are whole). Everything goes to `upstream`.
 */
export async function startChaosProxy(upstream: string, choose: Choose): Promise<ChaosProxy> {
  const passages: Passage[] = [];
  const agent = new Agent({ keepAlive: true });
  const lastAnswers = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = pathOf(request);
    const fault = choose(path);
    const note = (answer: string | null, delivered: boolean) => {
      passages.push({ path, fault, answer, delivered });
      if (answer?.startsWith('{"code":"OK"')) lastAnswers.set(path, answer);
    };
    const passage = {
      request,
      response,
      path,
      fault,
      upstream,
      agent,
      note,
      other: lastAnswers.get(path) ?? NO_ANSWER,
    };
    pass(passage).catch(() => response.socket?.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    passages,
    close: async () => {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** An answer that fits nobody, where no other was given yet. */
const NO_ANSWER = JSON.stringify({
  code: 'OK',
  receipt: { leaf: '00'.repeat(64), round: 'nergens', track: '0000000000', v: 1 },
  receiptSig: '00'.repeat(64),
  r1: '00'.repeat(32),
  tag: '00'.repeat(32),
});

interface Passing {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
  readonly fault: Fault | null;
  readonly upstream: string;
  readonly agent: Agent;
  readonly note: (answer: string | null, delivered: boolean) => void;
  readonly other: string;
}

async function pass(passing: Passing): Promise<void> {
  const { request, response, fault, note } = passing;
  const body = await readAll(request);
  if (fault === 'reset-before') {
    note(null, false);
    return reset(request);
  }
  if (fault === 'half-request') {
    await sendHalf(passing, body);
    note(null, false);
    return reset(request);
  }
  if (fault === 'delay') await pause(SLOW_MS);
  const answered = forward(passing, body);
  if (fault === 'reset-after') {
    reset(request);
    note((await answered).body.toString(), false);
    return;
  }
  const first = await answered;
  const answer = fault === 'twice' ? await forward(passing, body) : first;
  if (fault === 'delay') await pause(SLOW_MS);
  note(answer.body.toString(), deliver(passing, answer));
  if (fault === 'cut-after-commit' || fault === 'half-answer') reset(request);
  else response.end();
}

/** Gives the client what this fault leaves of the answer; true when that is all of it. */
function deliver({ response, fault, other }: Passing, answer: Answer): boolean {
  if (fault === 'cut-after-commit') return false;
  if (fault === 'gateway') {
    response.writeHead(502, { 'content-type': 'text/html' }).write('<html>Bad gateway</html>');
    return false;
  }
  if (fault === 'other-answer') {
    response.writeHead(200, { 'content-type': 'application/json' }).write(other);
    return false;
  }
  const { 'transfer-encoding': _, connection: __, ...headers } = answer.headers;
  response.writeHead(answer.status, { ...headers, 'content-length': answer.body.length });
  response.write(fault === 'half-answer' ? answer.body.subarray(0, answer.body.length / 2) : answer.body);
  return fault !== 'half-answer';
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

function forward(passing: Passing, body: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const upward = open(passing, (incoming) => {
      readAll(incoming).then(
        (answer) => resolve({ status: incoming.statusCode ?? 502, headers: incoming.headers, body: answer }),
        reject,
      );
    });
    upward.on('error', reject);
    upward.end(body);
  });
}

function sendHalf(passing: Passing, body: Buffer): Promise<void> {
  return new Promise((resolve) => {
    const upward = open(passing, () => undefined);
    upward.on('error', () => undefined);
    upward.on('close', resolve);
    upward.write(body.subarray(0, body.length / 2), () => upward.destroy());
  });
}

function open({ request, path, upstream, agent }: Passing, answered: (incoming: IncomingMessage) => void) {
  const { 'proxy-connection': _, ...headers } = request.headers;
  return httpRequest(new URL(path, upstream), { method: request.method, headers, agent }, answered);
}

/** A browser that knows us as its proxy asks for whole addresses. */
function pathOf({ url = '/' }: IncomingMessage): string {
  return url.replace(/^https?:\/\/[^/]+/, '') || '/';
}

/** RST instead of an orderly end. */
function reset(request: IncomingMessage): void {
  request.socket.resetAndDestroy();
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
