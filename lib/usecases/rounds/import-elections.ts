import { insertDistrict, listDistricts, listMunicipalities, saveMunicipality } from '@/db/queries/areas';
import { recordAudit } from '@/db/queries/audit';
import { type Actor, actorName, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { type PabulibProblem, readPabulib } from '@/lib/formats/pabulib';
import { freeSlug, slugOf } from '../areas/slug';
import { database } from '../system/database';
import { type ImportedElection, importElection } from './import-election';

export interface ElectionsInput {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** The municipality whose elections are taken: those that name it as their unit. */
  readonly municipality: { readonly code: string; readonly name: string };
}

export interface ElectionsReport {
  readonly imported: readonly (ImportedElection & { readonly file: string; readonly district: string })[];
  /** Files of elections that are here already. */
  readonly known: readonly string[];
  /** Files of another place. */
  readonly elsewhere: number;
}

export type ElectionsError =
  | { readonly code: 'FORBIDDEN' | 'NONE' }
  | { readonly code: 'BAD_FILE'; readonly file: string; readonly problems: readonly PabulibProblem[] };

/** An election of this municipality, and the part of it that it was held in. */
interface Taken {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly part: string;
  readonly year: number;
}

/**
 * Loads published elections of one municipality as rounds to compare on the council's page, each under a district named
 * after the part of town in its file. Nothing is made up: such a district has no outline, no figures and no scheme, and
 * there are no cheques, letters or addresses. All files are read before the first is stored, so that a faulty one stores
 * nothing; what is here already is passed over. Errors: see {@link ElectionsError}.
 */
export async function importElections(
  actor: Actor,
  { files, municipality }: ElectionsInput,
  now: Date,
): Promise<Result<ElectionsReport, ElectionsError>> {
  if (!may(actor, 'import_election', null) || !may(actor, 'import_areas', null))
    return fail({ code: 'FORBIDDEN' });
  const taken: Taken[] = [];
  for (const { name, bytes } of files) {
    const read = readPabulib(bytes);
    if (!read.ok) return fail({ code: 'BAD_FILE', file: name, problems: read.error });
    const meta = (key: string) => read.value.meta.get(key)?.trim() ?? '';
    if (meta('unit') !== municipality.name) continue;
    const year = Number(/\d{4}/.exec(meta('date_begin'))?.[0] ?? 0);
    taken.push({ name, bytes, part: meta('district') || meta('unit'), year });
  }
  if (taken.length === 0) return fail({ code: 'NONE' });
  const imported: (ImportedElection & { file: string; district: string })[] = [];
  const known: string[] = [];
  for (const one of taken) {
    const district = await districtOf(actor, one, { municipality, now });
    const { name: fileName, bytes } = one;
    const done = await importElection(actor, { bytes, fileName, district }, now);
    if (done.ok) imported.push({ ...done.value, file: fileName, district });
    else if (done.error.code === 'ROUND_EXISTS') known.push(fileName);
    else if (done.error.code === 'BAD_FILE') return fail({ ...done.error, file: fileName });
    else return fail({ code: 'FORBIDDEN' });
  }
  return ok({ imported, known, elsewhere: files.length - taken.length });
}

/** The slug of the district for this part of town, made when it is new. Its code is none of CBS's: it has none there. */
function districtOf(
  actor: Actor,
  { name: file, part, year }: Taken,
  { municipality, now }: { readonly municipality: ElectionsInput['municipality']; readonly now: Date },
): Promise<string> {
  return database().transaction(async (tx) => {
    const code = `${municipality.code}-${slugOf(part)}`;
    const districts = await listDistricts(tx);
    const found = districts.find((one) => one.code === code);
    if (found) return found.slug;
    const municipalities = await listMunicipalities(tx);
    if (!municipalities.some((one) => one.code === municipality.code))
      await saveMunicipality(tx, { ...municipality, slug: slugOf(municipality.name), theme: null });
    const slug = freeSlug(part, municipality.name, year, new Set(districts.map((one) => one.slug)));
    await insertDistrict(tx, {
      code,
      year,
      municipalityCode: municipality.code,
      slug,
      name: part,
      scheme: 'none',
      pilot: false,
      geometry: null,
      schematic: true,
      source: `Pabulib, ${file}`,
    });
    const details = { file, district: part };
    await recordAudit(tx, {
      at: now,
      actor: actorName(actor),
      act: 'import_areas',
      subject: slug,
      details,
    });
    return slug;
  });
}
