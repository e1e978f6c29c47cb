import { allocationOpening } from '@/lib/crypto/ballot';
import { fromHex, toHex } from '@/lib/crypto/bytes';
import { type BallotError, checkAllocation } from '@/lib/domain/ballot';
import { type Evidence, lineOf } from './evidence';
import type { Run } from './run';
import type { VerifyCode } from './types';

const CODE_OF: Readonly<Record<BallotError, VerifyCode>> = {
  UNKNOWN_IDEA: 'UNKNOWN_IDEA',
  BAD_STEP: 'BAD_STEP',
  OVERSPENT: 'OVERSPENT',
};

/** One live ballot per tag, the last version, with the content of its leaf and within the cheque. Counts live ballots. */
export function checkBallots(run: Run, evidence: Evidence): number {
  const { documents, voidTags, byTag } = evidence;
  const { chequeCents, stepCents } = documents.rules;
  const rules = { chequeCents, stepCents, ideaNumbers: documents.ideas.map(({ number }) => number) };
  let live = 0;
  run.each('ballots', documents.openings, ({ leaf, content, tag }, i) => {
    if (!content) return;
    live += 1;
    if (voidTags.has(tag)) run.fault('VOID_COUNTED', lineOf(i));
    const open2 = toHex(allocationOpening(content.alloc, fromHex(content.r2)));
    if (open2 !== leaf.slice(64)) run.fault('WRONG_CONTENT', lineOf(i));
    const fits = checkAllocation(content.alloc, rules);
    if (!fits.ok) run.fault(CODE_OF[fits.error], lineOf(i));
  });
  const lines = new Map(documents.openings.map((opening, i) => [opening, i]));
  for (const [tag, versions] of byTag) {
    const counted = versions.filter(({ content }) => content !== null);
    const last = versions.at(-1);
    const where = lineOf((last && lines.get(last)) ?? 0);
    if (counted.length > 1) run.fault('LIVE_TWICE', where);
    if (counted.length === 0 && !voidTags.has(tag)) run.fault('NO_LIVE_BALLOT', where);
    if (counted.length === 1 && last?.content === null) run.fault('LIVE_NOT_LAST', where);
  }
  if (live > documents.eligible.count) run.fault('TOO_MANY_BALLOTS', 'openings.jsonl');
  return live;
}
