import { createHash } from 'node:crypto';
import type { IdeaFileRow } from '@/db/queries/idea-file';
import type { OwnIdea } from '@/lib/domain/idea-proposal-views';

/**
 * A mark of what is on the screen of an idea: its text, money, place, status, reason and conditions. It goes with the page and
 * comes back with what is decided or changed on it. Another mark than the idea has now: it changed meanwhile.
 */
export function ideaVersion(
  idea: OwnIdea,
  file: Pick<IdeaFileRow, 'conditions' | 'mergedInto'> | null,
): string {
  const shown = [
    [idea.title, idea.summary, idea.contact, idea.theme, idea.organiser, idea.maintainer],
    [idea.costCents, idea.cofundingCents, idea.carriedCents],
    [idea.position?.lat6, idea.position?.lon6, idea.neighbourhoodCode],
    [idea.status, idea.statusReason, file?.conditions, file?.mergedInto],
  ];
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url');
}
