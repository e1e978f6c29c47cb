import type { IdeaFileProblem } from '@/lib/domain/idea-import';
import { fail, ok, type Result } from '@/lib/domain/result';
import { columnKey, problem, type Sheet } from './types';

/**
 * A list of objects, or a page of one (`records`). Fields of an object inside an object become columns with a dot between;
 * a list of objects with `type` and `name` becomes a column per type.
 */
export function readJson(text: string): Result<Sheet, readonly IdeaFileProblem[]> {
  const records = parseRecords(text);
  if (!records) return fail([problem('NOT_JSON', 0)]);
  if (records.length === 0) return fail([problem('EMPTY_FILE', 0)]);
  const names = new Map<string, string>();
  const rows = records.map((record, i) => {
    const cells = new Map<string, string>();
    for (const [name, value] of flatten(record, '')) {
      names.set(columnKey(name), name);
      cells.set(columnKey(name), value);
    }
    return { line: i + 1, cell: (key: string) => (cells.get(key) ?? '').trim() };
  });
  return ok({ columns: [...names.values()], rows });
}

type Json = Readonly<Record<string, unknown>>;

function parseRecords(text: string): readonly Json[] | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  const list = isObject(parsed) ? parsed.records : parsed;
  return Array.isArray(list) && list.every(isObject) ? list : null;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** More than any such export is deep; deeper is left out. */
const MOST_DEPTH = 4;

function flatten(record: Json, before: string, depth = 0): [name: string, text: string][] {
  return Object.entries(record).flatMap(([key, value]): [string, string][] => {
    const name = `${before}${key}`;
    if (isObject(value)) return depth < MOST_DEPTH ? flatten(value, `${name}.`, depth + 1) : [];
    if (Array.isArray(value)) return byType(name, value);
    return [[name, textOf(value)]];
  });
}

function byType(name: string, list: readonly unknown[]): [string, string][] {
  const typed = list.filter(isObject).filter((one) => typeof one.type === 'string');
  const types = [...new Set(typed.map((one) => String(one.type)))];
  return types.map((type) => [
    `${name}.${type}`,
    typed
      .filter((one) => one.type === type)
      .map((one) => textOf(one.name))
      .join(', '),
  ]);
}

/** Numbers with a decimal comma: `1.234` as text would be a thousand. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'number' ? String(value).replace('.', ',') : String(value);
}
