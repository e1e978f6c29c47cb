import type { AreaGeometry, Position } from '../area';
import type { IdeaTheme } from '../idea';
import type { Cents } from '../money';
import type { Photo } from '../photo';
import type { ProjectAccount } from './account';
import type { Need } from './needs';
import type {
  AgreementEnd,
  AgreementState,
  CheckResult,
  PhotoMoment,
  ProjectEntryKind,
  ProjectEventKind,
  ProjectStatus,
  RestDestination,
} from './words';

export interface StepView {
  readonly id: string;
  readonly title: string;
  readonly plannedOn: string | null;
  readonly doneOn: string | null;
}

export interface MomentPhoto extends Photo {
  readonly moment: PhotoMoment;
}

export interface EntryView {
  readonly id: number;
  readonly kind: ProjectEntryKind;
  /** Signed. */
  readonly cents: Cents;
  readonly destination: RestDestination | null;
  readonly text: string | null;
  readonly on: string;
}

export interface HoursView {
  readonly id: string;
  readonly on: string;
  readonly hours: number;
  readonly people: number;
  readonly text: string | null;
}

export interface CheckView {
  readonly id: string;
  readonly dueOn: string;
  readonly doneOn: string | null;
  readonly result: CheckResult | null;
  readonly note: string | null;
}

export interface AgreementView {
  readonly id: string;
  readonly group: string;
  readonly tasks: string;
  readonly place: string;
  readonly from: string;
  readonly until: string;
  readonly atEnd: AgreementEnd;
  readonly endedOn: string | null;
  readonly endedBecause: string | null;
  readonly state: AgreementState;
  readonly checks: readonly CheckView[];
}

export interface EventView {
  readonly id: number;
  readonly on: string;
  readonly event: ProjectEventKind;
  readonly by: string;
  readonly text: string | null;
  readonly cents: Cents | null;
}

/** Where the award came from. */
export type ProjectSource =
  | { readonly kind: 'round'; readonly roundId: string; readonly title: string; readonly idea: number }
  | { readonly kind: 'fund'; readonly fundId: string; readonly title: string; readonly application: number };

/** A place where residents can ask: its name, and how to reach it. */
export interface AskAt {
  readonly name: string;
  readonly address: string | null;
  readonly contact: string | null;
}

/**
 * What became of money that goes along to a next round: it waits there for its idea, or was taken along. `idea`: the one that
 * has it now, once everybody may read it.
 */
export interface MoneyAlong {
  readonly taken: boolean;
  readonly idea: { readonly roundId: string; readonly title: string; readonly number: number } | null;
}

/** Everything that everybody may read about a project. */
export interface ProjectView {
  readonly id: string;
  readonly district: {
    readonly slug: string;
    readonly name: string;
    readonly geometry: AreaGeometry | null;
    readonly schematic: boolean;
  };
  readonly source: ProjectSource;
  readonly title: string;
  readonly summary: string;
  readonly theme: IdeaTheme;
  readonly group: string;
  readonly publicSpace: boolean;
  readonly position: Position | null;
  readonly status: ProjectStatus;
  readonly statusReason: string | null;
  readonly awardedOn: string;
  readonly dueOn: string | null;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly contact: string | null;
  readonly askAt: readonly AskAt[];
  readonly otherCents: Cents;
  readonly account: ProjectAccount;
  readonly entries: readonly EntryView[];
  /** Where a rest goes now; where it went stands with each line. */
  readonly destination: RestDestination;
  /** Of a stopped project whose money goes along; `null` where none does. */
  readonly along: MoneyAlong | null;
  readonly steps: readonly StepView[];
  readonly plannedHours: number | null;
  readonly hours: readonly HoursView[];
  readonly photos: readonly MomentPhoto[];
  /** From the first to the last. */
  readonly agreements: readonly AgreementView[];
  /** From the first to the last. */
  readonly history: readonly EventView[];
  readonly sample: boolean;
  /** The day on which it is shown. */
  readonly today: string;
}

/** What was said about maintenance before anything was agreed: by who applied, or with the idea. */
export interface PlannedKeeping {
  readonly group: string;
  readonly tasks: string | null;
  readonly place: string | null;
}

/** The same for staff of its district, with what waits. */
export interface StaffProjectView extends ProjectView {
  readonly plannedKeeping: PlannedKeeping;
  readonly needs: readonly Need[];
  /** Address for reminders of the agreement that runs. */
  readonly email: string | null;
}

/** One project in a list of residents. */
export interface ProjectCard {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly theme: IdeaTheme;
  readonly group: string;
  readonly status: ProjectStatus;
  readonly position: Position | null;
  readonly awardedCents: Cents;
  readonly returnedCents: Cents;
  /** `null` when nothing went, or to more than one. */
  readonly destination: RestDestination | null;
  readonly dueOn: string | null;
  readonly endedOn: string | null;
  /** Last day until which a group maintains it; `null` when nobody does now. */
  readonly maintainedUntil: string | null;
  readonly photo: Photo | null;
}

/** The agreement that was not ended; its last day may have passed. */
export function runningAgreement<T extends { readonly endedOn: string | null }>(
  agreements: readonly T[],
): T | null {
  return agreements.find(({ endedOn }) => endedOn === null) ?? null;
}

/** What became of everything in a district that was given money. */
export interface DistrictProjects {
  readonly district: ProjectView['district'];
  readonly surroundings: readonly { readonly name: string; readonly geometry: AreaGeometry }[];
  /** All of them: those that are under way first. */
  readonly projects: readonly ProjectCard[];
  readonly sample: boolean;
}

/** How many projects a district has of each status. */
export type ProjectCounts = Readonly<Record<ProjectStatus, number>>;

/** What a district's own page tells of its projects. */
export interface ProjectPlaces {
  readonly places: readonly (Pick<ProjectCard, 'id' | 'title' | 'status'> & {
    readonly position: Position | null;
  })[];
  readonly counts: ProjectCounts;
}

/** One project in the list of staff. */
export interface StaffProject {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly district: { readonly slug: string; readonly name: string };
  readonly status: ProjectStatus;
  readonly dueOn: string | null;
  readonly awardedCents: Cents;
  readonly leftCents: Cents;
  readonly needs: readonly Need[];
}

export interface StaffProjects {
  /** Those asked for; what waits longest first. */
  readonly projects: readonly StaffProject[];
  readonly districts: readonly { readonly slug: string; readonly name: string }[];
  /** How many there are of each status in what is chosen of districts, and how many of them wait. */
  readonly counts: ProjectCounts;
  readonly waiting: number;
  readonly chosen: { readonly district: string; readonly status: ProjectStatus | 'waiting' | null };
  readonly sample: boolean;
}

/** One sentence of the start page. */
export interface WaitingProject extends Need {
  readonly id: string;
  readonly title: string;
}
