import { derivableCells, publishedTables } from '@/lib/domain/disclosure';
import { INDICATORS, type Observation } from '@/lib/domain/indicators';
import type { PackageProblem, PackageProblemCode } from '@/lib/domain/publication';
import type { Cell, Table } from '@/lib/domain/table';
import { NO_ROWS, type Sheet } from './sheets';
import type { PackageInput } from './types';

/** What is wrong with a package before it is made; empty = it may be. No problem names a figure. */
export function checkPackage(
  input: PackageInput,
  tables: readonly Table[],
  sheets: readonly Sheet[],
): readonly PackageProblem[] {
  const { observations } = input;
  return [
    ...(observations.length === 0 ? [problem('NO_FIGURES', input.subject.id)] : []),
    ...observations.flatMap(wrongFigure),
    ...wholesOf(observations).flatMap(wrongSum),
    ...unknownAreas(input),
    ...tables.flatMap((table) => [...wrongCells(table), ...brokenKeys(table, tables)]),
    ...disagreeing(observations, sheets),
    ...derivable(input),
  ];
}

function problem(code: PackageProblemCode, at: string): PackageProblem {
  return { code, at };
}

function placeOf({ indicator, area, dimension, group }: Observation): string {
  return [indicator, area.code, dimension, group].filter((part) => part !== null).join(' ');
}

function hasFigure({ status }: Observation): boolean {
  return status === 'ok' || status === 'nul' || status === 'voorlopig';
}

/** A figure has a status that says so; of a share no part is more than the whole. */
function wrongFigure(one: Observation): PackageProblem[] {
  const { value, numerator, denominator, unit } = one;
  const found: PackageProblem[] = [];
  const isThere = value !== null;
  if (isThere !== hasFigure(one) || (!hasFigure(one) && (numerator !== null || denominator !== null)))
    found.push(problem('FIGURE_WITHOUT_STATUS', placeOf(one)));
  if (unit === 'percent' && numerator !== null && denominator !== null && numerator > denominator)
    found.push(problem('MORE_THAN_WHOLE', placeOf(one)));
  return found;
}

/** The parts of every whole that is divided: of one indicator, area and period. */
function wholesOf(observations: readonly Observation[]): readonly (readonly Observation[])[] {
  const parts = observations.filter(({ indicator, dimension, unit }) => {
    const { chart, parts: own } = INDICATORS[indicator];
    return (chart === 'stack' || chart === 'bullet') && dimension === own && unit === 'percent';
  });
  const key = ({ indicator, area, round, periodStart }: Observation) =>
    JSON.stringify([indicator, area.year, area.code, round, periodStart]);
  const wholes = new Map<string, Observation[]>();
  for (const one of parts) wholes.set(key(one), [...(wholes.get(key(one)) ?? []), one]);
  return [...wholes.values()];
}

/** Of parts that are all shown, the sum is the whole. */
function wrongSum(parts: readonly Observation[]): PackageProblem[] {
  const [first] = parts;
  if (!first || !parts.every(hasFigure)) return [];
  const sum = parts.reduce((all, { numerator }) => all + (numerator ?? 0), 0);
  return parts.every(({ denominator }) => denominator === sum)
    ? []
    : [problem('PARTS_DO_NOT_ADD_UP', placeOf({ ...first, group: null }))];
}

/** Every code, also of each buurt in a group, is one of the division of its year. */
function unknownAreas({ observations, areas, ideas }: PackageInput): PackageProblem[] {
  const known = new Set(areas.map(({ code, year }) => `${year} ${code}`));
  const used = observations.flatMap(({ area }) => area.code.split('+').map((code) => `${area.year} ${code}`));
  const codes = new Set(areas.map(({ code }) => code));
  const ofIdeas = ideas.flatMap(({ neighbourhoodCode: code }) => (code && !codes.has(code) ? [code] : []));
  return [...new Set([...used.filter((one) => !known.has(one)), ...ofIdeas])].map((one) =>
    problem('UNKNOWN_AREA', one),
  );
}

/** What is required is there, and what has a list of values has one of them. */
function wrongCells({ name, fields, rows, primaryKey }: Table): PackageProblem[] {
  const found = rows.flatMap((row, i) =>
    fields.flatMap(({ name: column, required, values }, j) => {
      const cell = row[j] ?? null;
      const isWrong = cell === null ? required === true : values && !values.includes(String(cell));
      return isWrong ? [problem('UNKNOWN_CODE', `${name} ${i + 1} ${column}`)] : [];
    }),
  );
  if (!primaryKey) return found;
  const keys = rows.map((row) => keyOf(row, { fields }, primaryKey));
  return new Set(keys).size === keys.length
    ? found
    : [...found, problem('UNKNOWN_CODE', `${name} ${primaryKey}`)];
}

/** A code that leads to another table is a row there. */
function brokenKeys(table: Table, tables: readonly Table[]): PackageProblem[] {
  return (table.foreignKeys ?? []).flatMap(({ fields, table: name, to }) => {
    const target = name === '' ? table : tables.find((one) => one.name === name);
    if (!target) return [problem('UNKNOWN_CODE', `${table.name} ${name}`)];
    const known = new Set(target.rows.map((row) => keyOf(row, target, to)));
    return table.rows.flatMap((row, i) => {
      const isEmpty = fields.some((field) => cellOf(row, table, field) === null);
      return isEmpty || known.has(keyOf(row, table, fields))
        ? []
        : [problem('UNKNOWN_CODE', `${table.name} ${i + 1} ${fields.join('+')}`)];
    });
  });
}

type Heads = Pick<Table, 'fields'>;

function cellOf(row: readonly Cell[], { fields }: Heads, name: string): Cell {
  return row[fields.findIndex((field) => field.name === name)] ?? null;
}

function keyOf(row: readonly Cell[], heads: Heads, names: readonly string[]): string {
  return JSON.stringify(names.map((name) => cellOf(row, heads, name)));
}

/** Sheets of a part of the figures have rows of the sheet with all of them, and no cell is empty. */
function disagreeing(observations: readonly Observation[], sheets: readonly Sheet[]): PackageProblem[] {
  const all = sheets.find(({ name }) => name === 'waarnemingen');
  const lines = new Set(all?.rows.map((row) => JSON.stringify(row)));
  const found = sheets.flatMap(({ name, heads, rows }) => {
    const isPart = heads.join() === all?.heads.join();
    return rows.flatMap((row, i) => {
      const isEmpty = row.length !== heads.length || row.some((cell) => cell === '');
      const isElse = isPart && row[0] !== NO_ROWS && !lines.has(JSON.stringify(row));
      return isEmpty || isElse ? [problem('TABLES_DISAGREE', `${name} ${i + 1}`)] : [];
    });
  });
  return all?.rows.length === Math.max(observations.length, 1)
    ? found
    : [...found, problem('TABLES_DISAGREE', 'waarnemingen')];
}

/** Rule D4: nothing hidden follows from all that is published with it, or was before. */
function derivable({ observations, earlier }: PackageInput): PackageProblem[] {
  const published = publishedTables(...earlier, observations);
  try {
    return derivableCells(published).map(({ cell }) => problem('DERIVABLE', cell));
  } catch (error) {
    // Tables that contradict each other: one of them is wrong.
    if (error instanceof RangeError) return [problem('TABLES_DISAGREE', 'D4')];
    throw error;
  }
}
