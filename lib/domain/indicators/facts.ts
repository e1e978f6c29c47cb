import type { KeyFigures, Scheme } from '../area';
import type { IdeaStatus, IdeaTheme } from '../idea';
import type { Cents } from '../money';
import type { ProjectStatus } from '../project/words';
import type { GroupParticipation } from '../retention';
import type { UnspentPolicy } from '../round';
import type { SurveyResults } from '../survey/results';
import type { PromiseStatus } from '../visit/words';
import type { AreaRef } from './types';

/**
 * What only the lists of households and keys tell of a round, as numbers. Stored when the round is published, so that a
 * figure does not change, and does not disappear, when those lists are destroyed.
 */
export interface RoundCounts {
  /** Letters that came back undeliverable. */
  readonly returned: number;
  readonly groups: readonly GroupParticipation[];
  /** Addresses that organise each idea, by number; ideas without one are not in it. */
  readonly organisers: readonly (readonly [idea: number, addresses: number])[];
  /** Not there where the round was published before it was kept. */
  readonly channels?: ChannelCounts;
}

/** How ballots came in, as far as anything keeps it: a ballot itself does not say. */
export interface ChannelCounts {
  /** Paper forms that were cast. */
  readonly paper: number;
  /**
   * Ballots that kiosks of the district counted themselves. `few`: a device said only that it was fewer than ten; `null`:
   * a device has not told its number.
   */
  readonly kiosk: number | 'few' | null;
}

/** How many ballots there were at the end of a day, of the whole round, in steps of five. */
export interface DayCount {
  /** ISO day. */
  readonly day: string;
  readonly ballots: number;
}

/** What the approach itself costs, beside the money that is given. */
export const COST_KINDS = ['letters', 'staff', 'meetings', 'system'] as const;
export type CostKind = (typeof COST_KINDS)[number];

export interface RunningCost {
  readonly kind: CostKind;
  readonly cents: Cents;
}

/** `preparing`: ideas may still come or go; `voting`: the count has not been published; `counted`: it has. */
export type RoundStage = 'preparing' | 'voting' | 'counted';

export interface IdeaFacts {
  readonly number: number;
  readonly title: string;
  readonly theme: IdeaTheme;
  readonly status: IdeaStatus;
  /** Why it was stopped, rejected or returned; `null` also says that its initiator took it back. */
  readonly reason: string | null;
  readonly neighbourhoodCode: string | null;
  /** Households can or could vote on it. */
  readonly onBallot: boolean;
  /** What it gets of the round's money; `null` before the count, and when it did not make it. */
  readonly awardedCents: Cents | null;
}

/** A round as far as its indicators need it. Dates are ISO days in Amsterdam. */
export interface RoundFacts {
  /** `null` for several rounds taken together. */
  readonly id: string | null;
  readonly title: string;
  readonly stage: RoundStage;
  readonly opensOn: string;
  readonly closesOn: string;
  /** The day of publication; `null` before. */
  readonly countedOn: string | null;
  /** The file of an election from elsewhere: it knows votes and amounts, and neither households nor who was asked. */
  readonly importedFrom: string | null;
  /** All cheques of households together; `null` before letters were made. */
  readonly budgetCents: Cents | null;
  /** What happens with money that is left; `null` for several rounds taken together. */
  readonly unspent: UnspentPolicy | null;
  /** Cheques of households; `null` before letters were made. */
  readonly issued: number | null;
  /** Letters that came back; `null` when it was not recorded. */
  readonly returned: number | null;
  /** Before the count floored to fives, and up to four ballots behind; `null` when nothing may be said about it yet. */
  readonly ballots: number | null;
  readonly ideas: readonly IdeaFacts[];
  /** Addresses behind ideas, and how many ideas have them; `null` when residents could not bring in ideas here. */
  readonly organisers: { readonly addresses: number; readonly ideas: number } | null;
  /** `null` before the count, and where it was not recorded. */
  readonly groups: readonly GroupParticipation[] | null;
  /**
   * Codes of areas whose turnout was published under an earlier version of these rules: it is known, so that hiding it
   * protects nothing. Under the same rules the same areas are hidden every time, since the groups do not change any more.
   */
  readonly toldAreas?: readonly string[];
  /** `null` before the count, and where it was not recorded. */
  readonly channels: ChannelCounts | null;
  /** In order; `null` where it may not be told, empty where it was not recorded. */
  readonly days: readonly DayCount[] | null;
}

/** Something that was awarded money, from the award on. Days are ISO days. */
export interface AwardFacts {
  readonly title: string;
  readonly status: ProjectStatus;
  readonly awardedOn: string;
  /** Of what is realised or stopped. */
  readonly endedOn: string | null;
  readonly awardedCents: Cents;
  /** To the group, less what it paid back. */
  readonly paidCents: Cents;
  /** What it did not need. */
  readonly returnedCents: Cents;
  /** Money of others beside the award. */
  readonly otherCents: Cents;
  readonly publicSpace: boolean;
  /** Hours of residents; `null` where none were planned. */
  readonly plannedHours: number | null;
  readonly confirmedHours: number;
  /** The most residents that were counted at once: there are at least so many. */
  readonly people: number;
  readonly agreements: readonly AgreementFacts[];
}

export interface AgreementFacts {
  readonly from: string;
  readonly until: string;
  /** When it ended before `until`. */
  readonly endedOn: string | null;
}

/** One decision, from when it was asked for. ISO days. */
export interface DecisionFacts {
  readonly submittedOn: string;
  readonly decidedOn: string;
  /** By which it was promised; `null` where nothing was. */
  readonly dueOn: string | null;
}

/** One year of a team fund, from its account. */
export interface FundFacts {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  /** What it had to spend, with what came from the year before. */
  readonly budgetCents: Cents;
  /** Granted, less what came back. */
  readonly grantedCents: Cents;
  readonly paidCents: Cents;
  readonly carriedOutCents: Cents;
  /** Applications may still come. */
  readonly open: boolean;
}

export interface PromiseFacts {
  readonly status: PromiseStatus;
  readonly dueOn: string;
}

/** One published wave of a survey, as far as it may be shown. ISO days. */
export interface SurveyWaveFacts {
  readonly title: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly scaleVersion: string;
  readonly measures: SurveyResults['measures'];
  /** Who voted, beside who lives there; not there where it was not asked or published before it was kept. */
  readonly voters?: SurveyResults['voters'] | undefined;
}

/** A district with its round, and what is needed to name its buurten. */
export interface DistrictFacts {
  readonly area: AreaRef;
  readonly scheme: Scheme;
  readonly figures: KeyFigures | null;
  readonly round: RoundFacts | null;
  /** Of the round; of a district with a team fund, of all its years. */
  readonly awards: readonly AwardFacts[];
  /** The latest year of its team fund. */
  readonly fund: FundFacts | null;
  /** Of the round, or of the latest year of its fund; empty where nobody wrote them down. */
  readonly costs: readonly RunningCost[];
  /** About ideas of the round, or applications to the fund. */
  readonly decisions: readonly DecisionFacts[];
  /** Of visits that everybody can read of; `null` without any. */
  readonly promises: readonly PromiseFacts[] | null;
  /** Published waves of its survey, the earliest first. */
  readonly surveys: readonly SurveyWaveFacts[];
  /** Those of districts of the same municipality without cheques, each by name. */
  readonly surveysElsewhere: readonly { readonly name: string; readonly waves: readonly SurveyWaveFacts[] }[];
  /** Names by code. */
  readonly neighbourhoods: Readonly<Record<string, string>>;
  /** ISO day on which this was read: statuses of ideas are as of then. */
  readonly today: string;
}
