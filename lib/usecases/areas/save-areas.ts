import type { Connection } from '@/db/client';
import {
  figureColumns,
  insertDistrict,
  saveMunicipality,
  saveNeighbourhood,
  updateDistrict,
} from '@/db/queries/areas';
import type { AreaPlan, CodedArea } from './plan-areas';

export interface SavedAreas {
  readonly municipalities: number;
  readonly districts: { readonly added: number; readonly updated: number };
  readonly neighbourhoods: { readonly added: number; readonly updated: number };
}

/** Stores a plan in its order, within the caller's transaction. Figures are only touched where the file has some. */
export async function saveAreas(tx: Connection, plan: AreaPlan, source: string): Promise<SavedAreas> {
  const districts = { added: 0, updated: 0 };
  const neighbourhoods = { added: 0, updated: 0 };
  let municipalities = 0;
  for (const one of plan.areas) {
    switch (one.kind) {
      case 'municipality':
        await saveMunicipality(tx, { code: one.code, name: one.name, slug: one.slug, theme: null });
        municipalities += 1;
        break;
      case 'update_district': {
        const figures = one.area.figures ? figureColumns(one.area.figures) : {};
        await updateDistrict(tx, one.slug, { ...outlineOf(one.area, source), schematic: false, ...figures });
        districts.updated += 1;
        break;
      }
      case 'add_district': {
        const settings = {
          slug: one.slug,
          municipalityCode: one.parent,
          scheme: 'none',
          pilot: false,
        } as const;
        const row = { ...outlineOf(one.area, source), ...settings, schematic: false };
        await insertDistrict(tx, { ...row, ...figureColumns(one.area.figures) });
        districts.added += 1;
        break;
      }
      case 'save_neighbourhood': {
        const row = { ...outlineOf(one.area, source), districtCode: one.parent };
        const isNew = await saveNeighbourhood(tx, { ...row, ...figureColumns(one.area.figures) });
        neighbourhoods[isNew ? 'added' : 'updated'] += 1;
        break;
      }
    }
  }
  return { municipalities, districts, neighbourhoods };
}

function outlineOf({ code, year, name, geometry }: CodedArea, source: string) {
  return { code, year, name, geometry, source };
}
