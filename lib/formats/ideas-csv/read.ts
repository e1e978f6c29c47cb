import type { IdeaField } from '@/lib/domain/idea-form';
import {
  type IdeaFileProblem,
  type IdeaSheet,
  type ImportedRow,
  MOST_IMPORTED,
  type SkippedIdea,
} from '@/lib/domain/idea-import';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isPersonal, OPENSTAD, skipReason } from '../openstad/columns';
import { plainText } from '../openstad/plainText';
import { readVotes } from '../openstad/votes';
import { columnKey, problem, type Sheet, type SheetRow } from '../sheet';
import { IDEA_FILE_COLUMNS, themeOf } from './columns';
import { millionths } from './coordinate';

type Field = Exclude<IdeaField, 'place'> | 'id' | 'lat' | 'lon';

/** Names of the column for each field, by {@link columnKey}: ours first, then those of OpenStad. The first that is filled counts. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  id: ['id', ...OPENSTAD.id],
  title: ['titel', ...OPENSTAD.title],
  summary: ['samenvatting', ...OPENSTAD.summary],
  contact: ['contact', ...OPENSTAD.contact],
  theme: ['thema', ...OPENSTAD.theme],
  cost: ['kosten', ...OPENSTAD.cost],
  cofunding: ['cofinanciering'],
  organiser: ['organisator', ...OPENSTAD.organiser],
  maintainer: ['beheerder'],
  lat: ['lat', ...OPENSTAD.lat],
  lon: ['lon', ...OPENSTAD.lon],
  neighbourhood: ['buurtcode'],
};
const REQUIRED = ['title', 'summary', 'cost'] as const;
const MOST_ID = 100;

/** Reads a table as ideas: with our own columns, or as OpenStad exports its entries. Errors name line and column. */
export function readIdeas(sheet: Sheet): Result<IdeaSheet, readonly IdeaFileProblem[]> {
  const source = sheet.columns.some((name) => OPENSTAD.marks.includes(columnKey(name))) ? 'openstad' : 'own';
  const columns = findColumns(sheet);
  const missing = REQUIRED.filter((field) => columns[field] === undefined);
  if (missing.length > 0)
    return fail(missing.map((field) => problem('MISSING_COLUMN', 1, { column: NAMES[field][0] ?? null })));
  const skipped: SkippedIdea[] = [];
  const kept = sheet.rows.filter((row) => {
    const why = source === 'openstad' ? skipReason(row, sheet) : null;
    if (why) skipped.push({ line: row.line, why });
    return why === null;
  });
  if (kept.length > MOST_IMPORTED) return fail([problem('TOO_MANY', 0, { number: MOST_IMPORTED })]);
  if (sheet.rows.length === 0) return fail([problem('EMPTY_FILE', 0)]);
  const rows = kept.map((row) => readRow(row, source));
  const problems = idProblems(rows, columns.id ?? 'id');
  if (problems.length > 0) return fail(problems);
  const votes = source === 'openstad' ? readVotes(sheet) : [];
  return ok({ source, rows, columns: columnsOf(columns), skipped, votes, ...unreadColumns(sheet) });
}

/** How the file names the column of each field; absent where it has none. */
function findColumns(sheet: Sheet): Partial<Record<Field, string>> {
  const fields = Object.entries(NAMES).flatMap(([field, names]) => {
    const found = names.flatMap((name) => sheet.columns.filter((column) => columnKey(column) === name));
    return found[0] === undefined ? [] : [[field, found[0]]];
  });
  return Object.fromEntries(fields) as Partial<Record<Field, string>>;
}

function columnsOf(found: Partial<Record<Field, string>>): IdeaSheet['columns'] {
  const name = (field: Field) => found[field] ?? NAMES[field][0] ?? field;
  return {
    id: name('id'),
    title: name('title'),
    summary: name('summary'),
    contact: name('contact'),
    theme: name('theme'),
    cost: name('cost'),
    cofunding: name('cofunding'),
    organiser: name('organiser'),
    maintainer: name('maintainer'),
    place: `${name('lat')}, ${name('lon')}`,
    neighbourhood: name('neighbourhood'),
  };
}

function readRow(row: SheetRow, source: IdeaSheet['source']): ImportedRow {
  const raw = (field: Field) => NAMES[field].map(row.cell).find((text) => text !== '') ?? '';
  const text = (field: Field) => (source === 'openstad' ? plainText(raw(field)) : raw(field));
  return {
    line: row.line,
    id: raw('id') || null,
    title: text('title'),
    summary: text('summary'),
    contact: text('contact'),
    theme: themeOf(raw('theme')),
    cost: raw('cost'),
    cofunding: raw('cofunding'),
    organiser: text('organiser'),
    maintainer: text('maintainer'),
    lat6: millionths(raw('lat')),
    lon6: millionths(raw('lon')),
    neighbourhood: raw('neighbourhood'),
  };
}

function idProblems(rows: readonly ImportedRow[], column: string): IdeaFileProblem[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ id, line }) => {
    if (id === null) return [];
    if (id.length > MOST_ID) return [problem('TOO_LONG', line, { column, value: id, number: MOST_ID })];
    const before = first.get(id);
    if (before !== undefined) return [problem('REPEATED_ID', line, { column, value: id, number: before })];
    first.set(id, line);
    return [];
  });
}

function unreadColumns(sheet: Sheet): Pick<IdeaSheet, 'personal' | 'unread'> {
  const used = new Set([...Object.values(NAMES).flat(), ...IDEA_FILE_COLUMNS, ...OPENSTAD.used]);
  const left = sheet.columns.filter((name) => !used.has(columnKey(name)));
  return {
    personal: left.filter((name) => isPersonal(columnKey(name))),
    unread: left.filter((name) => !isPersonal(columnKey(name))),
  };
}
