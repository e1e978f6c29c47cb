import type { AreaLevel, Dimension, IndicatorId, Source, Unit } from './types';

/** The parts of the council's page, in its order. */
export const BLOCKS = ['progress', 'money', 'people', 'context'] as const;
export type Block = (typeof BLOCKS)[number];

export const DISCLOSURE_RULES = ['D0', 'D1', 'D2'] as const;
export type DisclosureRule = (typeof DISCLOSURE_RULES)[number];

/** `dot`: areas on one axis; `stack`: parts of a whole; `rank`: amounts beside each other; `none`: the table says it. */
export type ChartKind = 'dot' | 'stack' | 'rank' | 'none';

/**
 * One indicator. Label, question, numerator, denominator and note are texts under `council.indicators.<id>`; a test holds
 * the two together.
 */
export interface Indicator {
  readonly id: IndicatorId;
  readonly block: Block;
  readonly unit: Unit;
  readonly decimals: number;
  readonly rule: DisclosureRule;
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

const GIVEN: Readonly<Record<IndicatorId, Given>> = {
  R01: {
    ...ROUND,
    block: 'progress',
    unit: 'percent',
    period: 'today',
    source: 'statuses',
    chart: 'stack',
    parts: 'status',
  },
  G01: {
    ...ROUND,
    cents: 'numerator',
    block: 'money',
    unit: 'euro',
    levels: ['buurt', 'wijk', 'gemeente'],
    source: 'count',
    chart: 'dot',
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
    chart: 'none',
    forMunicipality: false,
  },
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
  G01: { id: 'G01', ...GIVEN.G01 },
  G03: { id: 'G03', ...GIVEN.G03 },
  G04: { id: 'G04', ...GIVEN.G04 },
  G05: { id: 'G05', ...GIVEN.G05 },
  P01: { id: 'P01', ...GIVEN.P01 },
  P02: { id: 'P02', ...GIVEN.P02 },
  P06: { id: 'P06', ...GIVEN.P06 },
  P07: { id: 'P07', ...GIVEN.P07 },
  P09: { id: 'P09', ...GIVEN.P09 },
  P10: { id: 'P10', ...GIVEN.P10 },
  C01: { id: 'C01', ...GIVEN.C01 },
};
