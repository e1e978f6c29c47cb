export { checkBundle } from './client';
export {
  type BundleSource,
  CHECK_PHASES,
  type CheckAnswer,
  type CheckError,
  type CheckPhase,
  type CheckProgress,
  type CheckRequest,
  type GivenAnchors,
} from './types';
