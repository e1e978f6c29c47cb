import { INDICATORS } from './catalogue';
import type { DistrictFacts, RoundFacts } from './facts';
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
  readonly area?: AreaRef;
  readonly unit?: Unit;
  readonly source?: Source;
  readonly asOf?: string | null;
}

/** A figure: not rounded yet. `provisional` = it may still change, and why. */
export interface Figure extends Said {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number;
  readonly decimals?: number;
  readonly provisional?: ObservationReason | null;
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

  figure({ numerator, denominator, value, decimals, provisional = null, ...said }: Figure): Observation {
    const indicator = INDICATORS[this.id];
    const rounded = roundTo(
      value,
      (said.unit ?? indicator.unit) === 'euro' ? 0 : (decimals ?? indicator.decimals),
    );
    const status: ObservationStatus = provisional ? 'voorlopig' : value === 0 ? 'nul' : 'ok';
    return { ...this.frame(said), numerator, denominator, value: rounded, status, reason: provisional };
  }

  none(status: ObservationStatus, reason: ObservationReason, said: Said = {}): Observation {
    return { ...this.frame(said), numerator: null, denominator: null, value: null, status, reason };
  }

  private frame({ dimension, group, area, unit, source, asOf }: Said) {
    const { round, today } = this.facts;
    const indicator = INDICATORS[this.id];
    return {
      indicator: this.id,
      round: round?.id ?? null,
      periodStart: round?.opensOn ?? null,
      periodEnd: round?.closesOn ?? null,
      area: area ?? this.facts.area,
      dimension: dimension ?? null,
      group: group ?? null,
      n: null,
      unit: unit ?? indicator.unit,
      source: source ?? (indicator.source === 'outside' ? ('register' as const) : indicator.source),
      asOf: asOf === undefined ? defaultDay(round, indicator.period, today) : asOf,
    };
  }
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
