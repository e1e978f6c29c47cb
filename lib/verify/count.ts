import type { ClosingStatement, IdeaDocument, RulesDocument } from '@/lib/crypto/bulletin';
import { isTieOrder, tieRankFor } from '@/lib/crypto/ties';
import { targetCents } from '@/lib/domain/idea';
import { count, isRuleAvailable } from '@/lib/domain/outcome';
import { chequeElection, type PublishedBallot } from '@/lib/domain/outcome/cheque-election';
import type { Election } from '@/lib/domain/outcome/election';
import {
  COMPLETIONS,
  type CountOptions,
  MEASURES,
  SATISFACTIONS,
  TRANSFER_VARIANTS,
} from '@/lib/domain/outcome/options';
import type { Outcome } from '@/lib/domain/outcome/types';

/** What a round may choose beside its rule, and the values there are. */
const OPTIONS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    completion: COMPLETIONS,
    measure: MEASURES,
    satisfaction: SATISFACTIONS,
    variant: TRANSFER_VARIANTS,
  }),
);

export interface CountInput {
  readonly rules: RulesDocument;
  readonly ideas: readonly IdeaDocument[];
  readonly cheques: number;
  readonly withdrawn: ClosingStatement['withdrawn'];
  readonly ballots: readonly PublishedBallot[];
}

/**
 * Counts a round from its documents alone. `null` when its rules cannot be counted by: a rule, option or order among
 * equals that does not exist, or that does not go with ballots of a cheque.
 */
export function countBundle(input: CountInput): Outcome | null {
  const { rules } = input;
  const { rule, ties, minBackers } = rules;
  const known = Object.entries(rules.options).every(([name, value]) =>
    OPTIONS.get(name)?.some((one) => one === value),
  );
  if (!isRuleAvailable(rule) || !isTieOrder(ties) || !known) return null;
  try {
    const election = electionOf(input);
    const ids = election.ideas.map(({ id }) => id);
    const options = { ...rules.options, minBackers, tieRank: tieRankFor(ties, ids) } as CountOptions;
    return count(election, rule, options);
  } catch {
    return null;
  }
}

function electionOf({ rules, ideas, cheques, withdrawn, ballots }: CountInput): Election {
  const stopped = new Set(withdrawn);
  return chequeElection(
    ideas.map((idea) => ({
      id: String(idea.number),
      costCents: targetCents(idea),
      withdrawn: stopped.has(idea.number),
    })),
    ballots,
    { cheques, chequeCents: rules.chequeCents },
  );
}
