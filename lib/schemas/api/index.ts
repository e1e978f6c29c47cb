import type { z } from 'zod';
import type * as shapes from './shapes';

export type ApiDistrict = z.infer<typeof shapes.District>;
export type ApiRound = z.infer<typeof shapes.Round>;
export type ApiRoundDetail = z.infer<typeof shapes.RoundDetail>;
export type ApiIdea = z.infer<typeof shapes.Idea>;
export type ApiIdeaDetail = z.infer<typeof shapes.IdeaDetail>;
export type ApiOutcome = z.infer<typeof shapes.Outcome>;
export type ApiObservation = z.infer<typeof shapes.Observation>;
export type ApiProblem = z.infer<typeof shapes.Problem>;
export type ApiProblemCode = ApiProblem['code'];
