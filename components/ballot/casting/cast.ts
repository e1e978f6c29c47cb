import type { CastRequest } from '@/lib/crypto/ballot';
import type { CastOk, RefusalCode } from '@/lib/crypto/receipt';
import type { Allocation } from '@/lib/domain/ballot';
import { sameAllocation } from '../basket';
import type { TextStorage } from '../keepsakes';
import { readCastAnswer } from './answers';
import { askMine, type Box, type MineError, type StoredBallot } from './mine';
import { dropPending, keepPending } from './pending';
import type { Lost } from './transport';

/** Where ballots go, and where one without an answer waits. */
export interface Caster extends Box {
  readonly tab: TextStorage;
}

/** A ballot with its verified receipt: the only thing "bewaard" is said of. */
export interface Proof {
  readonly request: CastRequest;
  readonly answer: CastOk;
}

/** Why a ballot has no receipt yet. `BAD_RECEIPT`: the box said OK but the receipt does not fit this ballot. */
export type UnsavedReason = Lost | 'SLOW_DOWN' | 'CLOCK' | 'BAD_RECEIPT';

export type CastOutcome =
  | { readonly kind: 'saved'; readonly proof: Proof }
  /** The box already holds exactly this division. */
  | { readonly kind: 'already'; readonly stored: StoredBallot }
  /** The box holds another division than this device knew: the person decides. */
  | { readonly kind: 'differs'; readonly stored: StoredBallot }
  /** Overtaken by a newer ballot that cannot be asked for without the code. */
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'refused'; readonly code: RefusalCode }
  /** `request` null: nothing was signed yet, so nothing can have arrived. */
  | { readonly kind: 'unsaved'; readonly why: UnsavedReason; readonly request: CastRequest | null };

export interface CastWish {
  readonly round: string;
  readonly logKey: string;
  readonly alloc: Allocation;
  /** The version the person was shown; a higher one in the box means somebody else changed it meanwhile. */
  readonly knownSeq: number;
  /** Cast even when the same division is stored: for a receipt that got lost. */
  readonly again: boolean;
}

/**
 * One explicit act of casting: ask what is stored, sign with the next number, keep the bytes in the tab, send. The
 * number is never raised without the person having seen what it replaces.
 */
export async function castBallot(caster: Caster, wish: CastWish): Promise<CastOutcome> {
  const mine = await askMine(caster, wish.round);
  if (!mine.ok) return withoutBallot(mine.error);
  const stored = mine.value;
  const same = stored.seq > 0 && sameAllocation(stored.alloc, wish.alloc);
  if (same && !wish.again) return { kind: 'already', stored };
  if (!same && stored.seq !== wish.knownSeq) return { kind: 'differs', stored };
  const { round, alloc } = wish;
  const request = await caster.worker.run('signBallot', { round, seq: stored.seq + 1, alloc });
  keepPending(caster.tab, request);
  return sendBallot(caster, request, wish.logKey);
}

/** Sends a signed ballot, the first time or again; the same bytes give the same receipt. */
export async function sendBallot(caster: Caster, request: CastRequest, logKey: string): Promise<CastOutcome> {
  const { round } = request.vote;
  const arrived = await caster.ask(round, 'stem', request);
  const answer = arrived.arrived ? readCastAnswer(arrived.body) : null;
  if (!answer) return { kind: 'unsaved', why: arrived.arrived ? 'TROUBLE' : arrived.lost, request };
  if (answer.code === 'OK') {
    const checked = await caster.worker.run('checkReceipt', { request, answer, logKey });
    if (!checked.ok) return { kind: 'unsaved', why: 'BAD_RECEIPT', request };
    dropPending(caster.tab, round);
    return { kind: 'saved', proof: { request, answer } };
  }
  if (answer.code === 'TROUBLE' || answer.code === 'SLOW_DOWN') {
    return { kind: 'unsaved', why: answer.code, request };
  }
  if (answer.code === 'STALE') return afterStale(caster, request);
  dropPending(caster.tab, round);
  return { kind: 'refused', code: answer.code };
}

/** STALE: another version is stored. Compare, never raise the number by itself. */
async function afterStale(caster: Caster, request: CastRequest): Promise<CastOutcome> {
  const { round } = request.vote;
  const mine = await askMine(caster, round).catch((error: unknown) => {
    if (error instanceof Error && error.message === 'NO_KEYS') return null;
    throw error;
  });
  if (mine && !mine.ok && isPassing(mine.error)) return { kind: 'unsaved', why: mine.error, request };
  dropPending(caster.tab, round);
  if (!mine) return { kind: 'overtaken' };
  if (!mine.ok) return withoutBallot(mine.error);
  const stored = mine.value;
  return { kind: sameAllocation(stored.alloc, request.alloc) ? 'already' : 'differs', stored };
}

function withoutBallot(error: MineError): CastOutcome {
  return isPassing(error) ? { kind: 'unsaved', why: error, request: null } : { kind: 'refused', code: error };
}

function isPassing(error: MineError): error is Lost | 'SLOW_DOWN' | 'CLOCK' {
  return error === 'OFFLINE' || error === 'TROUBLE' || error === 'SLOW_DOWN' || error === 'CLOCK';
}
