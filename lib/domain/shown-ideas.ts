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

/** Whether residents see an idea in lists and on maps: from when it was accepted. */
export function isShown(idea: Pick<Idea, 'status'>): boolean {
  return HIDDEN_STATUSES.every((status) => status !== idea.status);
}
