import type { IdeaDocument, RulesDocument } from '@/lib/crypto/bulletin';
import { isHex } from '@/lib/crypto/bytes';
import { hasExactly } from '@/lib/crypto/shape';
import { isAllocation, MAX_IDEA_NUMBER } from '@/lib/domain/ballot';
import type { EligibleDocument, LogDocument, Opening } from './documents';
import {
  fits,
  isAscending,
  isCount,
  isHash,
  isOrdinal,
  isRoundName,
  isText,
  isTime,
  listOf,
  orNull,
  type Shape,
} from './shapes';

/**
 * Strict reading of what canonical JSON held: exactly the members, each of its kind. `null` = anything else. Whether the
 * content is true is for the verifier to say.
 */

const NEIGHBOURHOOD: Shape = { code: isText, year: isCount };

const RULES: Shape = {
  area: (value) =>
    fits(value, {
      district: orNull(isText),
      neighbourhoods: listOf((one) => fits(one, NEIGHBOURHOOD)),
    }),
  // Another budget than cheques × cheque belongs to no round with cheques.
  budgetCents: (value) => value === null,
  chequeCents: isOrdinal,
  minBackers: isCount,
  options: isOptions,
  plannedDates: (value) => fits(value, { closes: isTime, opens: isTime }),
  round: isRoundName,
  rule: isText,
  stepCents: isOrdinal,
  ties: isText,
  unspent: isText,
  v: (value) => value === 1,
};

export function readRules(value: unknown): RulesDocument | null {
  return fits(value, RULES) ? (value as RulesDocument) : null;
}

function isOptions(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every(
    (one) => isText(one) || typeof one === 'boolean' || Number.isSafeInteger(one),
  );
}

const PLACE = orNull(Number.isSafeInteger);
const IDEA: Shape = {
  carriedCents: isCount,
  cofundingCents: isCount,
  costCents: isCount,
  lat6: PLACE,
  lon6: PLACE,
  neighbourhood: orNull(isText),
  number: (value) => isOrdinal(value) && value <= MAX_IDEA_NUMBER,
  title: isText,
};

export function readIdeas(value: unknown): readonly IdeaDocument[] | null {
  if (!Array.isArray(value) || !value.every((one) => fits(one, IDEA))) return null;
  const ideas = value as IdeaDocument[];
  return isAscending(ideas.map(({ number }) => number)) ? ideas : null;
}

export function readEligible(value: unknown): EligibleDocument | null {
  return fits(value, { count: isCount, root: isHash, spare: isCount }) ? (value as EligibleDocument) : null;
}

const LOG: Shape = {
  checkpoints: listOf(isText),
  leaves: listOf((leaf) => isText(leaf) && leaf.length > 0 && isHex(leaf, leaf.length / 2)),
  logKey: isHash,
  origin: isText,
};

export function readLog(value: unknown): LogDocument | null {
  return fits(value, LOG) ? (value as LogDocument) : null;
}

export function readVoid(value: unknown): readonly string[] | null {
  if (!fits(value, { tags: listOf(isHash) })) return null;
  const { tags } = value as { readonly tags: readonly string[] };
  return isAscending(tags) ? tags : null;
}

const SEQ_LIMIT = 2 ** 32;

/** One line of openings.jsonl. Lengths are exact, since `r1 ‖ tag` would open the same leaf wherever it is cut. */
export function readOpeningLine(value: unknown): Opening | null {
  const live = hasExactly(value, ['alloc', 'leaf', 'r1', 'r2', 'seq', 'tag']);
  if (!live && !hasExactly(value, ['leaf', 'r1', 'seq', 'tag'])) return null;
  const { leaf, r1, seq, tag } = value;
  if (!isHex(leaf, 64) || !isHash(r1) || !isHash(tag) || !isOrdinal(seq) || seq >= SEQ_LIMIT) return null;
  if (!live) return { leaf, r1, seq, tag, content: null };
  const { alloc, r2 } = value;
  return isAllocation(alloc) && isHash(r2) ? { leaf, r1, seq, tag, content: { alloc, r2 } } : null;
}
