import type { Dump, DumpedRow } from './dump';

/** Something that puts cheques, or keys, in an order: a place, a number, a time, a value. */
export interface Feature {
  readonly name: string;
  /** Features of one kind can be held against each other by size: transactions, log positions, times. */
  readonly kind: 'xid' | 'lsn' | 'time' | 'other';
  readonly of: ReadonlyMap<string, number | string>;
}

const TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;
/** Names of things: ids and byte strings, also in the middle of a text. */
const NAMES = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16,}/gi;

/** Every name in a row: of a household, a cheque, a key, a leaf, whatever column or text it is in. */
export function namesIn(row: DumpedRow): readonly string[] {
  const known = found.get(row);
  if (known) return known;
  const names = (JSON.stringify(row.values).match(NAMES) ?? []).map((name) => name.toLowerCase());
  found.set(row, names);
  return names;
}

const found = new WeakMap<DumpedRow, readonly string[]>();

/**
 * Every order that a dump has of those things that `names` knows: name in a row → thing. For each table that has rows of
 * them: place, transactions, page and all columns, of the first and of the last row of each thing.
 */
export function featuresOf(dump: Dump, names: ReadonlyMap<string, string>): Feature[] {
  return [...dump].flatMap(([table, rows]) => {
    const owned = rows.flatMap((row) => {
      const thing = namesIn(row)
        .map((name) => names.get(name))
        .find((one) => one !== undefined);
      return thing === undefined ? [] : [{ thing, row }];
    });
    if (owned.length === 0) return [];
    const columns = [...new Set(owned.flatMap(({ row }) => Object.keys(row.values)))];
    const views: readonly (readonly [string, Feature['kind'], (row: DumpedRow) => unknown])[] = [
      ['place', 'other', (row) => row.place],
      ['xmin', 'xid', (row) => row.xmin],
      ['xmax', 'xid', (row) => row.xmax],
      ['page', 'lsn', (row) => row.lsn],
      ...columns.map(
        (column) => [column, kindOf(owned, column), (row: DumpedRow) => row.values[column]] as const,
      ),
      ...columns.map(
        (c) => [`length of ${c}`, 'other', (row: DumpedRow) => lengthOf(row.values[c])] as const,
      ),
    ];
    return views.flatMap(([view, kind, read]) =>
      (['first', 'last'] as const).map((which) => ({
        name: `${table} ${view} (${which} row)`,
        kind,
        // Of several rows of one thing the one that is put in last stays.
        of: new Map(
          (which === 'last' ? owned : owned.toReversed()).map(({ thing, row }) => [
            thing,
            comparable(read(row)),
          ]),
        ),
      })),
    );
  });
}

function kindOf(owned: readonly { readonly row: DumpedRow }[], column: string): Feature['kind'] {
  return owned.some(({ row }) => TIME.test(String(row.values[column]))) ? 'time' : 'other';
}

function lengthOf(value: unknown): number {
  return JSON.stringify(value ?? null).length;
}

function comparable(value: unknown): number | string {
  if (typeof value === 'number' || typeof value === 'boolean') return Number(value);
  if (typeof value === 'string') return TIME.test(value) ? Date.parse(value) || value : value;
  return JSON.stringify(value ?? null);
}
