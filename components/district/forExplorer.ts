import { isFundedOnceReached } from '@/lib/domain/round-rule';
import type { RoundView } from '@/lib/domain/views';
import type { MessagePath } from '../layout/pickMessages';
import type { ExplorerRound } from './types';

/** The texts the explorer needs in the browser; give them to `ClientMessages` around it. */
export const EXPLORER_MESSAGES: readonly MessagePath[] = [
  'common.theme',
  'common.ideaStatus',
  'district.explorer',
  'district.map',
  'project.status',
  'project.map',
  'vote.basket',
];

/** Leaves out what list and map do not show, before it is sent to the browser: with 5,000 ideas that is megabytes. */
export function forExplorer(view: RoundView): ExplorerRound {
  const { id, title, phase, chequeCents, stepCents, minBackers, rule } = view.round;
  return {
    round: { id, title, phase, chequeCents, stepCents, minBackers, byTarget: isFundedOnceReached(rule) },
    support: view.support,
    neighbourhoods: view.neighbourhoods,
    ideas: view.ideas.map((idea) => ({
      number: idea.number,
      title: idea.title,
      summary: idea.summary,
      theme: idea.theme,
      costCents: idea.costCents,
      cofundingCents: idea.cofundingCents,
      carriedCents: idea.carriedCents,
      position: idea.position,
      neighbourhoodCode: idea.neighbourhoodCode,
      neighbourhoodName: idea.neighbourhoodName,
      status: idea.status,
      organiser: idea.organiser,
    })),
  };
}
