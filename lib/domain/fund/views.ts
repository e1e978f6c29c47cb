import type { NamedArea } from '../idea-proposal-views';
import type { Cents } from '../money';
import type { FundAccount } from './account';
import type {
  ApplicationForm,
  ApplicationGround,
  ApplicationProblem,
  ApplicationText,
} from './application-form';
import type { Assessed } from './assessment';
import type {
  ApplicationStatus,
  ApplicationStep,
  DecisionOutcome,
  DecisionRoute,
  FundFramework,
} from './words';

/** A fund as everybody may know it. */
export interface FundFacts {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly districtSlug: string;
  readonly district: string;
  readonly framework: FundFramework;
  readonly managerLimitCents: Cents;
  readonly managerWorkingDays: number;
  readonly teamWeeks: number;
  readonly applyDaysAhead: number;
  readonly quorum: number;
  readonly objectionWeeks: number;
  /** Where an objection goes, in lines; `null` where nobody filled it in. */
  readonly objectionAddress: string | null;
  readonly contact: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly sample: boolean;
}

/** Whether applications are taken today. */
export type FundState = 'not_yet' | 'open' | 'closed';

export function fundState(fund: Pick<FundFacts, 'opensOn' | 'closesOn'>, today: string): FundState {
  if (today < fund.opensOn) return 'not_yet';
  return today > fund.closesOn ? 'closed' : 'open';
}

export interface FundSummary
  extends Pick<FundFacts, 'id' | 'title' | 'year' | 'districtSlug' | 'district' | 'sample'> {
  readonly account: FundAccount;
  readonly state: FundState;
  /** Applications that wait for a decision. */
  readonly waiting: number;
}

/** A final decision, as everybody reads it. */
export interface PublicDecision {
  readonly number: number;
  readonly title: string;
  readonly applicant: string;
  readonly outcome: Exclude<DecisionOutcome, 'held_over'>;
  readonly route: DecisionRoute;
  readonly askedCents: Cents;
  readonly grantedCents: Cents;
  readonly reason: string;
  /** Why it was decided against the advice of every member. */
  readonly againstAdvice: string | null;
  readonly conditions: string | null;
  readonly members: number;
  readonly recused: number;
  /** Members that were needed then; `null` where the manager decided, or it was not kept. */
  readonly quorum: number | null;
  readonly on: string;
  /** Of the project that came of it. */
  readonly projectId: string | null;
}

/** A change of the budget after it was first given, as everybody reads it. */
export interface BudgetChange {
  readonly id: number;
  readonly on: string;
  /** Below 0 when it went down. */
  readonly cents: Cents;
  readonly reason: string;
}

export interface FundPage {
  readonly fund: FundFacts;
  readonly account: FundAccount;
  /** From the first to the last. */
  readonly budgetChanges: readonly BudgetChange[];
  readonly state: FundState;
  readonly waiting: number;
  readonly decisions: readonly PublicDecision[];
  /** Funds of the same district in other years. */
  readonly others: readonly Pick<FundFacts, 'id' | 'title' | 'year'>[];
}

/** What somebody needs to apply. */
export interface ApplyPlace {
  readonly fund: FundFacts;
  readonly state: FundState;
  readonly leftCents: Cents;
  readonly areas: readonly NamedArea[];
  readonly sketched: boolean;
  /** ISO days between which it may start. */
  readonly earliestStart: string;
  readonly latestStart: string;
}

/** What an application is read by. */
export function groundOf(place: ApplyPlace): ApplicationGround {
  const { fund, areas, sketched, earliestStart, latestStart } = place;
  return { framework: fund.framework, areas, sketched, earliestStart, latestStart };
}

/** What came of applying; the path is shown once, since only its hash is kept. */
export interface Applied {
  readonly number: number;
  readonly route: DecisionRoute;
  readonly dueOn: string;
  readonly path: string;
}

export type ApplyError =
  | { readonly code: 'UNKNOWN_FUND' | 'NOT_OPEN' | 'TOO_MANY_HERE' }
  | { readonly code: 'BAD_APPLICATION'; readonly problems: readonly ApplicationProblem[] };

/** A line of an application's history. */
export interface ApplicationEvent {
  readonly id: number;
  readonly on: string;
  readonly step: ApplicationStep;
  readonly by: string;
  readonly reason: string | null;
  readonly cents: Cents | null;
}

/** The last decision about an application. */
export interface GivenDecision {
  readonly outcome: DecisionOutcome;
  readonly grantedCents: Cents;
  readonly reason: string;
  /** Why it was decided against the advice of every member; public. */
  readonly againstAdvice: string | null;
  readonly conditions: string | null;
  /** Members that took part, and how many were needed then; `null` where the manager decided, or it was not kept. */
  readonly members: number;
  readonly quorum: number | null;
  readonly on: string;
  /** It was not only held over: there is a letter, and objections can be made. */
  readonly final: boolean;
  /** ISO day; `null` as long as its applicant was not told. */
  readonly madeKnownOn: string | null;
  /** The last day for an objection; `null` until it was made known. */
  readonly objectBy: string | null;
}

/** An application for who made it. */
export interface MyApplication {
  readonly place: ApplyPlace;
  readonly number: number;
  readonly text: ApplicationText;
  readonly status: ApplicationStatus;
  readonly route: DecisionRoute;
  readonly submittedOn: string;
  readonly dueOn: string;
  readonly decision: GivenDecision | null;
  readonly history: readonly ApplicationEvent[];
  readonly projectId: string | null;
  /** As it stands in the form, with who can be reached. */
  readonly form: ApplicationForm;
  readonly open: boolean;
}

export type MyApplicationError = 'LINK_INVALID' | 'NOT_NOW';
export type ChangeMyApplicationError =
  | { readonly code: MyApplicationError }
  | { readonly code: 'BAD_APPLICATION'; readonly problems: readonly ApplicationProblem[] };

/** A line of staff's list. */
export interface ApplicationLine {
  readonly number: number;
  readonly title: string;
  readonly applicant: string;
  readonly status: ApplicationStatus;
  readonly route: DecisionRoute;
  readonly askedCents: Cents;
  readonly grantedCents: Cents | null;
  readonly submittedOn: string;
  readonly decidedOn: string | null;
  readonly dueOn: string;
  /** Working days for the manager, days for the team; below 0 when it is late, `null` when it is decided. */
  readonly daysLeft: number | null;
  /** It is decided, and its applicant was not told yet. */
  readonly letterWaits: boolean;
  readonly assessed: number;
  readonly recused: number;
}

/** What one member said. */
export interface MemberAssessment extends Assessed {
  readonly memberId: string;
  readonly member: string;
  readonly on: string;
  /** In percent; only where criteria have weights. */
  readonly weighted: number | null;
}

export interface Recusal {
  readonly memberId: string;
  readonly member: string;
  readonly reason: string;
  readonly on: string;
}

export interface TeamNote {
  readonly id: number;
  readonly member: string;
  readonly text: string;
  readonly on: string;
}
