import { fail, ok, type Result } from '@/lib/domain/result';
import type { CodeRound } from '@/lib/domain/views';
import { askMine, type Box, type MineError, type StoredBallot } from './mine';

export interface FoundRound {
  readonly round: CodeRound;
  /** Door 1's secret for this round. */
  readonly signin: string;
  readonly stored: StoredBallot;
}

export type FindError =
  /** No round knows this code. */
  | { readonly code: 'UNKNOWN_KEY' }
  /** The code belongs to this round, but cannot be voted with: voided, or the round is not open. */
  | { readonly code: 'VOID_KEY' | 'NOT_OPEN' | 'CLOSED'; readonly round: CodeRound }
  /** No verdict: nothing was learned about the code. */
  | { readonly code: Exclude<MineError, 'UNKNOWN_KEY' | 'VOID_KEY' | 'NOT_OPEN' | 'CLOSED'> };

export type FindProgress = (step: {
  readonly round: CodeRound;
  readonly at: number;
  readonly of: number;
}) => void;

/**
 * A code does not name its round, so the rounds are tried in turn: the preferred one (of the basket or the QR code)
 * first, then those open for voting. Each try costs one derivation. A box that answers anything but UNKNOWN_KEY about
 * the phase or the key knows the key, so the search ends there.
 */
export async function findRound(
  box: Box,
  code: string,
  rounds: readonly CodeRound[],
  preferred: string | null,
  progress: FindProgress,
): Promise<Result<FoundRound, FindError>> {
  const order = inOrder(rounds, preferred);
  for (const [i, round] of order.entries()) {
    progress({ round, at: i + 1, of: order.length });
    const { signin } = await box.worker.run('derive', { code, round: round.id });
    const mine = await askMine(box, round.id);
    if (mine.ok) return ok({ round, signin, stored: mine.value });
    const verdict = judge(mine.error, round);
    if (verdict) return fail(verdict);
  }
  return fail({ code: 'UNKNOWN_KEY' });
}

function judge(error: MineError, round: CodeRound): FindError | null {
  if (error === 'UNKNOWN_KEY' || error === 'UNKNOWN_ROUND') return null;
  if (error === 'VOID_KEY' || error === 'NOT_OPEN' || error === 'CLOSED') return { code: error, round };
  return { code: error };
}

const RANK: Readonly<Record<CodeRound['phase'], number>> = {
  voting: 0,
  review: 1,
  counting: 2,
  ideas: 3,
  draft: 4,
  published: 5,
  archived: 6,
};

function inOrder(rounds: readonly CodeRound[], preferred: string | null): readonly CodeRound[] {
  const rank = (round: CodeRound) => (round.id === preferred ? -1 : RANK[round.phase]);
  return rounds.toSorted((a, b) => rank(a) - rank(b));
}
