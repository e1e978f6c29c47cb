import { log } from '../system/log';
import { getProof } from './get-proof';
import { getRegister, type Register } from './get-register';

export interface RegisterAnswer {
  readonly status: number;
  /** JSON; null with status 304. */
  readonly body: string | null;
  readonly headers: Readonly<Record<string, string>>;
}

const NOT_KEPT = { 'cache-control': 'no-store' };
/** How long a complete register may be kept without asking, in seconds. */
const KEEP_COMPLETE = 3600;
/** A register as JSON is over a megabyte, and at closing everybody wants it. */
const texts = new WeakMap<Register, string>();

/**
 * GET …/register: all leaves and checkpoints of a round, public and the same for everybody. `known` is the version the
 * client has (If-None-Match). Codes: UNKNOWN_ROUND and NOT_OPENED (404), TROUBLE (503).
 */
export async function answerRegister(roundId: string, known: string | null): Promise<RegisterAnswer> {
  try {
    const register = await getRegister(roundId);
    if (!register.ok) return refusal(404, register.error);
    const etag = `"${register.value.version}"`;
    const cache = register.value.complete ? `public, max-age=${KEEP_COMPLETE}` : 'public, no-cache';
    const headers = { etag, 'cache-control': cache };
    const same = known?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
    return same
      ? { status: 304, body: null, headers }
      : { status: 200, body: textOf(register.value), headers };
  } catch {
    return trouble(roundId);
  }
}

function textOf(register: Register): string {
  const known = texts.get(register);
  if (known) return known;
  const { origin, checkpoints } = register;
  const leaves = register.leaves.map((leaf) => Buffer.from(leaf).toString('hex'));
  const text = JSON.stringify({ origin, leaves, checkpoints });
  texts.set(register, text);
  return text;
}

/**
 * GET …/bewijs/<track>: the proof that one leaf is in the register. Never kept by caches: who looks for a track knows a
 * household's receipt. Codes: MALFORMED (400), UNKNOWN_ROUND, NOT_OPENED, UNKNOWN_TRACK and NOT_YET (404), TROUBLE (503).
 */
export async function answerProof(roundId: string, track: string): Promise<RegisterAnswer> {
  try {
    const proof = await getProof(roundId, track);
    if (!proof.ok) return refusal(proof.error === 'MALFORMED' ? 400 : 404, proof.error);
    return { status: 200, body: JSON.stringify(proof.value), headers: NOT_KEPT };
  } catch {
    return trouble(roundId);
  }
}

function trouble(round: string): RegisterAnswer {
  log.error({ round }, 'register fault');
  return refusal(503, 'TROUBLE');
}

function refusal(status: number, code: string): RegisterAnswer {
  return { status, body: JSON.stringify({ code }), headers: NOT_KEPT };
}
