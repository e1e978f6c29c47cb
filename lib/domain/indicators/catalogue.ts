import type { DisclosureRule } from '../disclosure/rules';
import type { AreaLevel, Dimension, IndicatorId, Source, Unit } from './types';

/** The parts of the council's page, in its order. */
export const BLOCKS = ['progress', 'money', 'people', 'cohesion', 'context'] as const;
export type Block = (typeof BLOCKS)[number];

/**
 * `dot`: areas on one axis; `dumbbell`: two of them per area, joined; `stack`: parts of a whole; `rank`: amounts beside
 * each other; `days`: rises per day with the running total as a line in steps; `strip`: a dot per case; `ratio`: on an axis
 * of doublings around 1; `none`: the table says it.
 */
export type ChartKind =
  | 'dot'
  | 'dumbbell'
  | 'stack'
  | 'rank'
  | 'bullet'
  | 'survival'
  | 'waves'
  | 'days'
  | 'strip'
  | 'lorenz'
  | 'ratio'
  | 'none';

/**
 * One indicator. Label, question, numerator, denominator and note are texts under `council.indicators.<id>`; a test holds
 * the two together.
 */
export interface Indicator {
  readonly id: IndicatorId;
  readonly block: Block;
  readonly unit: Unit;
  readonly decimals: number;
  readonly rule: Exclude<DisclosureRule, 'D5' | 'D6'>;
  readonly levels: readonly AreaLevel[];
  /** `round`: the whole round; `today`: as things are now; `year`: the year of the outside source. */
  readonly period: 'round' | 'today' | 'year';
  /** Where it comes from; an outside source names itself in the observation. */
  readonly source: Exclude<Source, object> | 'outside';
  readonly chart: ChartKind;
  /** What its parts are, in a table and chart of their own. */
  readonly parts: Dimension | null;
  /** Which of numerator and denominator are amounts, in cents. */
  readonly cents: 'none' | 'numerator' | 'both';
  /** Says something of all counted rounds of a municipality taken together. */
  readonly forMunicipality: boolean;
}

type Given = Omit<Indicator, 'id'>;

const ROUND = {
  levels: ['wijk', 'gemeente'],
  period: 'round',
  rule: 'D0',
  decimals: 0,
  parts: null,
  cents: 'none',
  forMunicipality: true,
} as const satisfies Partial<Given>;

/** About what was awarded, as it is now. */
const AWARDS = { block: 'progress', period: 'today', source: 'projects' } as const satisfies Partial<Given>;

/** Of a survey: one figure per wave, with its interval. */
const SURVEY = {
  ...ROUND,
  block: 'cohesion',
  rule: 'D3',
  levels: ['wijk'],
  source: 'survey',
  chart: 'waves',
  parts: 'wave',
  forMunicipality: false,
} as const satisfies Partial<Given>;

const GIVEN: Readonly<Record<IndicatorId, Given>> = {
  R01: { ...ROUND, ...AWARDS, unit: 'percent', chart: 'stack', parts: 'status' },
  R02: { ...ROUND, ...AWARDS, unit: 'days', chart: 'survival', parts: 'day' },
  R03: {
    ...ROUND,
    ...AWARDS,
    unit: 'percent',
    chart: 'dot',
    parts: 'moment',
    forMunicipality: false,
  },
  R04: {
    ...ROUND,
    ...AWARDS,
    unit: 'count',
    rule: 'D1',
    chart: 'rank',
    parts: 'hours',
    forMunicipality: false,
  },
  R05: {
    ...ROUND,
    ...AWARDS,
    unit: 'percent',
    levels: ['wijk'],
    source: 'visits',
    chart: 'stack',
    parts: 'promise',
    forMunicipality: false,
  },
  G01: {
    ...ROUND,
    cents: 'numerator',
    block: 'money',
    unit: 'euro',
    levels: ['buurt', 'wijk', 'gemeente'],
    source: 'count',
    chart: 'dumbbell',
  },
  G02: {
    ...ROUND,
    ...AWARDS,
    block: 'money',
    cents: 'both',
    unit: 'percent',
    decimals: 1,
    chart: 'bullet',
    parts: 'money',
  },
  G03: {
    ...ROUND,
    cents: 'both',
    block: 'money',
    unit: 'percent',
    decimals: 1,
    source: 'count',
    chart: 'stack',
    parts: 'money',
  },
  G04: {
    ...ROUND,
    block: 'money',
    unit: 'index',
    decimals: 2,
    source: 'count',
    chart: 'rank',
    parts: 'theme',
    forMunicipality: false,
  },
  G05: {
    ...ROUND,
    cents: 'both',
    block: 'money',
    unit: 'percent',
    decimals: 1,
    source: 'count',
    chart: 'rank',
    parts: 'idea',
    forMunicipality: false,
  },
  G06: {
    ...ROUND,
    ...AWARDS,
    block: 'money',
    cents: 'both',
    unit: 'percent',
    decimals: 1,
    chart: 'stack',
    parts: 'money',
  },
  G07: {
    ...ROUND,
    cents: 'numerator',
    block: 'money',
    unit: 'euro',
    levels: ['wijk'],
    source: 'costs',
    chart: 'none',
    parts: 'cost',
    forMunicipality: false,
  },
  P01: { ...ROUND, block: 'people', unit: 'percent', decimals: 1, rule: 'D2', source: 'count', chart: 'dot' },
  P02: {
    ...ROUND,
    block: 'people',
    unit: 'count',
    rule: 'D1',
    source: 'letters',
    chart: 'rank',
    parts: 'step',
    forMunicipality: false,
  },
  P03: {
    ...ROUND,
    block: 'people',
    unit: 'percent',
    decimals: 1,
    rule: 'D4',
    levels: ['wijk'],
    source: 'channels',
    chart: 'stack',
    parts: 'channel',
    forMunicipality: false,
  },
  P04: {
    ...ROUND,
    block: 'people',
    unit: 'days',
    rule: 'D4',
    levels: ['wijk'],
    source: 'days',
    chart: 'days',
    parts: 'date',
    forMunicipality: false,
  },
  P06: {
    ...ROUND,
    block: 'people',
    unit: 'per_1000',
    decimals: 1,
    levels: ['buurt', 'wijk', 'gemeente'],
    source: 'ideas',
    chart: 'dot',
  },
  P07: {
    ...ROUND,
    block: 'people',
    unit: 'percent',
    source: 'ideas',
    chart: 'stack',
    parts: 'decision',
  },
  P08: {
    ...ROUND,
    block: 'people',
    unit: 'days',
    decimals: 1,
    period: 'today',
    source: 'decisions',
    chart: 'strip',
    parts: 'workdays',
    forMunicipality: false,
  },
  P09: {
    ...ROUND,
    block: 'people',
    unit: 'count',
    rule: 'D1',
    source: 'organisers',
    chart: 'none',
    forMunicipality: false,
  },
  P10: {
    ...ROUND,
    block: 'people',
    unit: 'points',
    rule: 'D2',
    levels: ['buurt', 'wijk'],
    source: 'count',
    chart: 'lorenz',
    parts: 'lorenz',
    forMunicipality: false,
  },
  P11: {
    ...SURVEY,
    block: 'people',
    unit: 'index',
    decimals: 2,
    chart: 'ratio',
    parts: 'background',
  },
  P13: {
    ...ROUND,
    block: 'people',
    unit: 'percent',
    decimals: 1,
    rule: 'D4',
    levels: ['wijk'],
    source: 'channels',
    chart: 'dot',
    forMunicipality: false,
  },
  S01: { ...SURVEY, unit: 'score', decimals: 1 },
  S02: { ...SURVEY, unit: 'percent' },
  S03: { ...SURVEY, unit: 'percent' },
  S04: { ...SURVEY, unit: 'percent' },
  C01: {
    ...ROUND,
    block: 'context',
    unit: 'count',
    levels: ['wijk'],
    period: 'year',
    source: 'outside',
    chart: 'none',
    parts: 'figure',
    forMunicipality: false,
  },
};

/** Every indicator there is, by id. */
export const INDICATORS: Readonly<Record<IndicatorId, Indicator>> = {
  R01: { id: 'R01', ...GIVEN.R01 },
  R02: { id: 'R02', ...GIVEN.R02 },
  R03: { id: 'R03', ...GIVEN.R03 },
  R04: { id: 'R04', ...GIVEN.R04 },
  R05: { id: 'R05', ...GIVEN.R05 },
  G01: { id: 'G01', ...GIVEN.G01 },
  G02: { id: 'G02', ...GIVEN.G02 },
  G03: { id: 'G03', ...GIVEN.G03 },
  G04: { id: 'G04', ...GIVEN.G04 },
  G05: { id: 'G05', ...GIVEN.G05 },
  G06: { id: 'G06', ...GIVEN.G06 },
  G07: { id: 'G07', ...GIVEN.G07 },
  P01: { id: 'P01', ...GIVEN.P01 },
  P02: { id: 'P02', ...GIVEN.P02 },
  P03: { id: 'P03', ...GIVEN.P03 },
  P04: { id: 'P04', ...GIVEN.P04 },
  P06: { id: 'P06', ...GIVEN.P06 },
  P07: { id: 'P07', ...GIVEN.P07 },
  P08: { id: 'P08', ...GIVEN.P08 },
  P09: { id: 'P09', ...GIVEN.P09 },
  P10: { id: 'P10', ...GIVEN.P10 },
  P11: { id: 'P11', ...GIVEN.P11 },
  P13: { id: 'P13', ...GIVEN.P13 },
  S01: { id: 'S01', ...GIVEN.S01 },
  S02: { id: 'S02', ...GIVEN.S02 },
  S03: { id: 'S03', ...GIVEN.S03 },
  S04: { id: 'S04', ...GIVEN.S04 },
  C01: { id: 'C01', ...GIVEN.C01 },
};
