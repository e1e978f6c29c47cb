import type { Observation, ObservationStatus } from './indicators';

/** What is written down at a moment: figures that were published once stay as they were. */
export const PUBLICATION_MOMENTS = [
  'vote_closed',
  'published',
  'projects_yearly',
  'fund_closed',
  'survey_published',
] as const;
export type PublicationMoment = (typeof PUBLICATION_MOMENTS)[number];

/**
 * The sign of a status in a printed table: of Statistics Netherlands where it has one (`.` unknown, `x` secret, `-` nil);
 * `geen` = the figure itself.
 */
export const STATUS_SIGNS = {
  ok: 'geen',
  nul: '-',
  onderdrukt: 'x',
  te_weinig_antwoorden: 'w',
  ontbreekt: '.',
  nvt: 'n.v.t.',
  voorlopig: '*',
} as const satisfies Readonly<Record<ObservationStatus, string>>;

/** `internal`: for staff alone, with exact counts. */
export const PACKAGE_KINDS = ['public', 'internal'] as const;
export type PackageKind = (typeof PACKAGE_KINDS)[number];

/** What is wrong with a package that is therefore not made. */
export const PACKAGE_PROBLEMS = [
  'NO_FIGURES',
  'MORE_THAN_WHOLE',
  'PARTS_DO_NOT_ADD_UP',
  'FIGURE_WITHOUT_STATUS',
  'UNKNOWN_CODE',
  'UNKNOWN_AREA',
  'TABLES_DISAGREE',
  'DERIVABLE',
] as const;
export type PackageProblemCode = (typeof PACKAGE_PROBLEMS)[number];

export interface PackageProblem {
  readonly code: PackageProblemCode;
  /** Where: an indicator with its area and part, or a table with its row. Never a hidden figure. */
  readonly at: string;
}

/** What is done for a package, in this order. */
export const PACKAGE_STEPS = ['read', 'check', 'tables', 'spreadsheets', 'ballots', 'zip'] as const;
export type PackageStep = (typeof PACKAGE_STEPS)[number];

/** How many figures are new, other or gone, of one indicator. */
export interface IndicatorChange {
  readonly indicator: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** A line of the change log. */
export interface ObservationChange {
  readonly kind: 'added' | 'changed' | 'removed';
  readonly indicator: string;
  readonly area: string;
  /** Dimension and part; empty for the whole figure. */
  readonly part: string;
  readonly before: ShownFigure | null;
  readonly after: ShownFigure | null;
}

type ShownFigure = Pick<Observation, 'value' | 'status' | 'unit'>;

/**
 * What differs between two versions, in the order of the later one; what is gone comes last. Figures are the same figure
 * when indicator, area, part and period are; of several that are, the first is compared with the first.
 */
export function changesBetween(
  before: readonly Observation[],
  after: readonly Observation[],
): readonly ObservationChange[] {
  const old = byKey(before);
  const changes: ObservationChange[] = [];
  for (const one of after) {
    const was = old.get(keyOf(one))?.shift();
    if (!was) changes.push(change('added', one, null, one));
    else if (!isSame(was, one)) changes.push(change('changed', one, was, one));
  }
  for (const left of old.values()) for (const one of left) changes.push(change('removed', one, one, null));
  return changes;
}

/** How much changed, per indicator. */
export function countChanges(changes: readonly ObservationChange[]): readonly IndicatorChange[] {
  const count = (indicator: string, kind: ObservationChange['kind']) =>
    changes.filter((one) => one.indicator === indicator && one.kind === kind).length;
  return [...new Set(changes.map(({ indicator }) => indicator))].toSorted().map((indicator) => ({
    indicator,
    added: count(indicator, 'added'),
    changed: count(indicator, 'changed'),
    removed: count(indicator, 'removed'),
  }));
}

function keyOf({ indicator, area, dimension, group, periodStart }: Observation): string {
  // The first day tells years apart; the last day of a round may be moved while it is the same round.
  const period = dimension === 'status' || dimension === 'wave' ? periodStart : null;
  return JSON.stringify([indicator, area.year, area.code, dimension, group, period]);
}

function byKey(observations: readonly Observation[]): Map<string, Observation[]> {
  const map = new Map<string, Observation[]>();
  for (const one of observations) map.set(keyOf(one), [...(map.get(keyOf(one)) ?? []), one]);
  return map;
}

function isSame(a: Observation, b: Observation): boolean {
  return (
    a.value === b.value &&
    a.status === b.status &&
    a.reason === b.reason &&
    a.numerator === b.numerator &&
    a.denominator === b.denominator &&
    a.low === b.low &&
    a.high === b.high &&
    a.n === b.n
  );
}

function change(
  kind: ObservationChange['kind'],
  { indicator, area, dimension, group }: Observation,
  before: Observation | null,
  after: Observation | null,
): ObservationChange {
  const shown = (one: Observation | null) => one && { value: one.value, status: one.status, unit: one.unit };
  return {
    kind,
    indicator,
    area: area.name,
    part: dimension === null ? '' : `${dimension}: ${group ?? ''}`,
    before: shown(before),
    after: shown(after),
  };
}

/** How far the package is that a member of staff asked for. */
export type PackageState =
  | { readonly kind: 'running'; readonly step: PackageStep; readonly done: number; readonly total: number }
  | {
      readonly kind: 'made';
      readonly of: PackageKind;
      readonly name: string;
      readonly bytes: number;
      readonly files: number;
    }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly problems: readonly PackageProblem[] }
  | { readonly kind: 'fault' };

/** Why a package is not made or handed out. `GONE`: it was made and not kept. */
export const PACKAGE_REFUSALS = ['FORBIDDEN', 'UNKNOWN_ROUND', 'GOING_ON', 'GONE'] as const;
export type PackageRefusal = (typeof PACKAGE_REFUSALS)[number];

/** A version as the public page shows it. */
export interface PublishedVersion {
  readonly version: number;
  readonly moment: PublicationMoment;
  /** UTC. */
  readonly madeAt: Date;
  readonly definitions: string;
  readonly changes: readonly IndicatorChange[];
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}
