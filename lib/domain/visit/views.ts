import type { Position } from '../area';
import type { IdeaStatus } from '../idea';
import type { ProjectStatus } from '../project/words';
import type { PromiseLine } from './promise';
import type { PromiseStatus, VisitKind } from './words';

/** What was carried out, or is being carried out, of an idea or an application. */
export interface LinkedProject {
  readonly id: string;
  readonly districtSlug: string;
  readonly title: string;
  readonly status: ProjectStatus;
}

/** The idea that came of it. Without a title where residents may not read it yet. */
export interface LinkedIdea {
  readonly roundId: string;
  readonly number: number;
  readonly districtSlug: string | null;
  readonly title: string | null;
  readonly status: IdeaStatus;
}

/** One thing that was heard. */
export interface VisitPoint {
  readonly number: number;
  readonly text: string;
  readonly answer: string | null;
  readonly position: Position | null;
  /** Number of the point that it puts right. */
  readonly corrects: number | null;
  readonly idea: LinkedIdea | null;
  readonly project: LinkedProject | null;
}

/** One step that was promised, with what became of it. Days are ISO days. */
export interface VisitPromise {
  readonly position: number;
  /** The point that it answers. */
  readonly point: number | null;
  readonly text: string;
  /** Who does it, by function. */
  readonly owner: string;
  readonly dueOn: string;
  readonly status: PromiseStatus;
  readonly statusOn: string;
  readonly statusText: string | null;
  /** Its own, or that of the point which it answers. */
  readonly idea: LinkedIdea | null;
  /** Its own, or that of its idea since that was awarded. */
  readonly project: LinkedProject | null;
  readonly history: readonly PromiseLine[];
}

export interface VisitFacts {
  readonly id: string;
  readonly districtSlug: string;
  readonly kind: VisitKind;
  readonly title: string;
  readonly on: string;
  readonly visitors: string;
  readonly spokenTo: string;
  readonly place: string;
  readonly summary: string;
  readonly contact: string;
  readonly published: boolean;
  readonly sample: boolean;
}

export interface VisitView {
  readonly visit: VisitFacts;
  readonly points: readonly VisitPoint[];
  readonly promises: readonly VisitPromise[];
}
