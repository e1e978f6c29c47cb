import type { AreaGeometry, District, Neighbourhood, PlaceFacts } from './area';
import type { Idea, IdeaSupport } from './idea';
import type { Cents } from './money';
import type { OutcomeAnalysis, RuleChoice } from './outcome/analysis/types';
import type { Outcome, TieOrder } from './outcome/types';
import type { Round } from './round';

/** What pages get from the use-cases. Plain data: it crosses the border to the browser. Dates become ISO strings there. */

export interface MunicipalityView {
  readonly code: string;
  readonly name: string;
  readonly slug: string;
  readonly districts: readonly DistrictSummary[];
}

export interface DistrictSummary {
  readonly district: District;
  /** The round that matters now: voting, else being prepared, else the last published. */
  readonly round: Round | null;
  readonly ideaCount: number;
}

export interface HomeView {
  readonly municipalities: readonly MunicipalityView[];
  /** True when anything on the page is sample data. */
  readonly sample: boolean;
}

export interface NeighbourhoodView extends Neighbourhood {
  /** Takes part in the round shown. */
  readonly inRound: boolean;
}

export interface RoundView {
  readonly round: Round;
  readonly ideas: readonly Idea[];
  /** `null` when the round does not show totals while voting. */
  readonly support: readonly IdeaSupport[] | null;
  /** Live ballots in steps of five while open, exact afterwards; `null` when not shown. */
  readonly ballots: number | null;
  readonly cheques: number;
  /** Most-used areas of this round, for the filter and the map. */
  readonly neighbourhoods: readonly NeighbourhoodView[];
}

export interface DistrictView {
  readonly district: District;
  readonly municipality: { readonly code: string; readonly name: string; readonly slug: string };
  /** Outlines of the other districts of the municipality, for the plain map. */
  readonly surroundings: readonly { readonly name: string; readonly geometry: AreaGeometry }[];
  readonly places: readonly PlaceFacts[];
  readonly rounds: readonly Round[];
  readonly current: RoundView | null;
  readonly sample: boolean;
}

/** One idea with where it belongs; `outcome` once the round is published. */
export interface IdeaView {
  readonly idea: Idea;
  readonly round: Round;
  readonly district: District;
  readonly support: IdeaSupport | null;
  readonly outcome: Outcome['ideas'][number] | null;
  readonly neighbourhoods: readonly NeighbourhoodView[];
}

/** A round a code may belong to; the browser tries them (the code itself does not name its round). */
export interface CodeRound {
  readonly id: string;
  readonly title: string;
  readonly phase: Round['phase'];
  readonly closesAt: string;
  /** The round's log key (Ed25519 public key, hex): what receipts must be signed with. */
  readonly logKey: string;
}

export interface OutcomeView {
  readonly round: Round;
  readonly district: District | null;
  readonly ideas: readonly Idea[];
  readonly outcome: Outcome;
  readonly neighbourhoods: readonly NeighbourhoodView[];
  readonly ballots: number;
  readonly cheques: number | null;
  readonly chequeCents: Cents;
  /** Where an imported election comes from. */
  readonly source: string | null;
  /** `null` for an outcome from before analyses were kept. */
  readonly analysis: OutcomeAnalysis | null;
  readonly ties: TieOrder;
  /** What the round was counted with, beside its rule and the order of ties. */
  readonly options: RuleChoice['options'];
}

/** Base map setting; `none` draws outlines only. */
export interface BaseMap {
  readonly url: string | null;
  readonly attribution: string | null;
}
