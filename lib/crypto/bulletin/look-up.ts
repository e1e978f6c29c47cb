import { ed25519 } from '@noble/curves/ed25519.js';
import { fromHex, isHex } from '../bytes';
import { fingerprintOf } from '../digest';
import { type Receipt, receiptBytes, trackOf } from '../receipt';
import { hasExactly } from '../shape';
import { equalBytes } from './proof';
import { type CheckedRegister, checkRegister, type RegisterFault } from './register';

/** A signed promise; a file says besides under which log key (hex), as the round's was when the ballot was cast. */
export interface SignedTicket {
  readonly receipt: Receipt;
  readonly receiptSig: string;
  readonly logKey?: string;
}

/** What a household holds: its signed promise, or only the word to search with. */
export type Ticket = SignedTicket | { readonly track: string };

export type LookUp =
  | {
      readonly code: 'FOUND';
      /** Place in the register; 0 is the opening statement. */
      readonly index: number;
      /** Ballot leaves in the register. */
      readonly ballots: number;
      readonly closed: boolean;
    }
  /** Not in it yet; voting is open, so it may be waiting for its batch. */
  | { readonly code: 'NOT_YET' }
  /** Closed and not in it. With a signed receipt that is a broken promise; with a word alone it may be a slip. */
  | { readonly code: 'BROKEN_PROMISE' | 'UNKNOWN_TRACK' }
  /** Signed by the key it was kept with, which is not the key of this register: another one than during the vote. */
  | { readonly code: 'OTHER_REGISTER'; readonly mark: string }
  /** The receipt says itself that it is of another round. */
  | { readonly code: 'OTHER_ROUND' }
  /** Not signed by the round's log key, and nothing tells whether it was changed or the key. */
  | { readonly code: 'BAD_RECEIPT' }
  /** The register does not hold together: the check says how. */
  | { readonly code: 'BAD_REGISTER'; readonly fault: RegisterFault };

/** Looks for a household's ballot in a register, and believes neither before both were checked under the log key. */
export function lookUp(
  ticket: Ticket,
  register: unknown,
  expected: { readonly round: string; readonly logKey: string },
): LookUp {
  const signed = 'receipt' in ticket;
  if (signed && !isPromise(ticket, expected)) return refusedPromise(ticket, expected);
  const checked = checkRegister(register, expected);
  if (!checked.ok) return { code: 'BAD_REGISTER', fault: checked.error };
  const index = find(ticket, checked.value);
  const closed = checked.value.closing !== null;
  if (index >= 0) {
    return { code: 'FOUND', index, ballots: checked.value.leaves.length - (closed ? 2 : 1), closed };
  }
  if (!closed) return { code: 'NOT_YET' };
  return { code: signed ? 'BROKEN_PROMISE' : 'UNKNOWN_TRACK' };
}

/** Why a receipt is not this register's promise. The household is believed where its own signature holds. */
function refusedPromise(
  ticket: SignedTicket,
  { round, logKey }: { readonly round: string; readonly logKey: string },
): LookUp {
  if (ticket.receipt.round !== round) return { code: 'OTHER_ROUND' };
  const kept = ticket.logKey;
  if (kept === undefined || kept === logKey || !isPromise(ticket, { round, logKey: kept }))
    return { code: 'BAD_RECEIPT' };
  return { code: 'OTHER_REGISTER', mark: fingerprintOf(fromHex(kept)) };
}

function find(ticket: Ticket, { leaves, closing }: CheckedRegister): number {
  const end = closing ? leaves.length - 1 : leaves.length;
  const wanted = 'receipt' in ticket ? fromHex(ticket.receipt.leaf) : null;
  return leaves.findIndex(
    (leaf, index) =>
      index > 0 &&
      index < end &&
      (wanted ? equalBytes(leaf, wanted) : 'track' in ticket && trackOf(leaf) === ticket.track),
  );
}

/** True when the round's log key signed this receipt, and its word is that of its leaf. */
export function isPromise(
  { receipt, receiptSig }: SignedTicket,
  { round, logKey }: { readonly round: string; readonly logKey: string },
): boolean {
  if (receipt.round !== round || !isHex(receiptSig, 64) || !isHex(logKey, 32)) return false;
  return (
    receipt.track === trackOf(fromHex(receipt.leaf)) &&
    ed25519.verify(fromHex(receiptSig), receiptBytes(receipt), fromHex(logKey), { zip215: false })
  );
}

/**
 * The signed promise in a text: what the QR code of a stembewijs holds, its file, or what a tab keeps of an answer.
 * `null` when there is none in it.
 */
export function readTicket(text: string): Ticket | null {
  try {
    const value: unknown = JSON.parse(text);
    const holder = hasMember(value, 'answer') ? value.answer : value;
    if (!hasMember(holder, 'receipt') || !hasMember(holder, 'receiptSig')) return null;
    const { receipt, receiptSig } = holder;
    if (!hasExactly(receipt, ['leaf', 'round', 'track', 'v']) || receipt.v !== 1) return null;
    const { leaf, round, track } = receipt;
    if (!isHex(leaf, 64) || typeof round !== 'string' || typeof track !== 'string') return null;
    if (!isHex(receiptSig, 64)) return null;
    const kept = hasMember(value, 'logKey') && isHex(value.logKey, 32) ? { logKey: value.logKey } : {};
    return { receipt: { leaf, round, track, v: 1 }, receiptSig, ...kept };
  } catch {
    return null;
  }
}

function hasMember<K extends string>(value: unknown, key: K): value is Record<K, unknown> {
  return typeof value === 'object' && value !== null && key in value;
}
