import type { Connection } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import type { AreaProblem, BoundaryProblem } from '@/lib/domain/area-import';
import { type Actor, actorName, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { type BoundaryFile, readBoundaries } from '@/lib/formats/geojson/readBoundaries';
import { database } from '../system/database';
import { type AreaPlan, loadKnown, planAreas } from './plan-areas';
import { saveAreas } from './save-areas';

export interface AreasInput {
  /** GeoJSON as CBS and PDOK deliver it. */
  readonly text: string;
  /** Named as the source where the file does not say its own. */
  readonly fileName: string;
  /** Only areas of this municipality; with a name it is added when it is new. */
  readonly municipality?: { readonly code: string; readonly name?: string };
  /** Only the areas with these codes. */
  readonly only?: readonly string[];
  /** Year of the division, for files that do not carry it. */
  readonly year?: number;
}

export interface AreasReport {
  readonly municipalities: number;
  readonly districts: { readonly added: number; readonly updated: number };
  readonly neighbourhoods: { readonly added: number; readonly updated: number };
  /** Districts whose schematic outline is now an official one. */
  readonly noLongerSchematic: readonly string[];
  /** Areas of the file outside the municipality or codes asked for. */
  readonly filtered: number;
  readonly file: Pick<BoundaryFile, 'converted' | 'rewound' | 'skipped' | 'warnings' | 'source' | 'licence'>;
}

export type AreasError =
  | { readonly code: 'FORBIDDEN' }
  /** The file itself is faulty: every problem, by feature. */
  | { readonly code: 'BAD_FILE'; readonly problems: readonly BoundaryProblem[] }
  /** Read well, but these areas have no place here. */
  | { readonly code: 'NOT_IMPORTABLE'; readonly problems: readonly AreaProblem[] }
  /** Nothing is left after the filters. */
  | { readonly code: 'NOTHING_TO_IMPORT' };

/**
 * Imports boundaries of municipalities, districts and neighbourhoods, all or nothing. An area that is known (code and
 * year of the division) gets the new outline; a schematic district is replaced by the official area of the same code
 * and name, whatever its year; anything else is added, with no scheme. Errors: see {@link AreasError}.
 */
export async function importAreas(
  actor: Actor,
  input: AreasInput,
  now: Date,
): Promise<Result<AreasReport, AreasError>> {
  if (!may(actor, 'import_areas', null)) return fail({ code: 'FORBIDDEN' });
  const options = input.year === undefined ? {} : { year: input.year };
  const read = readBoundaries(input.text, { ...options, source: input.fileName });
  if (!read.ok) return fail({ code: 'BAD_FILE', problems: read.error });
  return database().transaction((tx) => apply(tx, actor, input, read.value, now));
}

async function apply(
  tx: Connection,
  actor: Actor,
  input: AreasInput,
  file: BoundaryFile,
  now: Date,
): Promise<Result<AreasReport, AreasError>> {
  const plan = planAreas(file.areas, await loadKnown(tx), input);
  if (plan.problems.length > 0) return fail({ code: 'NOT_IMPORTABLE', problems: plan.problems });
  if (plan.areas.length === 0) return fail({ code: 'NOTHING_TO_IMPORT' });
  const saved = await saveAreas(tx, plan, sourceOf(file, input.fileName));
  const report = { ...saved, noLongerSchematic: replacedNames(plan), filtered: plan.filtered };
  const details = {
    file: input.fileName,
    municipalities: saved.municipalities,
    districts: saved.districts.added + saved.districts.updated,
    neighbourhoods: saved.neighbourhoods.added + saved.neighbourhoods.updated,
  };
  await recordAudit(tx, { at: now, actor: actorName(actor), act: 'import_areas', subject: 'areas', details });
  const { converted, rewound, skipped, warnings, source, licence } = file;
  return ok({ ...report, file: { converted, rewound, skipped, warnings, source, licence } });
}

function replacedNames(plan: AreaPlan): string[] {
  return plan.areas.flatMap((one) =>
    one.kind === 'update_district' && one.wasSchematic ? [one.area.name] : [],
  );
}

function sourceOf(file: BoundaryFile, fileName: string): string {
  const source = file.source ?? fileName;
  return file.licence ? `${source} (${file.licence})` : source;
}
