import type { Cents } from '../../money';
import type { Election } from '../election';
import { type CountOptions, DEFAULT_OPTIONS } from '../options';
import type { IdeaOutcome, Outcome, OutcomeReason, OutcomeStep } from '../types';
import { sharesMoney } from './sharesMoney';
import type { CountedRun } from './sharesPurses';

/** Why one idea was funded or not, as data: screens make sentences of it. Amounts in cents. */
export type Explanation =
  /** Paid by so many households, each at most this much; `null` under rules where households do not pay. */
  | { readonly kind: 'funded'; readonly backers: number; readonly highestPaymentCents: Cents | null }
  /** Its backers hold less than it needs; what they spent went to these ideas, the most first. */
  | {
      readonly kind: 'short';
      readonly heldCents: Cents;
      readonly neededCents: Cents;
      readonly spentOn: readonly { readonly id: string; readonly cents: Cents }[];
    }
  | { readonly kind: 'lot'; readonly against: readonly string[] }
  | { readonly kind: 'backers'; readonly backers: number; readonly needed: number }
  | { readonly kind: 'room'; readonly costCents: Cents; readonly leftCents: Cents }
  | { readonly kind: 'withdrawn' };

/**
 * The explanation of every idea, in the order of `outcome.ideas`; `options` as counted with. `counted` is the run of
 * equal shares where it is at hand; without it that rule counts again.
 */
export function explain(
  election: Election,
  options: CountOptions,
  outcome: Outcome,
  counted?: CountedRun,
): Explanation[] {
  const steps = new Map(outcome.steps.map((step) => [step.id, step]));
  const money = outcome.rule === 'equal-shares' ? sharesMoney(election, options, counted) : null;
  return outcome.ideas.map((idea, index) => {
    const step = steps.get(idea.id);
    if (idea.reason !== 'below_target') return explainReason(outcome, options, idea, idea.reason, step);
    return {
      kind: 'short',
      heldCents: money ? money.held(index) : heldBefore(idea, step),
      neededCents: idea.targetCents,
      spentOn: money ? money.spentOn(index) : [],
    };
  });
}

function explainReason(
  outcome: Outcome,
  options: CountOptions,
  idea: IdeaOutcome,
  reason: Exclude<OutcomeReason, 'below_target'>,
  step: OutcomeStep | undefined,
): Explanation {
  switch (reason) {
    case 'funded': {
      const highestPaymentCents = step?.highestPaymentCents ?? null;
      return { kind: 'funded', backers: step?.backers ?? idea.backers, highestPaymentCents };
    }
    case 'lost_tie':
      return { kind: 'lot', against: rivalsOf(outcome, idea.id) };
    case 'too_few_backers':
      return { kind: 'backers', backers: idea.backers, needed: neededBackers(options) };
    case 'no_room':
      return {
        kind: 'room',
        costCents: idea.targetCents,
        leftCents: step?.leftCents ?? outcome.unspentCents,
      };
    case 'withdrawn':
      return { kind: 'withdrawn' };
  }
}

/** Under saving together: what was pledged; with transfers: what it held when it was dropped. */
function heldBefore(idea: IdeaOutcome, step: OutcomeStep | undefined): Cents {
  return step?.returnedCents ?? idea.pledgedCents;
}

function rivalsOf(outcome: Outcome, id: string): string[] {
  const rivals = new Set<string>();
  for (const tie of outcome.ties) {
    if (tie.candidates.includes(id)) for (const chosen of tie.chosen) rivals.add(chosen);
  }
  rivals.delete(id);
  return [...rivals];
}

function neededBackers(options: CountOptions): number {
  const { minBackers, threshold } = { ...DEFAULT_OPTIONS, ...options };
  return Math.max(1, minBackers, threshold);
}
