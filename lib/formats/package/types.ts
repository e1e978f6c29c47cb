import type { Scheme } from '@/lib/domain/area';
import type { IdeaStatus, IdeaTheme } from '@/lib/domain/idea';
import type { AreaLevel, Observation } from '@/lib/domain/indicators';
import type { ProjectStatus } from '@/lib/domain/project/words';
import type { ObservationChange, PackageKind, PublicationMoment } from '@/lib/domain/publication';

/** An area as the division of one year has it. */
export interface PackageArea {
  readonly code: string;
  readonly year: number;
  readonly level: AreaLevel;
  readonly name: string;
  /** Code of the area that it lies in, of the same year; `null` for a municipality. */
  readonly within: string | null;
  readonly source: string;
}

export interface PackageIdea {
  readonly number: number;
  readonly title: string;
  readonly theme: IdeaTheme;
  readonly status: IdeaStatus;
  /** Why it was stopped, rejected or returned; public. */
  readonly reason: string | null;
  readonly neighbourhoodCode: string | null;
  readonly costCents: number;
  readonly targetCents: number;
  /** `null` before the count, and when it did not make it. */
  readonly awardedCents: number | null;
}

/** What was awarded money and how far it is. ISO days. */
export interface PackageProject {
  /** Of the same round; `null` for one of a fund. */
  readonly idea: number | null;
  readonly title: string;
  readonly status: ProjectStatus;
  readonly awardedOn: string;
  readonly endedOn: string | null;
  readonly awardedCents: number;
  readonly paidCents: number;
  readonly returnedCents: number;
  readonly otherCents: number;
  readonly publicSpace: boolean;
}

/** Exact counts of one area group, for staff alone. */
export interface InternalCount {
  readonly neighbourhoods: readonly string[];
  readonly cheques: number;
  readonly ballots: number;
}

export interface PackageVersion {
  readonly version: number;
  /** ISO day. */
  readonly madeOn: string;
  readonly moment: PublicationMoment;
  readonly changes: readonly ObservationChange[];
}

/** Everything a package is made of: nothing is read while it is written. */
export interface PackageInput {
  readonly kind: PackageKind;
  readonly municipality: { readonly code: string; readonly name: string; readonly slug: string };
  readonly district: { readonly slug: string; readonly name: string; readonly scheme: Scheme };
  /** The round, the fund's year or the wave it is about. */
  readonly subject: {
    readonly kind: 'round' | 'fund' | 'survey';
    readonly id: string;
    readonly title: string;
    /** ISO days. */
    readonly from: string;
    readonly until: string;
  };
  readonly sample: boolean;
  readonly version: number;
  /** UTC. */
  readonly madeAt: Date;
  /** Address of the installation without a slash at its end; `null` when it does not know it. */
  readonly site: string | null;
  readonly observations: readonly Observation[];
  /** Of earlier versions: what was published then may tell what is hidden now. */
  readonly earlier: readonly (readonly Observation[])[];
  readonly areas: readonly PackageArea[];
  readonly ideas: readonly PackageIdea[];
  readonly projects: readonly PackageProject[];
  /** This version first, then the earlier ones. */
  readonly history: readonly PackageVersion[];
  /** Ballots as an election file; `null` where the rules do not allow it. */
  readonly ballots: Uint8Array | null;
  /** Only of an internal package of a counted round. */
  readonly internal: readonly InternalCount[];
}
