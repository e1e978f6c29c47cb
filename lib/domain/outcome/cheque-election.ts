import type { Allocation } from '../ballot';
import type { Cents } from '../money';
import { buildElection, type Election, type ElectionIdea } from './election';
import type { IdeaOutcome } from './types';

/** A ballot of a cheque round as everybody sees it after publication: under its tag, never under its key. */
export interface PublishedBallot {
  readonly tag: string;
  readonly alloc: Allocation;
}

/** The ideas of an outcome as they were counted. */
export function countedIdeas(ideas: readonly IdeaOutcome[]): ElectionIdea[] {
  return ideas.map(({ id, targetCents, reason }) => ({
    id,
    costCents: targetCents,
    withdrawn: reason === 'withdrawn',
  }));
}

/**
 * The election of a cheque round: ideas by number, pledges in cents, voters by tag. Throws when a ballot names an idea
 * that is not among them.
 */
export function chequeElection(
  ideas: readonly ElectionIdea[],
  ballots: readonly PublishedBallot[],
  money: { readonly cheques: number; readonly chequeCents: Cents },
): Election {
  const index = new Map(ideas.map((idea, i) => [idea.id, i]));
  return buildElection({
    ideas,
    budgetCents: money.cheques * money.chequeCents,
    chequeCents: money.chequeCents,
    kind: 'pledges',
    ballots: ballots.map(({ tag, alloc }) => ({
      voter: tag,
      entries: alloc.map(([number, cents]) => {
        const at = index.get(String(number));
        if (at === undefined) throw new Error('a ballot names an idea that is not on the ballot');
        return [at, cents] as const;
      }),
    })),
  });
}
