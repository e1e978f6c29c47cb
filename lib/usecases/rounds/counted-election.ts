import type { RoundRow } from '@/db/queries/rounds';
import { tieRankFor } from '@/lib/crypto/ties';
import type { CountOptions } from '@/lib/domain/outcome';
import type { RuleChoice } from '@/lib/domain/outcome/analysis';
import type { Election } from '@/lib/domain/outcome/election';

/** What a round is counted with beside its rule and the order among equals: plain data. */
export function optionsOf({ ruleOptions, minBackers }: RoundRow): RuleChoice['options'] {
  return minBackers > 0 ? { ...ruleOptions, minBackers } : ruleOptions;
}

/** The same with the order among equals of this election's ideas. */
export function countOptionsOf(round: RoundRow, election: Election): CountOptions {
  const ids = election.ideas.map((idea) => idea.id);
  return { ...optionsOf(round), tieRank: tieRankFor(round.ties, ids) };
}
