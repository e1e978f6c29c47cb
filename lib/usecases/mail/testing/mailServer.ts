import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface DeliveredMail {
  readonly to: string;
  /** As it came over the wire. */
  readonly raw: string;
  /** With the lines of quoted-printable (RFC 2045) put together again. */
  readonly text: string;
}

export interface TestMailServer {
  readonly url: string;
  readonly delivered: readonly DeliveredMail[];
  stop(): Promise<void>;
}

interface TestMailServerOptions {
  readonly port?: number;
  /** Answers with this code to mail for this address. */
  readonly refuse?: { readonly address: string; readonly code: number };
  /** Asks for this password. */
  readonly login?: string;
}

/** A real SMTP server on this machine, that keeps what it is given. */
export async function startTestMailServer(options: TestMailServerOptions = {}): Promise<TestMailServer> {
  const delivered: DeliveredMail[] = [];
  const { refuse, login } = options;
  const server = new SMTPServer({
    authOptional: login === undefined,
    disabledCommands: login === undefined ? ['AUTH', 'STARTTLS'] : ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ password }, _, done) =>
      password === login ? done(null, { user: 'wijk' }) : done(new Error('unknown')),
    onRcptTo: ({ address }, _, done) =>
      address === refuse?.address
        ? done(Object.assign(new Error('not now'), { responseCode: refuse.code }))
        : done(),
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString('utf8');
        const text = raw.replaceAll('=\r\n', '').replaceAll('=3D', '=');
        for (const { address } of session.envelope.rcptTo) delivered.push({ to: address, raw, text });
        done();
      });
    },
  });
  // A client that breaks off is no fault of the test.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    delivered,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A port on which nothing listens. */
export async function freeMailPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
