import type { District, Neighbourhood, Scheme } from '@/lib/domain/area';
import { figuresOf2024 } from './figures-2024';
import { type OutlineRow, parseOutline } from './outline';
import { DEVENTER_OUTLINES, VREEWIJK_OUTLINES } from './schematic';
import { ZOETERMEER_DISTRICTS } from './zoetermeer-districts';
import { ZOETERMEER_NEIGHBOURHOODS } from './zoetermeer-neighbourhoods';

export interface DemoMunicipality {
  readonly code: string;
  readonly name: string;
  readonly slug: string;
  readonly theme: string | null;
}

/** A neighbourhood with the district it lies in, as the table has it. */
export interface DemoNeighbourhood extends Neighbourhood {
  readonly districtCode: string;
  readonly source: string;
}

const CBS_2025 = 'CBS/Kadaster, wijken en buurten 2025 (CC BY 4.0), vereenvoudigd';
const SCHEMATIC = 'Schematisch, rond het midden getekend naar CBS/Kadaster (CC BY 4.0)';

export const DEMO_MUNICIPALITIES: readonly DemoMunicipality[] = [
  { code: 'GM0637', name: 'Zoetermeer', slug: 'zoetermeer', theme: null },
  { code: 'GM0150', name: 'Deventer', slug: 'deventer', theme: null },
  { code: 'GM0546', name: 'Leiden', slug: 'leiden', theme: null },
];

/** Districts that take part; every other district is only there to be recognised on the map. */
const SCHEMES: Readonly<Record<string, Scheme>> = {
  '2025 WK063708': 'cheque',
  '2025 WK063711': 'none',
  '2024 WK015004': 'fund',
  '2024 WK015006': 'fund',
  '2024 BU05460500': 'visits',
};

/** Zoetermeer's 15 districts (2025), Deventer's 15 and Leiden's Vreewijk (2024, schematic). */
export const DEMO_DISTRICTS: readonly District[] = [
  ...districts(ZOETERMEER_DISTRICTS, 'GM0637', 2025, CBS_2025),
  ...districts(DEVENTER_OUTLINES, 'GM0150', 2024, SCHEMATIC),
  ...districts(VREEWIJK_OUTLINES, 'GM0546', 2024, SCHEMATIC),
];

/** The 33 neighbourhoods of Seghwaert and Oosterheem (2025), without figures: none are published for them here. */
export const DEMO_NEIGHBOURHOODS: readonly DemoNeighbourhood[] = ZOETERMEER_NEIGHBOURHOODS.map(
  ([code, name, outline]) => ({
    code,
    year: 2025,
    // CBS codes nest: the first six digits of a neighbourhood are its district.
    districtCode: `WK${code.slice(2, 8)}`,
    name,
    geometry: parseOutline(outline),
    figures: null,
    source: CBS_2025,
  }),
);

function districts(
  rows: readonly OutlineRow[],
  municipality: string,
  year: number,
  source: string,
): District[] {
  return rows.map(([code, name, outline]) => {
    const scheme = SCHEMES[`${year} ${code}`];
    return {
      code,
      year,
      slug: slugOf(name),
      name,
      municipality,
      scheme: scheme ?? 'none',
      pilot: scheme !== undefined,
      geometry: parseOutline(outline),
      schematic: source === SCHEMATIC,
      figures: year === 2024 ? figuresOf2024(code) : null,
      source,
    };
  });
}

function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
