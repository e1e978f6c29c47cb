import { type AreaFigures, saveFigures } from '@/db/queries/areas';
import { recordAudit } from '@/db/queries/audit';
import type { KeyFigureProblem } from '@/lib/domain/area-import';
import { type Actor, actorName, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { type KeyFigureRow, readKeyFigures } from '@/lib/formats/kwb/readKeyFigures';
import { database } from '../system/database';

export interface KeyFiguresInput {
  readonly csv: string;
  readonly fileName: string;
  /** Of a table that does not say so in its rows, such as StatLine's: its year, and what to name as its source. */
  readonly year?: number;
  readonly source?: string;
}

export interface KeyFiguresReport {
  readonly rows: number;
  readonly districts: number;
  readonly neighbourhoods: number;
  /** Rows of municipalities, which carry no figures here. */
  readonly municipalities: number;
  /** `year code` of rows whose area is not here in that division. */
  readonly notHere: readonly string[];
}

export type KeyFiguresError =
  | { readonly code: 'FORBIDDEN' }
  /** The file was refused whole: every problem, by line. */
  | { readonly code: 'BAD_FILE'; readonly problems: readonly KeyFigureProblem[] };

/**
 * Imports key figures of CBS, all or nothing. A row belongs to the area with its code in
 * the division of its year and to no other: CBS uses codes again for other areas. Errors: see {@link KeyFiguresError}.
 */
export async function importKeyFigures(
  actor: Actor,
  input: KeyFiguresInput,
  now: Date,
): Promise<Result<KeyFiguresReport, KeyFiguresError>> {
  if (!may(actor, 'import_areas', null)) return fail({ code: 'FORBIDDEN' });
  const read = readKeyFigures(input.csv, input);
  if (!read.ok) return fail({ code: 'BAD_FILE', problems: read.error });
  const rows = read.value.filter(({ level }) => level !== 'municipality');
  return database().transaction(async (tx) => {
    const { districts, neighbourhoods } = await saveFigures(tx, rows.map(toFigures));
    const found = new Set([...districts, ...neighbourhoods].map(({ year, code }) => `${year} ${code}`));
    const report = {
      rows: read.value.length,
      districts: districts.length,
      neighbourhoods: neighbourhoods.length,
      municipalities: read.value.length - rows.length,
    };
    const details = { file: input.fileName, ...report };
    await recordAudit(tx, {
      at: now,
      actor: actorName(actor),
      act: 'import_key_figures',
      subject: 'areas',
      details,
    });
    const keys = rows.map(({ year, code }) => `${year} ${code}`);
    return ok({ ...report, notHere: keys.filter((key) => !found.has(key)) });
  });
}

function toFigures({ code, year, figures, values }: KeyFigureRow): AreaFigures {
  return {
    code,
    year,
    households: figures.households,
    inhabitants: figures.inhabitants,
    source: figures.source,
    values,
  };
}
