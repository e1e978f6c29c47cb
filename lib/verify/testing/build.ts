import { ed25519 } from '@noble/curves/ed25519.js';
import { allocationOpening, voteBytes } from '@/lib/crypto/ballot';
import { type ClosingStatement, ideasText, rulesText } from '@/lib/crypto/bulletin';
import { fromHex, toHex } from '@/lib/crypto/bytes';
import { paperBytes } from '@/lib/crypto/paper';
import { leafData, makeReceipt, receiptBytes, tagOf, tagOpening } from '@/lib/crypto/receipt';
import type { Outcome } from '@/lib/domain/outcome/types';
import { assembleBundle, auditorText, type LogDocument, liveOf, type Opening } from '@/lib/formats/bundle';
import { countBundle } from '../count';
import { signedLog } from './log';
import type { MadeCheque, MadeVersion, RoundParts } from './parts';

export interface BuiltRound {
  readonly zip: Uint8Array;
  /** The auditor's file of the application, whatever was done to the round. */
  readonly auditor: string;
  readonly logKey: string;
  /** Of every version, in the order of the register: what its household kept. */
  readonly receipts: readonly string[];
  /** Answers of `GET …/register`: at opening, after each batch, after closing. */
  readonly registers: readonly string[];
}

/** What a dishonest organiser would make otherwise, with everything signed. */
export interface Forgery {
  /** How the round is counted, if not by its rules. */
  readonly count?: (parts: RoundParts, openings: readonly Opening[]) => Outcome;
  /** What the closing statement says instead. */
  readonly closing?: Partial<ClosingStatement>;
}

/**
 * A round as the application would publish it: the same writer, with signatures by noble. Whoever builds it has the log
 * key, so everything fits everything; what is wrong with it was wrong in its parts, or is in the forgery.
 */
export function buildRound(parts: RoundParts, forgery: Forgery = {}): BuiltRound {
  const leaves = parts.batches.flat().map((version) => leafOf(parts, version));
  const openings = openingsOf(parts, leaves);
  const voidTags = parts.cheques.flatMap((cheque) =>
    cheque.state === 'void' ? [chequeTag(parts, cheque)] : [],
  );
  const live = openings.filter(({ content }) => content !== null).length;
  const log = signedLog(parts, { ballots: leaves, live, voidTags, forged: forgery.closing ?? {} });
  const outcome = (forgery.count ?? countParts)(parts, openings);
  const rules = rulesText(parts.rules);
  const ideas = ideasText(parts.ideas);
  return {
    zip: assembleBundle({ rules, ideas, log, openings, voidTags, outcome }),
    logKey: log.logKey,
    // Made when they are asked for: most tests need neither, and signing is the slowest of all.
    get auditor() {
      return auditorOf(parts, leaves);
    },
    get receipts() {
      return leaves.map((leaf) => receiptOf(parts, leaf));
    },
    registers: registersOf(log),
  };
}

/** The honest count. */
export function countParts(
  { rules, ideas, cheques, spares, withdrawn }: RoundParts,
  openings: readonly Opening[],
): Outcome {
  const outcome = countBundle({
    rules,
    ideas,
    cheques: cheques.length - spares,
    withdrawn,
    ballots: liveOf(openings),
  });
  if (!outcome) throw new Error('a round that cannot be counted');
  return outcome;
}

export function chequeTag({ kTag }: RoundParts, { key }: MadeCheque): string {
  return toHex(tagOf(kTag, fromHex(key)));
}

export function chequeAt({ cheques }: RoundParts, place: number): MadeCheque {
  const cheque = cheques[place];
  if (!cheque) throw new Error(`no cheque ${place}`);
  return cheque;
}

function tagOfVersion(parts: RoundParts, { cheque, tag }: MadeVersion): string {
  return tag ?? chequeTag(parts, chequeAt(parts, cheque));
}

function leafOf(parts: RoundParts, version: MadeVersion): Uint8Array {
  const { r1, r2, seq, alloc } = version;
  const open1 = tagOpening(r1, fromHex(tagOfVersion(parts, version)), seq);
  return leafData(open1, allocationOpening(alloc, r2));
}

/** The last version of a tag is live, unless its cheque is void. */
function openingsOf(parts: RoundParts, leaves: readonly Uint8Array[]): Opening[] {
  const versions = parts.batches.flat();
  const last = new Map(versions.map((version, i) => [tagOfVersion(parts, version), i]));
  return versions.map((version, i) => {
    const { r1, r2, seq, alloc, cheque } = version;
    const tag = tagOfVersion(parts, version);
    const live = last.get(tag) === i && chequeAt(parts, cheque).state !== 'void';
    const content = live ? { alloc, r2: toHex(r2) } : null;
    return { leaf: toHex(leaves[i] ?? new Uint8Array()), r1: toHex(r1), seq, tag, content };
  });
}

function registersOf({ origin, leaves, checkpoints }: LogDocument): string[] {
  return checkpoints.map((note, i) => {
    const size = Number(note.split('\n')[1]);
    return JSON.stringify({
      origin,
      leaves: leaves.slice(0, size),
      checkpoints: checkpoints.slice(0, i + 1),
    });
  });
}

/** Signed by the cheques' own keys; of a version under an invented tag there is no vote that could be listed. */
function auditorOf(parts: RoundParts, leaves: readonly Uint8Array[]): string {
  const { cheques, kTag, batches } = parts;
  const votes = batches.flat().flatMap((version, i) => {
    if (version.tag !== undefined) return [];
    const { by, seq, cheque } = version;
    const { key } = chequeAt(parts, cheque);
    return [{ by, key, leaf: toHex(leaves[i] ?? new Uint8Array()), seq, sig: signed(parts, version) }];
  });
  const keys = cheques
    .map(({ key, state, strip }) => ({ key, state, strip }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return auditorText({ kTag: toHex(kTag), keys, v: 1, votes });
}

function signed(parts: RoundParts, { cheque, by, seq, alloc, r2 }: MadeVersion): string {
  const { seed, stripSeed, key, strip } = chequeAt(parts, cheque);
  const { round } = parts.rules;
  const commit = toHex(allocationOpening(alloc, r2));
  if (by === 'online') return toHex(ed25519.sign(voteBytes({ commit, key, round, seq, v: 1 }), seed));
  return toHex(ed25519.sign(paperBytes({ commit, key: strip, round, v: 1 }), stripSeed));
}

function receiptOf({ rules, logSeed }: RoundParts, leaf: Uint8Array): string {
  const receipt = makeReceipt(leaf, rules.round);
  return JSON.stringify({ receipt, receiptSig: toHex(ed25519.sign(receiptBytes(receipt), logSeed)) });
}
