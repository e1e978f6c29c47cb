export { countElection } from './client';
export type {
  CountAnswer,
  CountError,
  CountErrorCode,
  CountedChoice,
  CountedElection,
  CountedIdea,
  CountProgress,
  ElectionSource,
} from './types';
