import { createServer, type Server } from 'node:http';
import path from 'node:path';
import next from 'next';
import { cleanLogSometimes } from '@/lib/usecases/admin/clean-log';
import { NETWORK_HEADER, networkOf } from '@/lib/usecases/ballots/failure-limit';
import { sequenceOpenRounds } from '@/lib/usecases/bulletin/sequence-open-rounds';
import { takeTurnoutSometimes } from '@/lib/usecases/council/take-turnout';
import { forgetContactsSometimes } from '@/lib/usecases/fund/forget-contacts';
import { sendDueMail } from '@/lib/usecases/mail/send-due-mail';
import { noteAgreementsOverSometimes } from '@/lib/usecases/projects/agreements-over';
import { sendRemindersSometimes } from '@/lib/usecases/projects/reminders';
import { takeDueSnapshots } from '@/lib/usecases/publication/take-snapshots';
import { cleanDestroyed } from '@/lib/usecases/retention/clean-destroyed';
import { closeDueRounds } from '@/lib/usecases/rounds/close-due-rounds';
import { tellTroubleSometimes } from '@/lib/usecases/rounds/tell-trouble';
import { lookAfterSurveysSometimes } from '@/lib/usecases/survey/survey-steps';
import { log } from '@/lib/usecases/system/log';
import { boxAddress, clientAddress, handleBox } from './box-handler';
import { clockOf, type Job } from './clock';

export interface ServeOptions {
  readonly port: number;
  /** Try the next ports when this one is taken. */
  readonly otherPorts: boolean;
  readonly host: string;
  readonly dev: boolean;
  readonly trustProxy: boolean;
  /** Called with the port before the framework starts, which reads the address from the environment. */
  readonly onPort: (port: number) => void;
}

export interface Serving {
  readonly port: number;
  close(): Promise<void>;
}

/** How often the clock looks for rounds to close (a later ballot is refused by its own time) and batches to take in. */
const CLOCK_MS = 5000;
const PORTS_TO_TRY = 20;

/** Serves the application: the ballot box on bare HTTP, everything else through the framework. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const server = createServer();
  const port = await listen(server, options);
  options.onPort(port);
  const app = next({
    dev: options.dev,
    dir: path.resolve(import.meta.dirname, '../../..'),
    hostname: options.host,
    port,
    httpServer: server,
  });
  // Whoever asks while the framework still starts waits for it, instead of meeting a server without an answer.
  const ready = app.prepare().then(() => app.getRequestHandler());
  server.on('request', (request, response) => {
    const address = boxAddress(request.url);
    // Counted when a sign-in fails, and never written; what a visitor sends under this name is overwritten.
    request.headers[NETWORK_HEADER] = networkOf(clientAddress(request, options.trustProxy));
    const answered = address
      ? handleBox(request, response, address, options.trustProxy)
      : ready.then((handle) => handle(request, response));
    answered.catch(() => {
      log.error('request handler fault');
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await ready;
  const tick = clockOf(JOBS);
  void tick(new Date());
  const clock = setInterval(() => void tick(new Date()), CLOCK_MS);
  const post = startPost();
  return {
    port,
    close: async () => {
      clearInterval(clock);
      await post.stop();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 2000).unref();
      await closed;
      await app.close();
    },
  };
}

/** Everything the server does by itself, besides mail. */
const JOBS: readonly Job[] = [
  { name: 'rounds', work: closeDueRounds },
  { name: 'register', work: sequenceOpenRounds },
  { name: 'trouble', work: tellTroubleSometimes },
  { name: 'retention', work: cleanDestroyed },
  { name: 'log-book', work: cleanLogSometimes },
  { name: 'contacts', work: forgetContactsSometimes },
  { name: 'surveys', work: lookAfterSurveysSometimes },
  { name: 'turnout', work: takeTurnoutSometimes },
  { name: 'agreements', work: noteAgreementsOverSometimes },
  { name: 'reminders', work: sendRemindersSometimes },
  { name: 'snapshots', work: takeDueSnapshots },
];

/** Sends mail on a clock of its own, one look at a time: a slow mail server keeps no round from closing. */
function startPost(): { stop(): Promise<void> } {
  const stopping = new AbortController();
  let look: Promise<void> | null = null;
  const clock = setInterval(() => {
    look ??= sendDueMail(new Date(), stopping.signal)
      .then(() => undefined)
      .catch(() => log.error('mail could not be looked after'))
      .finally(() => {
        look = null;
      });
  }, CLOCK_MS);
  return {
    stop: async () => {
      clearInterval(clock);
      stopping.abort();
      await look;
    },
  };
}

/** The first free port from `port` on, or only that one. Throws the system's error when none is free. */
async function listen(server: Server, { port, otherPorts, host }: ServeOptions): Promise<number> {
  for (let tried = port; ; tried++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(tried, host, () => {
          server.off('error', reject);
          resolve();
        });
      });
      const address = server.address();
      return typeof address === 'object' && address ? address.port : tried;
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || !otherPorts || tried >= port + PORTS_TO_TRY) throw error;
    }
  }
}
