import type { Words } from '../survey/questionnaire';

/** Why an observation has no figure, or that it may still change. `nul` is a figure: 0. */
export const OBSERVATION_STATUSES = [
  'ok',
  'nul',
  'onderdrukt',
  'te_weinig_antwoorden',
  'ontbreekt',
  'nvt',
  'voorlopig',
] as const;
export type ObservationStatus = (typeof OBSERVATION_STATUSES)[number];

/** What is behind a status; every one has its sentence. */
export const OBSERVATION_REASONS = [
  /** Fewer than ten households, or nearly all: somebody could be recognised. */
  'too_few',
  /** Enough by itself, but the figure beside it, which is hidden, could be worked out from it. */
  'complementary',
  /** An area that is too small, or without which one that is too small could be worked out: it is not said which. */
  'hidden_area',
  /** One of the parts that it is made from is hidden. */
  'part_hidden',
  'no_cheque',
  'no_fund',
  'no_visit',
  'no_round',
  'no_letters',
  'not_counted',
  'not_recorded',
  'not_published',
  /** Nothing to divide by, or too few parts to say it of. */
  'nothing_to_compare',
  /** A fund grants; nobody votes. */
  'no_ballots',
  /** A kiosk has not told its number. */
  'kiosk_silent',
  /** Less than half of it has happened, so there is no middle yet. */
  'not_half_yet',
  /** The first of them is not that old. */
  'too_early',
  'no_survey',
  /** From 50 up to 100 answers: shown, with that said (D3). */
  'few_answers',
  /** Fewer than 50 answers (D3). */
  'too_few_answers',
  'not_asked',
  /** The waves asked with another scale, so that they say nothing of a change. */
  'other_scale',
  /** What the interval of a difference says. */
  'change_higher',
  'change_lower',
  'change_unclear',
  'difference_higher',
  'difference_lower',
  'difference_unclear',
  'still_voting',
  'still_changing',
] as const;
export type ObservationReason = (typeof OBSERVATION_REASONS)[number];

export const INDICATOR_IDS = [
  'R01',
  'R02',
  'R03',
  'R04',
  'R05',
  'G01',
  'G02',
  'G03',
  'G04',
  'G05',
  'G06',
  'G07',
  'P01',
  'P02',
  'P03',
  'P04',
  'P06',
  'P07',
  'P08',
  'P09',
  'P10',
  'P11',
  'P13',
  'S01',
  'S02',
  'S03',
  'S04',
  'C01',
] as const;
export type IndicatorId = (typeof INDICATOR_IDS)[number];

/** Amounts are integer cents, also where the unit is `euro`: files write them out in euros. */
export type Unit = 'percent' | 'points' | 'count' | 'per_1000' | 'euro' | 'index' | 'days' | 'score';

export const SOURCES = [
  'count',
  'letters',
  'register',
  'ideas',
  'statuses',
  'organisers',
  'projects',
  'fund',
  'visits',
  'decisions',
  'survey',
  'channels',
  'days',
  'costs',
] as const;
/** A source of our own, or the name that an outside source goes by. */
export type Source = (typeof SOURCES)[number] | { readonly name: string };

export type AreaLevel = 'gemeente' | 'wijk' | 'buurt';

export interface AreaRef {
  /** CBS code; joined by `+` where buurten were taken together. */
  readonly code: string;
  readonly level: AreaLevel;
  /** Indelingsjaar. */
  readonly year: number;
  readonly name: string;
}

/** What a value is split by. */
export type Dimension =
  | 'status'
  | 'theme'
  | 'idea'
  | 'decision'
  | 'step'
  | 'money'
  | 'measure'
  | 'figure'
  | 'day'
  | 'moment'
  | 'hours'
  | 'promise'
  | 'wave'
  | 'change'
  | 'difference'
  | 'channel'
  | 'date'
  | 'workdays'
  | 'lorenz'
  | 'background'
  | 'cost';

/** One figure, or the reason that there is none: the row from which screen, file and chart are made. */
export interface Observation {
  readonly indicator: IndicatorId;
  readonly round: string | null;
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  readonly area: AreaRef;
  readonly dimension: Dimension | null;
  /** A code of the dimension, or the title of an idea. */
  readonly group: string | null;
  /** What the part is called in each language, where that is a text of a questionnaire; the group itself is the Dutch one. */
  readonly label?: Words;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Rounded to what may be shown of it; `null` exactly when the status is not `ok`, `nul` or `voorlopig`. */
  readonly value: number | null;
  /** The 95 % interval, rounded like the value; full counts have none. */
  readonly low: number | null;
  readonly high: number | null;
  /** Answers to a survey; full counts have none. */
  readonly n: number | null;
  readonly unit: Unit;
  readonly status: ObservationStatus;
  readonly reason: ObservationReason | null;
  readonly source: Source;
  /** ISO day to which the figure belongs. */
  readonly asOf: string | null;
}
