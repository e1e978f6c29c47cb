import type { KeyFigures, Scheme } from '../area';
import type { IdeaStatus, IdeaTheme } from '../idea';
import type { Cents } from '../money';
import type { GroupParticipation } from '../retention';
import type { UnspentPolicy } from '../round';
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
  /** All cheques of households together; `null` before letters were made. */
  readonly budgetCents: Cents | null;
  /** What happens with money that is left; `null` for several rounds taken together. */
  readonly unspent: UnspentPolicy | null;
  /** Cheques of households; `null` before letters were made. */
  readonly issued: number | null;
  /** Letters that came back; `null` when it was not recorded. */
  readonly returned: number | null;
  /** In steps of five before the count; `null` when nothing may be said about it yet. */
  readonly ballots: number | null;
  readonly ideas: readonly IdeaFacts[];
  /** Addresses behind ideas, and how many ideas have them; `null` when residents could not bring in ideas here. */
  readonly organisers: { readonly addresses: number; readonly ideas: number } | null;
  /** `null` before the count, and where it was not recorded. */
  readonly groups: readonly GroupParticipation[] | null;
}

/** A district with its round, and what is needed to name its buurten. */
export interface DistrictFacts {
  readonly area: AreaRef;
  readonly scheme: Scheme;
  readonly figures: KeyFigures | null;
  readonly round: RoundFacts | null;
  /** Names by code. */
  readonly neighbourhoods: Readonly<Record<string, string>>;
  /** ISO day on which this was read: statuses of ideas are as of then. */
  readonly today: string;
}
