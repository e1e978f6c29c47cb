/** What can be wrong with a file of boundaries. */
export const BOUNDARY_PROBLEMS = [
  'NOT_JSON',
  'NOT_GEOJSON',
  'EMPTY',
  'UNSUPPORTED_CRS',
  'NOT_A_FEATURE',
  'KIND_UNKNOWN',
  'WRONG_KIND',
  'NO_CODE',
  'BAD_CODE',
  'NO_NAME',
  'BAD_YEAR',
  'YEAR_MISMATCH',
  'DUPLICATE_CODE',
  'BAD_FIGURE',
  'WRONG_GEOMETRY',
  'RING_NOT_NUMERIC',
  'RING_TOO_SHORT',
  'RING_NOT_CLOSED',
  'RING_WITHOUT_AREA',
  'RING_SELF_INTERSECTING',
  'OUTSIDE_NETHERLANDS',
] as const;

/** What is wrong and where; `index` counts features from 0, `null` when it is about the file. */
export interface BoundaryProblem {
  readonly code: (typeof BOUNDARY_PROBLEMS)[number];
  readonly index: number | null;
  readonly areaCode: string | null;
  readonly name: string | null;
  /** Place in the geometry or the offending value, for the report; not a sentence. */
  readonly detail: string | null;
}

export const AREA_PROBLEMS = [
  'NO_CODE',
  'NOT_AN_AREA',
  'NO_YEAR',
  'UNKNOWN_MUNICIPALITY',
  'UNKNOWN_DISTRICT',
] as const;

/** Why an area of a readable file has no place here. */
export interface AreaProblem {
  /**
   * `NO_CODE`: a backdrop of named areas. `NOT_AN_AREA`: a postcode. `NO_YEAR`: the year of the division is unknown.
   * `UNKNOWN_MUNICIPALITY`, `UNKNOWN_DISTRICT`: what it lies in is not here yet and not in the file either.
   */
  readonly code: (typeof AREA_PROBLEMS)[number];
  readonly area: string;
  /** The municipality or district that is missing. */
  readonly parent: string | null;
}

export const KEY_FIGURE_PROBLEMS = [
  'NOT_CSV',
  'MISSING_COLUMN',
  'WRONG_FIELD_COUNT',
  'BAD_YEAR',
  'BAD_CODE',
  'BAD_FIGURE',
  'NO_SOURCE',
  'DUPLICATE_AREA',
] as const;

export interface KeyFigureProblem {
  readonly code: (typeof KEY_FIGURE_PROBLEMS)[number];
  readonly line: number;
  readonly column: string | null;
  readonly value: string | null;
}

interface Saved {
  readonly added: number;
  readonly updated: number;
}

/** What came of a file with boundaries, for the screen. */
export interface BoundaryUpload {
  readonly kind: 'boundaries';
  readonly municipalities: number;
  readonly districts: Saved;
  readonly neighbourhoods: Saved;
  /** Areas of the file outside the municipality that was asked for. */
  readonly filtered: number;
  readonly water: number;
  /** Coordinates were RD New and have been converted. */
  readonly converted: boolean;
  readonly source: string | null;
  readonly licence: string | null;
}

/** What came of a file with key figures, for the screen. */
export interface KeyFigureUpload {
  readonly kind: 'figures';
  readonly districts: number;
  readonly neighbourhoods: number;
  /** Areas of the file that are not here in that division. */
  readonly notHere: number;
}

export type AreaUploadError =
  | {
      readonly code:
        | 'FORBIDDEN'
        | 'NOT_UTF8'
        | 'TOO_LARGE'
        | 'NOTHING_TO_IMPORT'
        /** Not a CBS code such as GM0637. */
        | 'BAD_MUNICIPALITY'
        | 'BAD_YEAR'
        | 'UNKNOWN_KIND';
    }
  | { readonly code: 'BAD_BOUNDARIES'; readonly problems: readonly BoundaryProblem[] }
  | { readonly code: 'NO_PLACE'; readonly problems: readonly AreaProblem[] }
  | { readonly code: 'BAD_FIGURES'; readonly problems: readonly KeyFigureProblem[] };
