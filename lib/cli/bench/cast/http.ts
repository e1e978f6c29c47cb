import autocannon from 'autocannon';
import { CommandError } from '../../support/command';
import { percentile } from '../support/statistics';

/** One short run of casts. */
export interface Run {
  readonly perSecond: number;
  readonly p99Ms: number;
}

const OK = '{"code":"OK",';

/**
 * Sends every body once over `connections` connections, each of which waits for its answer before it sends the next.
 * The number of bodies is a multiple of the connections. Throws when one answer is not OK.
 */
export async function castThroughHttp(
  address: string,
  bodies: readonly string[],
  connections: number,
): Promise<Run> {
  const share = bodies.length / connections;
  const others = new Map<string, number>();
  const count = (what: string) => void others.set(what, (others.get(what) ?? 0) + 1);
  let client = 0;
  let started = 0;
  let ended = 0;
  const times: number[] = [];
  await new Promise<void>((resolve, reject) => {
    const cannon = autocannon(
      {
        url: address,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        connections,
        amount: bodies.length,
        sampleInt: 100,
        setupClient: (one) => {
          const mine = bodies.slice(client * share, (client + 1) * share);
          one.setRequests(mine.map((body) => ({ body })));
          client += 1;
        },
        verifyBody: (body) => {
          if (String(body).startsWith(OK)) return true;
          count(String(body).slice(0, 100));
          return false;
        },
      },
      (error) => (error ? reject(error) : resolve()),
    );
    cannon.on('start', () => {
      started = performance.now();
    });
    cannon.on('response', (_client, _status, _bytes, ms) => {
      ended = performance.now();
      times.push(ms);
    });
    cannon.on('reqError', (error: Error) => count(error.message));
  });
  if (others.size > 0 || times.length !== bodies.length) {
    const list = [...others].map(([what, times]) => `${times} × ${what}`).join(', ');
    throw new CommandError(`Of ${bodies.length} ballots ${times.length} were answered; not OK: ${list}`);
  }
  return { perSecond: (bodies.length * 1000) / (ended - started), p99Ms: percentile(times, 0.99) };
}
