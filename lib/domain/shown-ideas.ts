import type { Idea, IdeaStatus } from './idea';

// Beside the idea and not with it: pages for residents load that file, and only get ideas that are shown.

/** Statuses of ideas that are still between who brought them in and the wijkregisseur, or came to nothing there. */
export const HIDDEN_STATUSES = [
  'draft',
  'submitted',
  'returned',
  'rejected',
  'merged',
] as const satisfies readonly IdeaStatus[];

/**
 * Whether residents see an idea in lists and on maps: from when it was accepted. An idea that its initiator took back
 * before voting is stopped without a reason, and not shown; whoever stops one later says why.
 */
export function isShown({ status, statusReason }: Pick<Idea, 'status' | 'statusReason'>): boolean {
  if (status === 'stopped' && statusReason === null) return false;
  return HIDDEN_STATUSES.every((hidden) => hidden !== status);
}

/**
 * Whether an idea has a page of its own, by its number: also when it was given back, rejected or became part of another,
 * because the reason of that is public. Not before it was looked at, and not when its initiator took it back.
 */
export function hasPage({ status, statusReason }: Pick<Idea, 'status' | 'statusReason'>): boolean {
  if (status === 'draft' || status === 'submitted') return false;
  return status !== 'stopped' || statusReason !== null;
}
