import type { Outcome } from '@/lib/domain/outcome/types';
import type { ResultDocument } from './documents';

/** result.json of a count: ideas by number, winners in order of selection. Ids are idea numbers. */
export function resultOf({ ideas, rule, ties, unspentCents, winners }: Outcome): ResultDocument {
  return {
    ideas: ideas
      .map(({ id, backers, funded, paidCents, pledgedCents, reason }) => ({
        backers,
        funded,
        number: Number(id),
        paidCents,
        pledgedCents,
        reason,
      }))
      .toSorted((a, b) => a.number - b.number),
    rule,
    ties: ties.map(({ candidates, chosen, step }) => ({
      candidates: candidates.map(Number),
      chosen: chosen.map(Number),
      step,
    })),
    unspentCents,
    winners: winners.map(Number),
  };
}
