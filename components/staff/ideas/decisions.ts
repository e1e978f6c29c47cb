import type { Idea } from '@/lib/domain/idea';
import { type IdeaDecision, openDecisions } from '@/lib/domain/idea-form';
import type { Round } from '@/lib/domain/round';

/** What can be decided about this idea now. */
export function decisionsOf(
  { phase }: Pick<Round, 'phase'>,
  { status }: Pick<Idea, 'status'>,
): readonly IdeaDecision[] {
  return openDecisions(phase, status);
}
