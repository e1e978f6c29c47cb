import { fromHex } from '@/lib/crypto/bytes';
import { sha256Hex } from '@/lib/crypto/digest';
import type { Evidence } from './evidence';
import type { Run } from './run';

/** The last leaf against everything before it. Counts statements. */
export function checkClosing(run: Run, { documents, closing, ballotLeaves }: Evidence): number {
  const { log, rules, ideas, eligible, voidTags, openings, files } = documents;
  const where = `leaf ${Math.max(0, log.leaves.length - 1)}`;
  if (!closing) {
    run.fault('NO_CLOSING_STATEMENT', where);
    return 0;
  }
  const opening = sha256Hex(fromHex(log.leaves[0] ?? ''));
  if (
    closing.round !== rules.round ||
    closing.opening !== opening ||
    closing.leaves !== ballotLeaves.length
  ) {
    run.fault('BAD_CLOSING_STATEMENT', where);
  }
  const live = openings.filter(({ content }) => content !== null).length;
  if (closing.ballots !== live) run.fault('BALLOT_COUNT_DIFFERS', where);
  const voidHash = sha256Hex(files.get('void.json') ?? new Uint8Array());
  if (closing.void !== voidHash || closing.voided !== voidTags.length) run.fault('VOID_CHANGED', 'void.json');
  const numbers = new Set(ideas.map(({ number }) => number));
  if (!closing.withdrawn.every((number) => numbers.has(number))) run.fault('WITHDRAWN_UNKNOWN', where);
  if (closing.replaced > Math.min(closing.voided, eligible.spare)) run.fault('TOO_MANY_REPLACED', where);
  return 1;
}
