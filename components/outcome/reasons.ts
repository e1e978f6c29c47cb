import { savesPerIdea } from '@/lib/domain/carry';
import type { Cents } from '@/lib/domain/money';
import { unreachable } from '@/lib/domain/result';
import type { OutcomeRule } from '@/lib/domain/round';
import type { OutcomeView } from '@/lib/domain/views';
import { basisOf, type IdeaResult } from './results';

/** Why an idea did or did not make it, with the figures its sentence needs. Each `kind` is a text `outcome.reason.…`. */
export type ReasonFact =
  /** Funded, and households paid for it. */
  | { readonly kind: 'paid'; readonly backers: number; readonly highestCents: Cents }
  /** Funded under a rule where households do not pay themselves; what was left of the budget after it. */
  | { readonly kind: 'chosen'; readonly leftCents: Cents }
  /** Funded by a rule that chooses all ideas at once. */
  | { readonly kind: 'chosenTogether' }
  | { readonly kind: 'short'; readonly missingCents: Cents; readonly backers: number }
  /** What had gathered on the idea when it dropped out was too little. */
  | { readonly kind: 'shortAtEnd'; readonly heldCents: Cents; readonly costCents: Cents }
  /** The backers' shares together did not cover the cost; `null` in an outcome without analysis. */
  | {
      readonly kind: 'shortOfShares';
      readonly costCents: Cents;
      readonly backers: number;
      readonly heldCents: Cents | null;
      readonly spentOn: readonly SpentOn[];
    }
  | { readonly kind: 'fewBackers'; readonly backers: number; readonly minBackers: number }
  /** Fewer votes than the threshold of an election from elsewhere, which is not kept with the round. */
  | { readonly kind: 'fewVotes'; readonly backers: number }
  | { readonly kind: 'lostTie'; readonly winners: readonly string[] }
  | { readonly kind: 'noRoom'; readonly costCents: Cents; readonly leftCents: Cents }
  /** The count had stopped, at the idea named, before this idea's turn. */
  | { readonly kind: 'noTurn'; readonly stoppedAt: string }
  /** Not among the ideas that together fit; the rule takes no decision about it by itself. */
  | { readonly kind: 'notChosen' }
  | { readonly kind: 'withdrawn' };

/** Where money of an idea's backers went. */
export interface SpentOn {
  readonly title: string;
  readonly cents: Cents;
}

/** What went back to those who had put it in: the part above the target, or everything; or what stays for a next round. */
export interface ReturnFact {
  readonly kind: 'excess' | 'all' | 'kept';
  readonly cents: Cents;
}

export interface ReasonContext {
  readonly rule: OutcomeRule;
  readonly minBackers: number;
  readonly titleOf: (id: string) => string;
  /** Title of the idea at which the count stopped, where a rule does that. */
  readonly stoppedAt: string | null;
  /** What was given to an idea that is not funded stays with it. */
  readonly saves: boolean;
}

/** What the reasons of one outcome have in common. */
export function reasonContext(
  { round, outcome }: Pick<OutcomeView, 'round' | 'outcome'>,
  titleOf: (id: string) => string,
): ReasonContext {
  const stop = outcome.steps.find((step) => step.kind === 'stopped');
  return {
    rule: outcome.rule,
    minBackers: round.minBackers,
    titleOf,
    stoppedAt: stop ? titleOf(stop.id) : null,
    saves: round.kind === 'cheque' && savesPerIdea(round.unspent, outcome.rule),
  };
}

/** The one reason for an idea's result. Total over every reason a rule can give. */
export function reasonOf(result: IdeaResult, context: ReasonContext): ReasonFact {
  const { outcome, step } = result;
  const { backers, targetCents: costCents } = outcome;
  switch (outcome.reason) {
    case 'funded': {
      if (!step || context.rule === 'max-welfare') return { kind: 'chosenTogether' };
      const { highestPaymentCents: highestCents, leftCents } = step;
      if (highestCents === null) return { kind: 'chosen', leftCents };
      return { kind: 'paid', backers: step.backers, highestCents };
    }
    case 'below_target':
      return shortage(result, context);
    case 'too_few_backers':
      if (backers >= context.minBackers) return { kind: 'fewVotes', backers };
      return { kind: 'fewBackers', backers, minBackers: context.minBackers };
    case 'lost_tie':
      return { kind: 'lostTie', winners: tieWinners(result).map(context.titleOf) };
    case 'no_room':
      if (step) return { kind: 'noRoom', costCents, leftCents: step.leftCents };
      return context.stoppedAt === null
        ? { kind: 'notChosen' }
        : { kind: 'noTurn', stoppedAt: context.stoppedAt };
    case 'withdrawn':
      return { kind: 'withdrawn' };
    default:
      return unreachable(outcome.reason);
  }
}

/** Too little money: of pledges, of what had gathered on the idea, or of what its backers had left. */
function shortage({ outcome, explanation }: IdeaResult, { rule, titleOf }: ReasonContext): ReasonFact {
  const { backers, targetCents: costCents, pledgedCents } = outcome;
  const short = explanation?.kind === 'short' ? explanation : null;
  if (basisOf(rule) === 'support') {
    const spentOn = short?.spentOn.map(({ id, cents }) => ({ title: titleOf(id), cents })) ?? [];
    return { kind: 'shortOfShares', costCents, backers, heldCents: short?.heldCents ?? null, spentOn };
  }
  if (rule === 'pooling-transfers' && short) {
    return { kind: 'shortAtEnd', heldCents: short.heldCents, costCents };
  }
  return { kind: 'short', missingCents: Math.max(0, costCents - pledgedCents), backers };
}

/** Money that went back or stays, as far as the rule handles households' money; `null` when there is none. */
export function returnOf(
  { outcome, step }: IdeaResult,
  { saves }: Pick<ReasonContext, 'saves'>,
): ReturnFact | null {
  if (!step || step.returnedCents <= 0) return null;
  const stays = saves && outcome.reason !== 'withdrawn';
  return { kind: outcome.funded ? 'excess' : stays ? 'kept' : 'all', cents: step.returnedCents };
}

/** Who went first when this idea stood level with others. */
function tieWinners({ id, ties }: IdeaResult): string[] {
  return [...new Set(ties.flatMap((tie) => tie.chosen))].filter((chosen) => chosen !== id);
}
