import { countAreas } from '@/db/queries/areas';
import type { AreaUploadError, BoundaryUpload, KeyFigureUpload } from '@/lib/domain/area-import';
import { type Actor, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { textOfUtf8 } from '@/lib/domain/utf8';
import { database } from '../system/database';
import { type AreasError, type AreasInput, importAreas } from './import-areas';
import { importKeyFigures } from './import-key-figures';

/** Larger than the boundaries of all buurten of a large city. */
export const MAX_AREA_FILE = 32 * 1024 * 1024;

export interface AreaStatus {
  readonly municipalities: number;
  readonly districts: number;
  readonly neighbourhoods: number;
}

/** A file from a browser, its bytes as they came, with what was typed beside it (empty = nothing). */
export interface AreaFile {
  /** `boundaries` or `figures`. */
  readonly kind: string;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** CBS code of the municipality of which areas are taken, and its name when it is new. */
  readonly municipality: string;
  readonly municipalityName: string;
  /** Of the division, for a file that does not say it. */
  readonly year: string;
}

/** How many areas there are. Error: FORBIDDEN. */
export async function getAreaStatus(actor: Actor): Promise<Result<AreaStatus, 'FORBIDDEN'>> {
  if (!may(actor, 'import_areas', null)) return fail('FORBIDDEN');
  return ok(await countAreas(database()));
}

/**
 * {@link importAreas} or {@link importKeyFigures} for a file from a browser, and the report as the screen shows it. All or
 * nothing. Errors: see {@link AreaUploadError}; TOO_LARGE is over {@link MAX_AREA_FILE}.
 */
export async function uploadAreas(
  actor: Actor,
  file: AreaFile,
  now: Date,
): Promise<Result<BoundaryUpload | KeyFigureUpload, AreaUploadError>> {
  if (!may(actor, 'import_areas', null)) return fail({ code: 'FORBIDDEN' });
  if (file.bytes.length > MAX_AREA_FILE) return fail({ code: 'TOO_LARGE' });
  const text = textOfUtf8(file.bytes);
  if (text === null) return fail({ code: 'NOT_UTF8' });
  if (file.kind === 'boundaries') return uploadBoundaries(actor, file, text, now);
  return file.kind === 'figures' ? uploadFigures(actor, file, text, now) : fail({ code: 'UNKNOWN_KIND' });
}

async function uploadBoundaries(
  actor: Actor,
  file: AreaFile,
  text: string,
  now: Date,
): Promise<Result<BoundaryUpload, AreaUploadError>> {
  const options = readOptions(file);
  if (!options.ok) return options;
  const done = await importAreas(actor, { text, fileName: file.fileName, ...options.value }, now);
  if (!done.ok) return fail(told(done.error));
  const { municipalities, districts, neighbourhoods, filtered } = done.value;
  const { skipped, converted, source, licence } = done.value.file;
  const counts = { municipalities, districts, neighbourhoods, filtered, water: skipped.length };
  return ok({ kind: 'boundaries', ...counts, converted, source, licence });
}

function readOptions(file: AreaFile): Result<Pick<AreasInput, 'municipality' | 'year'>, AreaUploadError> {
  const code = file.municipality.trim().toUpperCase();
  const name = file.municipalityName.trim().replaceAll(/\s+/g, ' ');
  const year = file.year.trim();
  if (code === '' ? name !== '' : !/^GM\d{4}$/.test(code)) return fail({ code: 'BAD_MUNICIPALITY' });
  if (year !== '' && !/^(?:19|20)\d\d$/.test(year)) return fail({ code: 'BAD_YEAR' });
  return ok({
    ...(code ? { municipality: name ? { code, name } : { code } } : {}),
    ...(year ? { year: Number(year) } : {}),
  });
}

function told(error: AreasError): AreaUploadError {
  if (error.code === 'BAD_FILE') return { code: 'BAD_BOUNDARIES', problems: error.problems };
  if (error.code === 'NOT_IMPORTABLE') return { code: 'NO_PLACE', problems: error.problems };
  return error;
}

async function uploadFigures(
  actor: Actor,
  { fileName }: AreaFile,
  csv: string,
  now: Date,
): Promise<Result<KeyFigureUpload, AreaUploadError>> {
  const done = await importKeyFigures(actor, { csv, fileName }, now);
  if (!done.ok) {
    return fail(
      done.error.code === 'BAD_FILE'
        ? { code: 'BAD_FIGURES', problems: done.error.problems }
        : { code: done.error.code },
    );
  }
  const { districts, neighbourhoods, notHere } = done.value;
  return ok({ kind: 'figures', districts, neighbourhoods, notHere: notHere.length });
}
