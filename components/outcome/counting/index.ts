export { countElection } from './client';
export { MAX_ELECTION_BYTES } from './load';
export {
  COUNT_ERRORS,
  type CountAnswer,
  type CountError,
  type CountErrorCode,
  type CountedChoice,
  type CountedElection,
  type CountedIdea,
  type CountProgress,
  type ElectionSource,
} from './types';
