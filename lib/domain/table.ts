/** What a column of a table holds; the types of Table Schema that are used here (Data Package 2.0). */
export type FieldType = 'string' | 'integer' | 'number' | 'date' | 'year' | 'boolean';

/** One column. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  /** In Dutch, one sentence: it stands in the data dictionary. */
  readonly description: string;
  /** Every row has a value here. */
  readonly required?: true;
  /** The only values there are. */
  readonly values?: readonly string[];
}

/** Days are ISO days, amounts euros; `null` = no value, and a column beside it says why. */
export type Cell = string | number | boolean | null;

export interface ForeignKey {
  readonly fields: readonly string[];
  /** Name of another table, and its columns in the same order. */
  readonly table: string;
  readonly to: readonly string[];
}

/** One table, from which every file and answer of it is made. */
export interface Table {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly Field[];
  readonly rows: readonly (readonly Cell[])[];
  readonly primaryKey?: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
}

/** Characters by which a spreadsheet takes text for a formula; the wide ones are read as the others. */
const FORMULA = /^[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/u;

/** Text that no spreadsheet takes for a formula: with an apostrophe before what it would. */
export function neutralised(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The same table with all its texts neutralised: what files hold. */
export function neutralTable(table: Table): Table {
  return {
    ...table,
    rows: table.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? neutralised(cell) : cell))),
  };
}
