/** Who asks for money from a wijkteam. */
export const APPLICANT_KINDS = ['residents', 'committee', 'social_team', 'organisation'] as const;
export type ApplicantKind = (typeof APPLICANT_KINDS)[number];

/** Life of an application. `held_over`: the team decides at a later meeting. */
export const APPLICATION_STATUSES = [
  'submitted',
  'held_over',
  'granted',
  'partly_granted',
  'refused',
  'withdrawn',
] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

/** What a decision can be. */
export const DECISION_OUTCOMES = ['granted', 'partly_granted', 'refused', 'held_over'] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

/** Who decides: the wijkmanager alone up to a limit, the team above it. */
export const DECISION_ROUTES = ['manager', 'team'] as const;
export type DecisionRoute = (typeof DECISION_ROUTES)[number];

/** What a member of the team advises. */
export const ASSESSMENT_ADVICES = ['grant', 'grant_partly', 'refuse', 'hold_over'] as const;
export type AssessmentAdvice = (typeof ASSESSMENT_ADVICES)[number];

/** What can happen to an application, as its history tells it. */
export const APPLICATION_STEPS = [
  'submitted',
  'changed',
  'assessed',
  'recused',
  'held_over',
  'granted',
  'partly_granted',
  'refused',
  'withdrawn',
  'letter_made',
  'letter_sent',
] as const;
export type ApplicationStep = (typeof APPLICATION_STEPS)[number];

/** Lines of a fund's account. Amounts are signed: what may still be granted is their sum. */
export const FUND_ENTRY_KINDS = ['budget', 'carried_in', 'granted', 'returned', 'carried_out'] as const;
export type FundEntryKind = (typeof FUND_ENTRY_KINDS)[number];

/** What an application is judged by. `weight` is a whole percentage; `null` where the framework gives none. */
export interface FundCriterion {
  readonly id: string;
  readonly title: string;
  readonly explanation: string;
  readonly weight: number | null;
}

/** Costs that are never paid, with the words by which a line of costs is recognised; the sentence is public. */
export interface ExcludedCost {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
  readonly words: readonly string[];
}

/** The framework (kader) a team spends its budget in. */
export interface FundFramework {
  readonly goal: string;
  readonly criteria: readonly FundCriterion[];
  readonly excluded: readonly ExcludedCost[];
}

/** One line of what an application costs. Cents. */
export interface CostLine {
  readonly label: string;
  readonly cents: number;
  /** Why this is not the excluded cost whose words it has; only staff reads it. `null` where nothing was recognised. */
  readonly explanation: string | null;
}
