import type { Idea } from '@/lib/domain/idea';
import type { Round } from '@/lib/domain/round';
import type { Messages } from '@/lib/i18n/messages';

/** Key under `outcome.status`, with the ISO date or the reason its sentence needs. */
export interface StatusFact {
  readonly key: Exclude<keyof Messages['outcome']['status'], 'label'>;
  readonly date: string | null;
  readonly reason: string | null;
}

/**
 * How far a funded idea is. `null` where nothing is known: not funded, or an election from elsewhere, whose
 * realisation nobody keeps up here.
 */
export function statusOf(
  idea: Idea | null,
  round: Pick<Round, 'kind' | 'executionDeadline'>,
): StatusFact | null {
  if (!idea || round.kind === 'import') return null;
  const date = round.executionDeadline;
  switch (idea.status) {
    case 'awarded':
      return { key: date ? 'awardedBy' : 'awarded', date, reason: null };
    case 'in_progress':
      return { key: date ? 'in_progressBy' : 'in_progress', date, reason: null };
    case 'realised':
    case 'maintained':
      return { key: idea.status, date: null, reason: null };
    case 'stopped':
      return { key: idea.statusReason ? 'stoppedReason' : 'stopped', date: null, reason: idea.statusReason };
    default:
      return null;
  }
}
