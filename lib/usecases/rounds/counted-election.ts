import type { PublishedBallot, RoundRow } from '@/db/queries/rounds';
import { tieRankFor } from '@/lib/crypto/ties';
import type { CountOptions } from '@/lib/domain/outcome';
import type { RuleChoice } from '@/lib/domain/outcome/analysis';
import { buildElection, type Election, type ElectionIdea } from '@/lib/domain/outcome/election';
import type { IdeaOutcome, TieOrder } from '@/lib/domain/outcome/types';

/** What a round is counted with beside its rule and the order among equals: plain data. */
export function optionsOf({ ruleOptions, minBackers }: RoundRow): RuleChoice['options'] {
  const options = ruleOptions as RuleChoice['options'];
  return minBackers > 0 ? { ...options, minBackers } : options;
}

/** The same with the order among equals of this election's ideas. */
export function countOptionsOf(round: RoundRow, election: Election): CountOptions {
  const ids = election.ideas.map((idea) => idea.id);
  return { ...optionsOf(round), tieRank: tieRankFor(round.ties as TieOrder, ids) };
}

/** The ideas of an outcome as they were counted. */
export function countedIdeas(ideas: readonly IdeaOutcome[]): ElectionIdea[] {
  return ideas.map(({ id, targetCents, reason }) => ({
    id,
    costCents: targetCents,
    withdrawn: reason === 'withdrawn',
  }));
}

/** The election of a cheque round: ideas by number, pledges in cents. */
export function chequeElection(
  ideas: readonly ElectionIdea[],
  ballots: readonly PublishedBallot[],
  money: { readonly cheques: number; readonly chequeCents: number },
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
