export {
  type ChequeRoundFile,
  type ChequeRoundIdea,
  chequeRoundDocument,
  countedAs,
  pabulibDate,
} from './chequeRound';
export { type PabulibIdea, toElection, toIdeas } from './convert';
export { describeProblem, type PabulibCode, type PabulibProblem } from './problems';
export { PabulibReader, type PabulibResult, type ReadOptions, readPabulib, readPabulibStream } from './read';
export { type PabulibFile, type PabulibProject, type PabulibVotes, VOTE_TYPES, type VoteType } from './types';
export { documentOf, type PabulibDocument, pabulibLines, writePabulib } from './write';
