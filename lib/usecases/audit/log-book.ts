import type { Connection } from '@/db/client';
import { type LogRow, listLog, listSubjectNames, recordAudit } from '@/db/queries/audit';
import {
  type GivenLogFilter,
  LOG_PAGE,
  type LogFilter,
  type LogFilterProblems,
  type LogLine,
  type LogSubject,
  readLogFilter,
} from '@/lib/domain/log-book';
import { type Actor, actorName } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { logDistricts } from '../admin/log-scope';
import { database } from '../system/database';

export type LogBookError =
  | { readonly code: 'FORBIDDEN' }
  | { readonly code: 'BAD_FILTER'; readonly problems: LogFilterProblems };

export interface LogBookPage {
  /** Newest first. */
  readonly lines: readonly LogLine[];
  /** Ask for the page below this id; `null` on the last page. */
  readonly older: number | null;
}

/** Lines fetched at a time for an export. */
const BATCH = 5000;

/** Rounds and districts whose lines this actor may read, by name: what can be chosen as a subject. Error: FORBIDDEN. */
export async function listLogSubjects(
  actor: Actor,
): Promise<Result<{ readonly rounds: LogSubject[]; readonly districts: LogSubject[] }, 'FORBIDDEN'>> {
  const own = logDistricts(actor);
  if (own.length === 0) return fail('FORBIDDEN');
  const scope = await findScope(database(), own);
  return ok({ rounds: scope.rounds, districts: scope.districts });
}

/**
 * One page of the log book: for an administrator all of it, for a wijkregisseur and an auditor what is about their
 * districts and the rounds there. `below`: the id under which the page begins. Errors: {@link LogBookError}.
 */
export async function listLogBook(
  actor: Actor,
  given: GivenLogFilter,
  below: number | null = null,
): Promise<Result<LogBookPage, LogBookError>> {
  const db = database();
  const asked = readAsked(actor, given);
  if (!asked.ok) return asked;
  const { filter, own } = asked.value;
  const scope = findScope(db, own);
  // Who may read everything does not wait for names to know what to ask.
  const subjects = own === 'all' ? null : (await scope).subjects;
  const [rows, { names }] = await Promise.all([
    listLog(db, { ...filter, scope: subjects, below, limit: LOG_PAGE + 1 }),
    scope,
  ]);
  const shown = rows.slice(0, LOG_PAGE);
  const lines = shown.map((row) => named(row, names));
  return ok({ lines, older: rows.length > LOG_PAGE ? (shown.at(-1)?.id ?? null) : null });
}

/** Everything that fits the filter, newest first; that it was taken is itself a line. Errors: {@link LogBookError}. */
export function exportLogBook(
  actor: Actor,
  given: GivenLogFilter,
  now: Date,
): Promise<Result<readonly LogLine[], LogBookError>> {
  return database().transaction(async (tx): Promise<Result<readonly LogLine[], LogBookError>> => {
    const asked = readAsked(actor, given);
    if (!asked.ok) return asked;
    const { filter, own } = asked.value;
    const scope = await findScope(tx, own);
    const lines: LogLine[] = [];
    for (let below: number | null = null; ; ) {
      const rows = await listLog(tx, { ...filter, scope: scope.subjects, below, limit: BATCH });
      lines.push(...rows.map((row) => named(row, scope.names)));
      below = rows.at(-1)?.id ?? null;
      if (rows.length < BATCH || below === null) break;
    }
    const used = Object.entries(given).filter(([, value]) => value !== '');
    const details = { lines: lines.length, ...Object.fromEntries(used) };
    const by = actorName(actor);
    await recordAudit(tx, { at: now, actor: by, act: 'export_log', subject: 'log', details });
    return ok(lines);
  });
}

interface Scope {
  readonly rounds: LogSubject[];
  readonly districts: LogSubject[];
  /** `null` = everything. */
  readonly subjects: readonly string[] | null;
  readonly names: ReadonlyMap<string, string>;
}

/** The districts whose lines somebody may read. */
type Own = ReturnType<typeof logDistricts>;

function readAsked(
  actor: Actor,
  given: GivenLogFilter,
): Result<{ readonly filter: LogFilter; readonly own: Own }, LogBookError> {
  const own = logDistricts(actor);
  if (own.length === 0) return fail({ code: 'FORBIDDEN' });
  const filter = readLogFilter(given);
  if (!filter.ok) return fail({ code: 'BAD_FILTER', problems: filter.error });
  return ok({ filter: filter.value, own });
}

/** What lines of these districts can be about. */
async function findScope(db: Connection, own: Own): Promise<Scope> {
  const everything = own === 'all';
  const all = await listSubjectNames(db);
  const rounds = all.rounds
    .filter(({ district }) => everything || (district !== null && own.includes(district)))
    .map(({ id, name }) => ({ id, name }));
  const districts = all.districts.filter(({ id }) => everything || own.includes(id));
  const known = [...rounds, ...districts];
  return {
    rounds,
    districts,
    subjects: everything ? null : known.map(({ id }) => id),
    names: new Map([...(everything ? all.people : []), ...known].map(({ id, name }) => [id, name])),
  };
}

function named(row: LogRow, names: ReadonlyMap<string, string>): LogLine {
  return { ...row, subjectName: names.get(row.subject) ?? null };
}

export { staffTable as logTable } from '@/lib/formats/archive';
export type { GivenLogFilter };
