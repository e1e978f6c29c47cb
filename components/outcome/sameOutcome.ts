import type { IdeaOutcome } from '@/lib/domain/outcome/types';

const COMPARED = ['targetCents', 'backers', 'pledgedCents', 'paidCents', 'funded', 'reason'] as const;

/** Ids of ideas about which a recount says anything else than what was published, and of those only one of them has. */
export function differingIdeas(
  published: readonly IdeaOutcome[],
  recounted: readonly IdeaOutcome[],
): readonly string[] {
  const found = new Map(recounted.map((one) => [one.id, one]));
  const differing = published.filter(({ id, ...rest }) => {
    const other = found.get(id);
    found.delete(id);
    return !other || COMPARED.some((field) => rest[field] !== other[field]);
  });
  return [...differing.map(({ id }) => id), ...found.keys()];
}
