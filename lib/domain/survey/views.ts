import type { Answers } from './answers';
import type { FiguresForMargins } from './cbs-margins';
import type { Questionnaire } from './questionnaire';
import type { Margins, SurveyResults } from './results';
import type { SurveyScope, SurveyState } from './words';

/** What somebody with a code gets to see. */
export interface OpenSurvey {
  readonly id: string;
  readonly district: string;
  /** ISO day: the last one on which answers can be sent. */
  readonly closesOn: string;
  readonly questionnaire: Questionnaire;
  /** Answers so far. */
  readonly draft: Answers;
  readonly sample: boolean;
}

export const SURVEY_CODE_PROBLEMS = [
  'EMPTY',
  /** Not as long as a code, or with a slip in it. */
  'BAD_CODE',
  /** This is the code of a waardecheque. */
  'CHEQUE_CODE',
  /** No code of a survey that is open. */
  'UNKNOWN_CODE',
  'USED',
  'NOT_YET',
  'ENDED',
  'SLOW_DOWN',
] as const;
export type SurveyCodeProblem = (typeof SURVEY_CODE_PROBLEMS)[number];

export const SEND_PROBLEMS = [
  ...SURVEY_CODE_PROBLEMS,
  /** Answers that no screen sends. */
  'BAD_ANSWERS',
  'NO_ANSWERS',
] as const;
export type SendProblem = (typeof SEND_PROBLEMS)[number];

/** A wave in a list of them. */
export interface SurveyLine {
  readonly id: string;
  readonly title: string;
  readonly wave: number;
  readonly state: SurveyState;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly district: { readonly slug: string; readonly name: string };
  readonly sample: boolean;
}

/** How many answers came in; in steps of five while it is open. */
export interface ResponseMeter {
  readonly answers: number;
  readonly paper: number;
  readonly exact: boolean;
}

/** A wave for its staff. */
export interface StaffSurvey extends SurveyLine {
  readonly scope: SurveyScope;
  readonly population: number | null;
  readonly margins: Margins | null;
  /** What key figures of the district can fill in of its margins. */
  readonly offer: FiguresForMargins | null;
  readonly questionnaire: Questionnaire;
  /** Whether it is the product's own. */
  readonly ownQuestionnaire: boolean;
  readonly invited: number;
  readonly meter: ResponseMeter;
  readonly results: SurveyResults | null;
  /** Every open question with what was written, in the order of the alphabet; `null` before closing and after erasing. */
  readonly open: readonly { readonly question: string; readonly texts: readonly string[] }[] | null;
  readonly erasedOn: string | null;
  /** Days after publication until the answers go. */
  readonly keptDays: number;
  readonly neighbourhoods: readonly {
    readonly code: string;
    readonly name: string;
    readonly inhabitants: number | null;
  }[];
}

/** Until so many days after the last day online, forms on paper are entered; then the clock closes. */
export const PAPER_DAYS = 14;
/** D3 for the meter while it is open: in steps of five. */
export const METER_STEP = 5;
