import type { AreaGeometry, KeyFigures } from '@/lib/domain/area';
import type { BoundaryProblem } from '@/lib/domain/area-import';

export type BoundaryKind = 'municipality' | 'district' | 'neighbourhood' | 'postcode';

/** One area of a boundary file, in WGS84 lon/lat with exterior rings counter-clockwise. */
export interface BoundaryArea {
  /** CBS code (`GM…`, `WK…`, `BU…`) or four postcode digits; `null` only for a backdrop of named municipalities. */
  readonly code: string | null;
  /** Year of the division (indelingsjaar); `null` where neither file nor caller says it. */
  readonly year: number | null;
  readonly name: string;
  readonly kind: BoundaryKind;
  readonly parentCode: string | null;
  readonly geometry: AreaGeometry;
  readonly figures: KeyFigures | null;
}

export interface BoundaryWarning {
  /**
   * `NO_CODE`: named municipalities without a code, good for a backdrop only. `NO_YEAR`: areas whose year of division
   * is unknown. `FIGURES_WITHOUT_YEAR`: counts left out because the file does not say of which year they are.
   */
  readonly code: 'NO_CODE' | 'NO_YEAR' | 'FIGURES_WITHOUT_YEAR';
  readonly count: number;
}

export interface BoundaryFile {
  readonly areas: readonly BoundaryArea[];
  /** True when coordinates were RD New and have been converted (accurate to about 25 cm). */
  readonly converted: boolean;
  /** Rings whose direction was turned round to what RFC 7946 asks. */
  readonly rewound: number;
  /** Water surfaces of the CBS map: not areas where people live. */
  readonly skipped: readonly {
    readonly index: number;
    readonly code: string | null;
    readonly why: 'WATER';
  }[];
  readonly warnings: readonly BoundaryWarning[];
  /** What the file says about its origin and licence. */
  readonly source: string | null;
  readonly licence: string | null;
}

export interface BoundaryOptions {
  readonly kind?: BoundaryKind | 'auto';
  /** Year of the division, for files that do not carry it. */
  readonly year?: number;
  /** Named beside key figures when the file does not name its own source. */
  readonly source?: string;
}

/** A problem inside one feature, before its index, code and name are added. */
export interface FeatureProblem {
  readonly code: BoundaryProblem['code'];
  readonly detail: string | null;
}
