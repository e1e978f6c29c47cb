import { checkRegister, readCheckpoint } from '@/lib/crypto/bulletin';
import type { Evidence } from './evidence';
import type { Run } from './run';

const BALLOT_LEAF_DIGITS = 128;

/** Every checkpoint is signed and for exactly its leaves; ballots' leaves stand there once. Counts checkpoints. */
export function checkLog(run: Run, { documents, opening, ballotLeaves, positions }: Evidence): number {
  const { origin, leaves, checkpoints, logKey } = documents.log;
  ballotLeaves.forEach((leaf, i) => {
    if (leaf.length !== BALLOT_LEAF_DIGITS) run.fault('BAD_LEAF', `leaf ${i + 1}`);
    if (positions.get(leaf) !== i + 1) run.fault('DUPLICATE_LEAF', `leaf ${i + 1}`);
  });
  // The round and key that leaf 0 itself names: whether they are right is for the opening and the anchors to say.
  const round = opening?.round ?? '';
  const checked = checkRegister({ origin, leaves, checkpoints }, { round, logKey });
  // A closing statement that does not fit is a step of its own, which says how.
  if (!checked.ok && checked.error !== 'BAD_CLOSING') {
    run.fault(checked.error === 'CHANGED' ? 'LEAVES_CHANGED' : 'NOT_SIGNED', 'log.json');
  }
  // What was fixed at the opening was signed before there was a ballot.
  if (readCheckpoint(checkpoints[0] ?? '')?.size !== 1) run.fault('NOT_SIGNED', 'leaf 0');
  return checkpoints.length;
}
