import type { CastAnswer, MineAnswer } from '@/lib/crypto/receipt';
import { log } from '../system/log';
import { castBallot } from './cast-ballot';
import { failsTooOften } from './failure-limit';
import { readMine } from './read-mine';

/** Bytes a request to the ballot box may have; the largest valid ballot needs about 4 kB. */
export const MAX_BOX_BODY = 16 * 1024;

export const BOX_DOORS = ['stem', 'mijn-stem'] as const;
export type BoxDoor = (typeof BOX_DOORS)[number];

export interface BoxAnswer {
  readonly status: number;
  /** JSON. */
  readonly body: string;
}

/** Answers that are about the request as such; every answer of the protocol itself, refusals too, is a 200. */
const STATUS: Readonly<Record<string, number>> = {
  MALFORMED: 400,
  UNKNOWN_ROUND: 404,
  TOO_LARGE: 413,
  SLOW_DOWN: 429,
  TROUBLE: 503,
};

/**
 * What guessing looks like. A late, stale or overspent ballot is an honest mistake and not counted. Asking for one's own
 * ballot with an unknown key is how a browser finds the round of a code, so only casting with one counts.
 */
const GUESSES: Readonly<Record<BoxDoor, readonly string[]>> = {
  stem: ['MALFORMED', 'BAD_SIGNATURE', 'UNKNOWN_KEY', 'UNKNOWN_ROUND'],
  'mijn-stem': ['MALFORMED', 'BAD_SIGNATURE', 'UNKNOWN_ROUND'],
};

/**
 * The ballot box as both servers offer it: `body` as it came in, at most {@link MAX_BOX_BODY} bytes. A fault of our own
 * becomes TROUBLE: the client keeps its ballot and sends it again. `network` only counts failures.
 */
export async function answerBox(
  door: BoxDoor,
  round: string,
  body: Uint8Array,
  network: string,
  now: Date,
): Promise<BoxAnswer> {
  if (body.length > MAX_BOX_BODY) return answer({ code: 'TOO_LARGE' });
  try {
    const parsed = parse(body);
    const given = await (door === 'stem' ? castBallot(round, parsed, now) : readMine(round, parsed, now));
    const guessed = 'code' in given && GUESSES[door].includes(given.code);
    return answer(guessed && failsTooOften(network, now) ? { code: 'SLOW_DOWN' } : given);
  } catch (error) {
    // The database's own code only: a message could hold values of a ballot.
    log.error({ door, fault: faultCode(error) }, 'ballot box fault');
    return answer({ code: 'TROUBLE' });
  }
}

function answer(value: CastAnswer | MineAnswer): BoxAnswer {
  return { status: 'code' in value ? (STATUS[value.code] ?? 200) : 200, body: JSON.stringify(value) };
}

/** `undefined` for what is no JSON: the strict reading refuses it as MALFORMED. */
function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8'));
  } catch {
    return undefined;
  }
}

function faultCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  const { code, name } = error as { code?: unknown; name?: unknown };
  return String(code ?? name ?? 'unknown');
}
