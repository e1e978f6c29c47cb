import type { MyIdeaView } from '@/lib/domain/idea-proposal-views';
import type { MyIdeaInHand } from './useMyIdea';

export interface PartProps {
  readonly view: MyIdeaView;
  readonly mine: MyIdeaInHand;
}
