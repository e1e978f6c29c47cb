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
  /** One of the parts that it is made from is hidden. */
  'part_hidden',
  'no_cheque',
  'no_round',
  'no_letters',
  'not_counted',
  'not_recorded',
  'not_published',
  /** Nothing to divide by, or too few parts to say it of. */
  'nothing_to_compare',
  'still_voting',
  'still_changing',
] as const;
export type ObservationReason = (typeof OBSERVATION_REASONS)[number];

export const INDICATOR_IDS = [
  'R01',
  'G01',
  'G03',
  'G04',
  'G05',
  'P01',
  'P02',
  'P06',
  'P07',
  'P09',
  'P10',
  'C01',
] as const;
export type IndicatorId = (typeof INDICATOR_IDS)[number];

/** Amounts are integer cents, also where the unit is `euro`: files write them out in euros. */
export type Unit = 'percent' | 'points' | 'count' | 'per_1000' | 'euro' | 'index';

export const SOURCES = ['count', 'letters', 'register', 'ideas', 'statuses', 'organisers'] as const;
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
export type Dimension = 'status' | 'theme' | 'idea' | 'decision' | 'step' | 'money' | 'measure' | 'figure';

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
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Rounded to what may be shown of it; `null` exactly when the status is not `ok`, `nul` or `voorlopig`. */
  readonly value: number | null;
  /** Answers to a survey; full counts have none. */
  readonly n: number | null;
  readonly unit: Unit;
  readonly status: ObservationStatus;
  readonly reason: ObservationReason | null;
  readonly source: Source;
  /** ISO day to which the figure belongs. */
  readonly asOf: string | null;
}
