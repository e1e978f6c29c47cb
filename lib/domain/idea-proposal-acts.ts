import type { IdeaStatus } from './idea';
import type { MyIdeaActs } from './idea-proposal-views';
import { isFrozen, type RoundPhase } from './round';

/** Statuses in which an idea is still with who brought it in, or waits for the wijkregisseur. */
const OWN: readonly IdeaStatus[] = ['draft', 'submitted', 'returned'];

/** While ideas come in and are looked at; from opening the vote on they are fixed. */
function isUnderWay(phase: RoundPhase): boolean {
  return phase !== 'draft' && !isFrozen(phase);
}

/** What the initiator can do with an idea now; total over phase × status. `enough`: as many organise it as have to. */
export function myIdeaActs(phase: RoundPhase, status: IdeaStatus, enough: boolean): MyIdeaActs {
  const underWay = isUnderWay(phase);
  const own = underWay && OWN.includes(status);
  return {
    change: own,
    submit: underWay && (status === 'returned' || (status === 'draft' && enough)),
    withdraw: own || (underWay && status === 'accepted'),
    invite: canJoin(phase, status),
  };
}

/** Whether another address can become organiser of an idea. */
export function canJoin(phase: RoundPhase, status: IdeaStatus): boolean {
  return isUnderWay(phase) && (OWN.includes(status) || status === 'accepted');
}
