import { ed25519 } from '@noble/curves/ed25519.js';
import {
  type ClosingStatement,
  EMPTY_RANGE,
  extendRange,
  ideasText,
  leafHash,
  rangeRoot,
  rulesText,
  signCheckpoint,
  statementLeaf,
  voidText,
} from '@/lib/crypto/bulletin';
import { fromHex, toHex, utf8 } from '@/lib/crypto/bytes';
import { sha256Hex } from '@/lib/crypto/digest';
import type { LogDocument } from '@/lib/formats/bundle';
import type { RoundParts } from './parts';

export interface LogContents {
  /** Leaves of ballots, in order. */
  readonly ballots: readonly Uint8Array[];
  readonly live: number;
  readonly voidTags: readonly string[];
  /** What the closing statement says instead of the truth. */
  readonly forged: Partial<ClosingStatement>;
}

/** The register of a round with its statements: a checkpoint at opening and after each batch, all signed. */
export function signedLog(parts: RoundParts, contents: LogContents): LogDocument {
  const { host, logSeed, rules, batches } = parts;
  const key = ed25519.getPublicKey(logSeed);
  const origin = `${host}/wijkcheque/${rules.round}`;
  const opening = openingLeaf(parts, toHex(key));
  const leaves = [opening, ...contents.ballots, closingLeaf(parts, opening, contents)];
  const sizes = [1, ...batches.map((_, i) => 1 + batches.slice(0, i + 1).flat().length)];
  sizes[sizes.length - 1] = leaves.length;
  let range = EMPTY_RANGE;
  const checkpoints = sizes.map((size) => {
    range = extendRange(range, leaves.slice(range.size, size).map(leafHash));
    const root = rangeRoot(range);
    return signCheckpoint({ origin, size, root }, key, (message) => ed25519.sign(message, logSeed));
  });
  return { checkpoints, leaves: leaves.map(toHex), logKey: toHex(key), origin };
}

function openingLeaf({ rules, ideas, cheques, spares }: RoundParts, logKey: string): Uint8Array {
  const keys = cheques.map(({ key }) => key).toSorted();
  return statementLeaf({
    eligible: { count: keys.length - spares, root: sha256Hex(fromHex(keys.join(''))), spare: spares },
    ideas: sha256Hex(utf8(ideasText(ideas))),
    kind: 'opening',
    logKey,
    round: rules.round,
    rules: sha256Hex(utf8(rulesText(rules))),
    v: 1,
  });
}

function closingLeaf(
  { rules, cheques, spares, withdrawn }: RoundParts,
  opening: Uint8Array,
  { ballots, live, voidTags, forged }: LogContents,
): Uint8Array {
  return statementLeaf({
    ballots: live,
    closedOn: '2026-05-22',
    extension: null,
    kind: 'closing',
    leaves: ballots.length,
    opening: sha256Hex(opening),
    replaced: spares - cheques.filter(({ state }) => state === 'spare').length,
    round: rules.round,
    v: 1,
    void: sha256Hex(utf8(voidText(voidTags))),
    voided: voidTags.length,
    withdrawn,
    ...forged,
  });
}
