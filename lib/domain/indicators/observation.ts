import { INDICATORS } from './catalogue';
import type { AwardFacts, DistrictFacts, RoundFacts } from './facts';
import type {
  AreaRef,
  Dimension,
  IndicatorId,
  Observation,
  ObservationReason,
  ObservationStatus,
  Source,
  Unit,
} from './types';

/** What an observation says beside the indicator, the round and the area it belongs to. */
export interface Said {
  readonly dimension?: Dimension;
  readonly group?: string;
  /** Of the group, in each language. */
  readonly label?: Observation['label'];
  readonly area?: AreaRef;
  readonly unit?: Unit;
  readonly source?: Source;
  readonly asOf?: string | null;
  /** ISO days, where it is not the period of the round or of the fund's year. */
  readonly period?: readonly [start: string, end: string] | null;
}

/** What only figures of a survey have; not rounded yet. */
interface Sampled {
  readonly low?: number;
  readonly high?: number;
  readonly n?: number;
}

/** A figure: not rounded yet. `provisional` = it may still change, and why. */
export interface Figure extends Said, Sampled {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number;
  readonly decimals?: number;
  readonly provisional?: ObservationReason | null;
  /** Said beside a figure that stands. */
  readonly note?: ObservationReason;
}

/** `value` to this many decimals, half up. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  // A share such as 1.005 is a little less in binary; what is meant is the decimal that is written down.
  return Math.round(Number((value * scale).toPrecision(12))) / scale;
}

/** Makes the observations of one indicator about one district. */
export class Observer {
  constructor(
    private readonly id: IndicatorId,
    private readonly facts: DistrictFacts,
  ) {}

  figure(given: Figure): Observation {
    const {
      numerator,
      denominator,
      value,
      decimals,
      provisional = null,
      note = null,
      low,
      high,
      n,
      ...said
    } = given;
    const indicator = INDICATORS[this.id];
    const places = (said.unit ?? indicator.unit) === 'euro' ? 0 : (decimals ?? indicator.decimals);
    const bound = (one: number | undefined) => (one === undefined ? null : roundTo(one, places));
    const status: ObservationStatus = provisional ? 'voorlopig' : value === 0 ? 'nul' : 'ok';
    return {
      ...this.frame(said),
      numerator,
      denominator,
      value: roundTo(value, places),
      low: bound(low),
      high: bound(high),
      n: n ?? null,
      status,
      reason: provisional ?? note,
    };
  }

  none(status: ObservationStatus, reason: ObservationReason, said: Said = {}): Observation {
    return { ...this.frame(said), numerator: null, denominator: null, value: null, status, reason };
  }

  /** Whatever is said of an election from elsewhere names the file that it comes from. */
  private elsewhere(): Source | null {
    const from = this.facts.round?.importedFrom ?? null;
    return from === null ? null : { name: from };
  }

  private frame({ dimension, group, label, area, unit, source, asOf, period }: Said) {
    const { round, today } = this.facts;
    const [start, end] = period ?? (period === undefined ? periodOf(this.facts) : []);
    const indicator = INDICATORS[this.id];
    return {
      indicator: this.id,
      round: round?.id ?? null,
      periodStart: start ?? null,
      periodEnd: end ?? null,
      area: area ?? this.facts.area,
      dimension: dimension ?? null,
      group: group ?? null,
      ...(label && { label }),
      low: null,
      high: null,
      n: null,
      unit: unit ?? indicator.unit,
      source:
        source ??
        this.elsewhere() ??
        (indicator.source === 'outside' ? ('register' as const) : indicator.source),
      asOf: asOf === undefined ? defaultDay(round, indicator.period, today) : asOf,
    };
  }
}

/** Of the round; else of the year of the fund. */
function periodOf({ round, fund }: DistrictFacts): readonly [string, string] | readonly [] {
  if (round) return [round.opensOn, round.closesOn];
  return fund ? yearOf(fund.year) : [];
}

/** A year, as a period. */
export function yearOf(year: number | string): readonly [start: string, end: string] {
  return [`${year}-01-01`, `${year}-12-31`];
}

function defaultDay(
  round: RoundFacts | null,
  period: 'round' | 'today' | 'year',
  today: string,
): string | null {
  if (period === 'year') return null;
  return period === 'round' ? (round?.countedOn ?? today) : today;
}

/**
 * The round that an indicator is about, or the observation that says why there is none: a district without cheques is
 * not zero, it is not applicable.
 */
export function roundOf(
  observer: Observer,
  facts: DistrictFacts,
): { readonly round: RoundFacts } | { readonly none: readonly Observation[] } {
  if (facts.round) return { round: facts.round };
  const reason = facts.scheme === 'cheque' ? 'no_round' : 'no_cheque';
  return { none: [observer.none(reason === 'no_round' ? 'ontbreekt' : 'nvt', reason)] };
}

/** The same, for what is only known once the round was counted. */
export function countedRoundOf(
  observer: Observer,
  facts: DistrictFacts,
): { readonly round: RoundFacts } | { readonly none: readonly Observation[] } {
  const found = roundOf(observer, facts);
  if ('none' in found || found.round.stage === 'counted') return found;
  return { none: [observer.none('ontbreekt', 'not_counted')] };
}

/** Why nothing can be said of the counted round, or of the team fund where that is the scheme; `null` where it can. */
export function noRoundOrFund(observer: Observer, facts: DistrictFacts): readonly Observation[] | null {
  if (facts.scheme === 'fund') return facts.fund ? null : [observer.none('ontbreekt', 'no_fund')];
  const found = countedRoundOf(observer, facts);
  return 'none' in found ? found.none : null;
}

/**
 * What an indicator about awards is about: those of the counted round, or of the team fund where that is the scheme. Or
 * the observation that says why there are none.
 */
export function awardsOf(
  observer: Observer,
  facts: DistrictFacts,
): { readonly awards: readonly AwardFacts[] } | { readonly none: readonly Observation[] } {
  const none = noRoundOrFund(observer, facts);
  if (none) return { none };
  if (facts.scheme !== 'fund' && facts.round && facts.round.importedFrom !== null)
    return { none: [observer.none('ontbreekt', 'not_recorded')] };
  if (facts.awards.length === 0) return { none: [observer.none('ontbreekt', 'nothing_to_compare')] };
  return { awards: facts.awards };
}
