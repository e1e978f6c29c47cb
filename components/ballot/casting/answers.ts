import type { CastAnswer, MineAnswer, Receipt, RefusalCode } from '@/lib/crypto/receipt';
import { isAllocation } from '@/lib/domain/ballot';

/** Every way the ballot box says no. `satisfies` keeps the list and the type the same. */
const REFUSALS = {
  MALFORMED: true,
  BAD_SIGNATURE: true,
  UNKNOWN_KEY: true,
  VOID_KEY: true,
  NOT_OPEN: true,
  CLOSED: true,
  PAPER_FINAL: true,
  TOO_OFTEN: true,
  STALE: true,
  UNKNOWN_IDEA: true,
  BAD_STEP: true,
  OVERSPENT: true,
  TOO_LARGE: true,
  SLOW_DOWN: true,
  UNKNOWN_ROUND: true,
  TROUBLE: true,
} satisfies Record<RefusalCode, true>;

/** The box's answer to a cast, read strictly; `null` = not an answer of a ballot box (a proxy's page, half a body). */
export function readCastAnswer(body: unknown): CastAnswer | null {
  if (!isObject(body)) return null;
  const { code, receipt, receiptSig, r1, tag, seq } = body;
  if (code === 'OK') {
    if (!isReceipt(receipt) || !areStrings(receiptSig, r1, tag)) return null;
    return { code, receipt, receiptSig: String(receiptSig), r1: String(r1), tag: String(tag) };
  }
  if (!isRefusal(code)) return null;
  return typeof seq === 'number' && Number.isSafeInteger(seq) ? { code, seq } : { code };
}

/** The box's answer to "which ballot is stored for me?"; `null` as above. */
export function readMineAnswer(body: unknown): MineAnswer | null {
  if (!isObject(body)) return null;
  const { code, alloc, seq, now } = body;
  if (code === 'CLOCK') return typeof now === 'string' ? { code, now } : null;
  if (isRefusal(code)) return { code };
  if (typeof seq !== 'number' || !Number.isSafeInteger(seq) || seq < 0) return null;
  // Nothing stored yet: the box may leave alloc empty or null.
  if (seq === 0) return { alloc: [], seq };
  return isAllocation(alloc) ? { alloc, seq } : null;
}

function isRefusal(code: unknown): code is RefusalCode {
  return typeof code === 'string' && Object.hasOwn(REFUSALS, code);
}

function isReceipt(value: unknown): value is Receipt {
  if (!isObject(value)) return false;
  return areStrings(value.leaf, value.round, value.track) && value.v === 1;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function areStrings(...values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === 'string');
}
