import type { ReactNode } from 'react';
import type { AreaGeometry, Place } from '@/lib/domain/area';
import type { Idea, IdeaSupport } from '@/lib/domain/idea';
import type { Round } from '@/lib/domain/round';
import type { BaseMap, NeighbourhoodView } from '@/lib/domain/views';
import type { MarkedProject } from '../project/map/ProjectMarkers';
import type { IdeaFilter } from './filter';

/** The part of an idea that list and map show; what is not in here need not travel to the browser. */
export type ListedIdea = Pick<
  Idea,
  | 'number'
  | 'title'
  | 'summary'
  | 'theme'
  | 'costCents'
  | 'cofundingCents'
  | 'carriedCents'
  | 'position'
  | 'neighbourhoodCode'
  | 'neighbourhoodName'
  | 'status'
  | 'organiser'
>;

/** What `forExplorer` leaves of a `RoundView`. */
export interface ExplorerRound {
  readonly round: Pick<Round, 'id' | 'title' | 'phase' | 'chequeCents' | 'stepCents' | 'minBackers'> & {
    /** An idea that has its money keeps it: see `isFundedOnceReached`. Worked out before it is sent. */
    readonly byTarget: boolean;
  };
  readonly ideas: readonly ListedIdea[];
  readonly support: readonly IdeaSupport[] | null;
  readonly neighbourhoods: readonly NeighbourhoodView[];
}

export interface ExplorerDistrict {
  readonly slug: string;
  readonly name: string;
  readonly geometry: AreaGeometry | null;
  readonly schematic: boolean;
}

export interface IdeaExplorerProps {
  readonly view: ExplorerRound;
  readonly baseMap: BaseMap;
  readonly district: ExplorerDistrict;
  readonly places: readonly Place[];
  /** What became of earlier awards, as a layer of the map that can be switched on. */
  readonly projects?: readonly MarkedProject[] | undefined;
  /** Outlines of the other districts, for the plain map. */
  readonly surroundings: readonly { readonly name: string; readonly geometry: AreaGeometry }[];
  /** `vote` puts the give control on every idea and fills the basket; `browse` only shows. */
  readonly mode: 'browse' | 'vote';
  /** CBS code of the visitor's own buurt: outlined heavily and named. */
  readonly ownNeighbourhood?: string | undefined;
  /** Titles lead to the idea's own page; off within the voting steps, where nothing leads out. */
  readonly linkIdeas: boolean;
  /** Heading and lead, above the list; so the map can start beside them. */
  readonly intro?: ReactNode;
  /** What the address asked for when the page was made. */
  readonly initialFilter?: IdeaFilter | undefined;
}
