import { fromHex, toHex } from '@/lib/crypto/bytes';
import { tagOpening } from '@/lib/crypto/receipt';
import { type Evidence, lineOf } from './evidence';
import type { Run } from './run';

const HALF_DIGITS = 64;

/** Each leaf is opened once, in the order of the register, and the versions of a tag are 1 … n. Counts leaves. */
export function checkOpenings(run: Run, evidence: Evidence): number {
  const { documents, positions, ballotLeaves } = evidence;
  const opened = new Set<string>();
  let last = 0;
  run.each('openings', documents.openings, ({ leaf, r1, tag, seq }, i) => {
    const position = positions.get(leaf);
    if (position === undefined) run.fault('UNKNOWN_LEAF', lineOf(i));
    else if (opened.has(leaf)) run.fault('OPENED_TWICE', lineOf(i));
    else {
      if (position < last) run.fault('OUT_OF_ORDER', lineOf(i));
      last = position;
    }
    opened.add(leaf);
    const open1 = toHex(tagOpening(fromHex(r1), fromHex(tag), seq));
    if (open1 !== leaf.slice(0, HALF_DIGITS)) run.fault('WRONG_OPENING', lineOf(i));
  });
  ballotLeaves.forEach((leaf, i) => {
    if (!opened.has(leaf)) run.fault('NOT_OPENED', `leaf ${i + 1}`);
  });
  checkSequences(run, evidence);
  return ballotLeaves.length;
}

function checkSequences(run: Run, { documents, byTag }: Evidence): void {
  const lines = new Map(documents.openings.map((opening, i) => [opening, i]));
  for (const versions of byTag.values()) {
    const wrong = versions.find(({ seq }, i) => seq !== i + 1);
    if (wrong) run.fault('BAD_SEQUENCE', lineOf(lines.get(wrong) ?? 0));
  }
}
