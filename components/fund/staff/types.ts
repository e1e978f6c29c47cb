import type { FundFacts, GivenDecision, MemberAssessment, Recusal } from '@/lib/domain/fund/views';
import type { ApplicantKind, CostLine, DecisionRoute, ExcludedCost } from '@/lib/domain/fund/words';
import type { IdeaTheme } from '@/lib/domain/idea';
import type { Cents } from '@/lib/domain/money';

/** An application as staff judges it. */
export interface JudgedApplication {
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly contact: string;
  readonly theme: IdeaTheme;
  readonly applicantKind: ApplicantKind;
  readonly applicant: string;
  readonly askedCents: Cents;
  readonly ownCents: Cents;
  readonly otherCents: Cents;
  readonly otherFrom: string | null;
  readonly startsOn: string;
  readonly publicSpace: boolean;
  readonly maintainer: string | null;
  readonly maintenancePlan: string | null;
  readonly route: DecisionRoute;
  readonly submittedOn: string;
  readonly dueOn: string;
  readonly decidedOn: string | null;
}

export interface Judged {
  readonly fund: FundFacts;
  readonly leftCents: Cents;
  readonly application: JudgedApplication;
  readonly costs: readonly (CostLine & { readonly excluded: ExcludedCost | null })[];
  readonly contact: {
    readonly name: string;
    readonly email: string | null;
    readonly phone: string | null;
    readonly address: string | null;
  } | null;
  readonly daysLeft: number | null;
  readonly assessments: readonly MemberAssessment[];
  readonly recusals: readonly Recusal[];
  readonly decision: GivenDecision | null;
  readonly projectId: string | null;
  readonly may: { readonly seeContact: boolean };
}
