import { checkRegister, isPromise, readOpening, readTicket, type Ticket } from '@/lib/crypto/bulletin';
import { fromHex, isHex } from '@/lib/crypto/bytes';
import { readTrack } from '@/lib/crypto/code';
import { fingerprintOf } from '@/lib/crypto/digest';
import { trackOf } from '@/lib/crypto/receipt';
import { readBundle } from '@/lib/formats/bundle';
import type { Evidence } from './evidence';
import type { Run } from './run';
import type { ReceiptReport, VerifyAnchors } from './types';

export type Anchor = 'logKey' | 'receipt' | 'since';

export interface Anchored {
  readonly by: readonly Anchor[];
  readonly receipt: ReceiptReport | null;
}

/** Holds the register against what somebody kept: the log key, a receipt, an older copy. */
export function checkAnchors(run: Run, evidence: Evidence, anchors: VerifyAnchors): Anchored {
  const by: Anchor[] = [];
  if (anchors.logKey !== undefined && checkLogKey(run, evidence, anchors.logKey)) by.push('logKey');
  const receipt = anchors.receipt === undefined ? null : checkReceipt(run, evidence, anchors.receipt);
  if (receipt?.signed) by.push('receipt');
  if (anchors.since !== undefined && checkSince(run, evidence, anchors.since)) by.push('since');
  return { by, receipt };
}

/** The key itself, or what is printed of it. People copy it from paper: case, spaces and marks between do not matter. */
function checkLogKey(run: Run, { documents }: Evidence, given: string): boolean {
  const { logKey } = documents.log;
  const hex = given.replace(/[\s:.\u00ad\u200b-\u200d\u2010-\u2015\u2060\u2212-]/g, '').toLowerCase();
  if (!isHex(hex, 32) && !isHex(hex, 8)) {
    run.fault('LOG_KEY_UNREADABLE');
    return false;
  }
  if (hex === logKey || hex === fingerprintOf(fromHex(logKey))) return true;
  run.fault('LOG_KEY_DIFFERS', 'log.json');
  return false;
}

function checkReceipt(run: Run, evidence: Evidence, text: string): ReceiptReport | null {
  const { log, rules } = evidence.documents;
  const track = readTrack(text);
  const ticket: Ticket | null = track === null ? readTicket(text) : { track };
  if (!ticket) {
    run.fault('RECEIPT_UNREADABLE');
    return null;
  }
  if ('track' in ticket) {
    const leaf = evidence.ballotLeaves.find((one) => trackOf(fromHex(one)) === ticket.track);
    if (leaf === undefined) run.fault('TRACK_NOT_FOUND');
    return leaf === undefined ? null : whatBecameOf(evidence, leaf, false);
  }
  const { receipt } = ticket;
  if (receipt.round !== rules.round) run.fault('RECEIPT_OTHER_ROUND');
  else if (!isPromise(ticket, { round: rules.round, logKey: log.logKey })) run.fault('RECEIPT_NOT_SIGNED');
  else if (!evidence.positions.has(receipt.leaf)) run.fault('RECEIPT_NOT_FOUND');
  else return whatBecameOf(evidence, receipt.leaf, true);
  return null;
}

/** What became of the ballot with this leaf; null when the register does not say by whom it was (a finding elsewhere). */
function whatBecameOf(evidence: Evidence, leaf: string, signed: boolean): ReceiptReport | null {
  const opening = evidence.documents.openings.find((one) => one.leaf === leaf);
  if (!opening) return null;
  const versions = evidence.byTag.get(opening.tag) ?? [];
  const live = versions.find(({ content }) => content !== null);
  const isVoid = evidence.voidTags.has(opening.tag);
  return {
    state: isVoid ? 'void' : opening.content ? 'live' : 'replaced',
    signed,
    track: trackOf(fromHex(leaf)),
    index: evidence.positions.get(leaf) ?? 0,
    seq: opening.seq,
    versions: versions.length,
    alloc: isVoid ? null : (live?.content?.alloc ?? null),
  };
}

interface OlderRegister {
  readonly origin: string;
  readonly leaves: readonly string[];
  readonly checkpoints: readonly string[];
}

/** An older copy, first held against itself, then against the beginning of this register. */
function checkSince(run: Run, { documents }: Evidence, bytes: Uint8Array): boolean {
  const older = readOlder(bytes);
  const [first] = older?.leaves ?? [];
  const opening = first !== undefined && isHex(first, first.length / 2) ? readOpening(fromHex(first)) : null;
  if (!older || !opening || !checkRegister(older, { round: opening.round, logKey: opening.logKey }).ok) {
    run.fault('SINCE_UNREADABLE');
    return false;
  }
  const { log } = documents;
  if (opening.logKey !== log.logKey || older.origin !== log.origin) {
    run.fault('SINCE_OTHER_LOG', 'log.json');
    return false;
  }
  const changed = older.leaves.findIndex((leaf, i) => log.leaves[i] !== leaf);
  if (changed >= 0) run.fault('SINCE_CHANGED', `leaf ${changed}`);
  return changed < 0;
}

/** The register of an older bundle (a ZIP begins with PK), or the text of an answer of `GET …/register`. */
function readOlder(bytes: Uint8Array): OlderRegister | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const { documents, faults } = readBundle(bytes);
    if (!documents || faults.length > 0) return null;
    const { origin, leaves, checkpoints } = documents.log;
    return { origin, leaves, checkpoints };
  }
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isRegister(value) ? value : null;
  } catch {
    return null;
  }
}

function isRegister(value: unknown): value is OlderRegister {
  if (typeof value !== 'object' || value === null) return false;
  const { origin, leaves, checkpoints } = value as Partial<Record<keyof OlderRegister, unknown>>;
  const isList = (list: unknown) => Array.isArray(list) && list.every((one) => typeof one === 'string');
  return typeof origin === 'string' && isList(leaves) && isList(checkpoints);
}
