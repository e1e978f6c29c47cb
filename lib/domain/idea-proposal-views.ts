import type { District } from './area';
import type { Idea } from './idea';
import type { BroughtBy, IdeaEvent } from './idea-file';
import type { IdeaArea } from './idea-form';
import type { ProposalProblems } from './idea-proposal';
import type { Round } from './round';

/** An idea without what is looked up for lists. */
export type OwnIdea = Omit<Idea, 'neighbourhoodName'>;

/** Addresses that organise an idea, and how many have to. */
export interface Organisers {
  readonly count: number;
  readonly needed: number;
}

/** The page on which an idea is brought in. `open` null: not now. */
export interface ProposalPlace {
  readonly district: Pick<District, 'slug' | 'name'>;
  readonly open: OpenProposals | null;
  /** The round that matters in this district when nothing can be brought in. */
  readonly current: Pick<Round, 'id' | 'title' | 'phase' | 'opensAt' | 'closesAt'> | null;
  readonly sample: boolean;
}

export interface OpenProposals {
  readonly roundId: string;
  readonly title: string;
  readonly areas: readonly NamedArea[];
  /** Letters were made: residents show by their code that they live there. */
  readonly codes: boolean;
  readonly needed: number;
}

export interface NamedArea extends IdeaArea {
  readonly name: string;
}

/** What came of bringing in; the paths are shown once, since only hashes of them are kept. */
export interface BroughtIn {
  readonly number: number;
  /** This draft had come in before, and its answer got lost: it is still one idea. */
  readonly again: boolean;
  readonly submitted: boolean;
  readonly organisers: Organisers;
  readonly minePath: string;
  readonly joinPath: string;
}

export type BringInError =
  | {
      readonly code:
        | 'UNKNOWN_ROUND'
        /** Ideas cannot be brought in in this phase. */
        | 'NOT_OPEN'
        /** Letters were made, and no code came along. */
        | 'CODE_NEEDED'
        /** No household of this round has this code. */
        | 'UNKNOWN_CODE'
        /** The round has all the numbers it can have. */
        | 'TOO_MANY'
        /** Too many ideas from this network in an hour. */
        | 'TOO_MANY_HERE'
        /** Too many wrong codes from this network. */
        | 'SLOW_DOWN';
    }
  | { readonly code: 'BAD_IDEA'; readonly problems: ProposalProblems };

/** What a neighbour sees who is asked to organise along. */
export interface JoinView {
  readonly title: string;
  readonly summary: string;
  readonly roundId: string;
  readonly roundTitle: string;
  readonly district: string;
  readonly organisers: Organisers;
  /** False: nobody can join any more. */
  readonly open: boolean;
  readonly codes: boolean;
}

export interface Joined {
  readonly organisers: Organisers;
  /** This address organised it already. */
  readonly again: boolean;
  readonly submitted: boolean;
}

export type JoinError = 'LINK_INVALID' | 'NOT_NOW' | 'UNKNOWN_CODE' | 'SLOW_DOWN';

/** An idea for who brought it in. */
export interface MyIdeaView {
  readonly round: Pick<Round, 'id' | 'title' | 'phase' | 'opensAt'>;
  readonly district: Pick<District, 'slug' | 'name'>;
  readonly idea: OwnIdea;
  /** Mark of what is on the screen: goes back with what is changed on it. */
  readonly version: string;
  readonly broughtBy: BroughtBy;
  readonly conditions: string | null;
  readonly mergedInto: number | null;
  readonly history: readonly IdeaEvent[];
  readonly organisers: Organisers;
  readonly codes: boolean;
  readonly hasEmail: boolean;
  readonly areas: readonly NamedArea[];
  readonly can: MyIdeaActs;
}

export interface MyIdeaActs {
  readonly change: boolean;
  /** Send it in, again or for the first time. */
  readonly submit: boolean;
  readonly withdraw: boolean;
  /** Neighbours can still join. */
  readonly invite: boolean;
}

export type MyIdeaError = 'LINK_INVALID' | 'NOT_NOW';
export type ChangeMyIdeaError =
  /** `CHANGED_MEANWHILE`: it is not any more what was on the screen. */
  | { readonly code: MyIdeaError | 'CHANGED_MEANWHILE' }
  | { readonly code: 'BAD_IDEA'; readonly problems: ProposalProblems };
