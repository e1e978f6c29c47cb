import { readCastRequest, signBallot, signMine } from '@/lib/crypto/ballot';
import { lookUp, readTicket } from '@/lib/crypto/bulletin/look-up';
import { readTrack } from '@/lib/crypto/code';
import { type ChequeKeys, deriveKeys } from '@/lib/crypto/derive';
import { checkReceipt, formatTrack } from '@/lib/crypto/receipt';
import { ok } from '@/lib/domain/result';
import type { BallotTasks } from './messages';

/** The worker's work without the worker, so that tests run the same code. Keys live in this closure only. */
export function createTasks(random: (bytes: Uint8Array) => Uint8Array): BallotTasks {
  const keysOf = new Map<string, ChequeKeys>();
  const keys = (round: string): ChequeKeys => {
    const found = keysOf.get(round);
    if (!found) throw new Error('NO_KEYS');
    return found;
  };
  return {
    derive({ code, round }) {
      const made = deriveKeys(code, round);
      keysOf.set(round, made);
      return { signin: made.signin };
    },
    signMine: ({ round, at }) => signMine({ seed: keys(round).seed, round, at }),
    signBallot({ round, seq, alloc }) {
      return signBallot({ seed: keys(round).seed, round, seq, alloc, r2: random(new Uint8Array(32)) });
    },
    checkReceipt({ request, answer, logKey }) {
      const checked = checkReceipt(request, answer, logKey);
      if (!checked.ok) return checked;
      return ok({ words: formatTrack(checked.value.track) });
    },
    readPending({ text, round }) {
      try {
        return readCastRequest(JSON.parse(text), round);
      } catch {
        return null;
      }
    },
    lookUp({ text, register, round, logKey }) {
      const track = readTrack(text);
      const ticket = track === null ? readTicket(text) : { track };
      if (!ticket) return { words: '', result: { code: 'UNREADABLE' } };
      const words = formatTrack('receipt' in ticket ? ticket.receipt.track : ticket.track);
      return { words, result: lookUp(ticket, register, { round, logKey }) };
    },
  };
}
