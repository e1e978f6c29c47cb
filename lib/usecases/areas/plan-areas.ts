import type { Connection } from '@/db/client';
import { listDistricts, listMunicipalities, listSubdivided } from '@/db/queries/areas';
import type { District } from '@/lib/domain/area';
import type { AreaProblem } from '@/lib/domain/area-import';
import type { BoundaryArea } from '@/lib/formats/geojson/readBoundaries';
import { freeSlug, slugOf } from './slug';

/** A {@link BoundaryArea} that can be stored. */
export type CodedArea = BoundaryArea & { readonly code: string; readonly year: number };

export type PlannedArea =
  | { readonly kind: 'municipality'; readonly code: string; readonly name: string; readonly slug: string }
  | {
      readonly kind: 'update_district';
      readonly slug: string;
      readonly area: CodedArea;
      readonly wasSchematic: boolean;
    }
  | {
      readonly kind: 'add_district';
      readonly slug: string;
      readonly area: CodedArea;
      readonly parent: string;
    }
  | { readonly kind: 'save_neighbourhood'; readonly area: CodedArea; readonly parent: string };

export interface AreaPlan {
  /** In the order in which they can be stored: what others lie in first. */
  readonly areas: readonly PlannedArea[];
  readonly problems: readonly AreaProblem[];
  readonly filtered: number;
}

export interface KnownAreas {
  readonly municipalities: ReadonlyMap<string, string>;
  readonly districts: readonly District[];
  /** `year code` of districts that have neighbourhoods: these hold them to their division. */
  readonly subdivided: ReadonlySet<string>;
}

export interface AreaFilter {
  readonly municipality?: { readonly code: string; readonly name?: string };
  readonly only?: readonly string[];
}

export async function loadKnown(db: Connection): Promise<KnownAreas> {
  const municipalities = await listMunicipalities(db);
  return {
    municipalities: new Map(municipalities.map(({ code, name }) => [code, name])),
    districts: await listDistricts(db),
    subdivided: await listSubdivided(db),
  };
}

/** Decides for every area of a file what happens to it; nothing is stored yet. */
export function planAreas(areas: readonly BoundaryArea[], known: KnownAreas, filter: AreaFilter): AreaPlan {
  const wanted = areas.filter((area) => isWanted(area, filter));
  const planner = new Planner(known);
  if (filter.municipality?.name) planner.addMunicipality(filter.municipality.code, filter.municipality.name);
  const rank = { municipality: 0, district: 1, neighbourhood: 2, postcode: 3 } as const;
  for (const area of wanted.toSorted((a, b) => rank[a.kind] - rank[b.kind])) planner.plan(area);
  return { areas: planner.areas, problems: planner.problems, filtered: areas.length - wanted.length };
}

/** By CBS's own scheme the four digits after the prefix are the municipality. */
function isWanted({ code }: BoundaryArea, { municipality, only }: AreaFilter): boolean {
  if (only && !(code && only.includes(code))) return false;
  return !municipality || code?.slice(2, 6) === municipality.code.slice(2);
}

class Planner {
  readonly areas: PlannedArea[] = [];
  readonly problems: AreaProblem[] = [];
  private readonly municipalities: Map<string, string>;
  private readonly slugs: Set<string>;
  /** `year code` of every district that is here or will be. */
  private readonly districts: Set<string>;

  constructor(private readonly known: KnownAreas) {
    this.municipalities = new Map(known.municipalities);
    this.slugs = new Set(known.districts.map(({ slug }) => slug));
    this.districts = new Set(known.districts.map(({ year, code }) => `${year} ${code}`));
  }

  plan(area: BoundaryArea): void {
    const { code, year } = area;
    if (code === null) this.refuse('NO_CODE', area);
    else if (area.kind === 'postcode') this.refuse('NOT_AN_AREA', area);
    else if (area.kind === 'municipality') this.addMunicipality(code, area.name);
    else if (year === null) this.refuse('NO_YEAR', area);
    else this.planCoded({ ...area, code, year });
  }

  /** Known or new under this name; a name that two municipalities share is told apart by the code. */
  addMunicipality(code: string, name: string): void {
    const isTaken = [...this.municipalities].some(
      ([other, its]) => other !== code && slugOf(its) === slugOf(name),
    );
    const slug = isTaken ? slugOf(`${name} ${code}`) : slugOf(name);
    this.municipalities.set(code, name);
    this.areas.push({ kind: 'municipality', code, name, slug });
  }

  private planCoded(area: CodedArea): void {
    const isDistrictHere = this.updateDistrict(area);
    if (area.kind === 'district' && !isDistrictHere) this.addDistrict(area);
    if (area.kind === 'neighbourhood') this.saveNeighbourhood(area, isDistrictHere);
  }

  /** A neighbourhood can be a district here too: where a scheme is about that neighbourhood alone. */
  private updateDistrict(area: CodedArea): boolean {
    const same = this.known.districts.find((one) => one.code === area.code && one.year === area.year);
    const found = same ?? this.known.districts.find((one) => this.isPlaceholder(one, area));
    if (!found) return false;
    this.districts.add(`${area.year} ${area.code}`);
    this.areas.push({ kind: 'update_district', slug: found.slug, area, wasSchematic: found.schematic });
    return true;
  }

  private addDistrict(area: CodedArea): void {
    const parent = area.parentCode ?? '';
    const municipality = this.municipalities.get(parent);
    if (!municipality) {
      this.refuse('UNKNOWN_MUNICIPALITY', area);
      return;
    }
    const slug = freeSlug(area.name, municipality, area.year, this.slugs);
    this.slugs.add(slug);
    this.districts.add(`${area.year} ${area.code}`);
    this.areas.push({ kind: 'add_district', slug, area, parent });
  }

  private saveNeighbourhood(area: CodedArea, isDistrictHere: boolean): void {
    const parent = area.parentCode ?? '';
    if (this.districts.has(`${area.year} ${parent}`)) {
      this.areas.push({ kind: 'save_neighbourhood', area, parent });
    } else if (!isDistrictHere) this.refuse('UNKNOWN_DISTRICT', area);
  }

  /** Codes are used again in other divisions, so a schematic outline only makes way for an area of the same name. */
  private isPlaceholder(district: District, area: CodedArea): boolean {
    const { schematic, code, name, year } = district;
    return (
      schematic && code === area.code && name === area.name && !this.known.subdivided.has(`${year} ${code}`)
    );
  }

  private refuse(code: AreaProblem['code'], area: BoundaryArea): void {
    const label = area.code === area.name ? area.name : [area.code, area.name].filter(Boolean).join(' ');
    const needsParent = code === 'UNKNOWN_MUNICIPALITY' || code === 'UNKNOWN_DISTRICT';
    const parent = needsParent ? area.parentCode : null;
    this.problems.push({ code, area: label, parent });
  }
}
