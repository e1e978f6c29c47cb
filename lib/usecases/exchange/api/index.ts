export { API_ROOT } from '@/lib/schemas/api/paths';
export { apiDistrict, apiDistricts } from './districts';
export { etagOf, isKnown } from './etag';
export { apiExample } from './example';
export { apiObservations } from './observations';
export { openApi } from './openapi';
export { apiOutcome } from './outcome';
export { apiProblem } from './problems';
export { type ApiIdeaPage, apiIdea, apiIdeas, apiRound, apiRounds } from './rounds';
