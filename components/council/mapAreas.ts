import type { Observation } from '@/lib/domain/indicators';
import type { AreaOutline, DistrictMap } from '@/lib/domain/indicators/outline';
import { headlineOf, type NeighbourhoodRow, neighbourhoodRows, type ShownArea } from './view';

/** Fixed borders of the classes, in percent: the same whatever is compared. */
export const CLASS_BORDERS = [20, 30, 40, 50] as const;

/** Why an area has no class: each has its own hatching and its words. */
export const HATCHES = ['hidden', 'unknown', 'notApplicable'] as const;
export type Hatch = (typeof HATCHES)[number];

const HATCH_OF: Readonly<Record<Observation['status'], Hatch | null>> = {
  ok: null,
  nul: null,
  voorlopig: null,
  onderdrukt: 'hidden',
  te_weinig_antwoorden: 'hidden',
  ontbreekt: 'unknown',
  nvt: 'notApplicable',
};

/** The class of a share: 0 is below the first border. */
export function classOf(share: number): number {
  return CLASS_BORDERS.filter((border) => share >= border).length;
}

/** How an area is drawn: by the class of its share, or hatched by the reason that there is none. */
export type Look = { readonly class: number } | { readonly hatch: Hatch };

export function lookOf({ status, value }: Pick<Observation, 'status' | 'value'>): Look {
  const hatch = HATCH_OF[status];
  return hatch === null && value !== null ? { class: classOf(value) } : { hatch: hatch ?? 'unknown' };
}

/** What a district's map says of one area, or of several that the figure takes together. */
export interface MapArea {
  readonly key: string;
  readonly name: string;
  readonly outlines: readonly AreaOutline[];
  readonly look: Look;
  /** The figure of the table; `null` where the table has no row for it. */
  readonly turnout: Observation | null;
}

/**
 * Every area of a district's map: with its row of the table where it has one. Where the round was not held an area is not
 * applicable; where it was, and the register does not say which households are there, it is unknown; and without any row
 * each is what the figure of the whole district is.
 */
export function mapAreas(shown: ShownArea & { readonly map: DistrictMap }): readonly MapArea[] {
  const rows = neighbourhoodRows([shown]);
  const rowOf = ({ code }: AreaOutline) => rows.find(({ area }) => area.code.split('+').includes(code));
  const head = headlineOf(shown, 'P10');
  const withRow = rows.map((row) => ofRow(row, shown.map));
  const others = shown.map.areas
    .filter((outline) => !rowOf(outline))
    .map((outline) => ({
      key: outline.code,
      name: outline.name,
      outlines: [outline],
      look: { hatch: rows.length > 0 ? hatchWithoutRow(outline) : hatchOfDistrict(head) },
      turnout: null,
    }));
  return [...withRow, ...others];
}

function ofRow({ area, turnout }: NeighbourhoodRow, { areas }: DistrictMap): MapArea {
  const codes = area.code.split('+');
  return {
    key: area.code,
    name: area.name,
    outlines: areas.filter(({ code }) => codes.includes(code)),
    look: lookOf(turnout),
    turnout,
  };
}

function hatchWithoutRow({ takesPart }: AreaOutline): Hatch {
  return takesPart ? 'unknown' : 'notApplicable';
}

function hatchOfDistrict(head: Observation | null): Hatch {
  return (head && HATCH_OF[head.status]) ?? 'unknown';
}
