import { utf8 } from '@/lib/crypto/bytes';
import { dayOf } from '@/lib/domain/amsterdam';
import { PACKAGE_STEPS, type PackageProblem, type PackageStep } from '@/lib/domain/publication';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { Table } from '@/lib/domain/table';
import { SUMS_FILE, sumsText } from '../bundle/sums';
import { writeZip } from '../bundle/zip';
import { CSV_FLAVOURS, type CsvFlavour, writeCsv } from '../table/csv';
import { checkPackage } from './checks';
import { dataPackage, packageName } from './dataPackage';
import { dcat } from './dcat';
import { FILE_TYPES, type PackageFile } from './files';
import { changelog, readme } from './readme';
import { packageSheets, type Sheet } from './sheets';
import { writeOds, writeXlsx } from './spreadsheets';
import { packageTables } from './tables';
import type { PackageInput } from './types';

const FOLDERS: Readonly<Record<CsvFlavour, string>> = { open: 'csv-open', excel: 'csv-excel-nl' };
/** Tables with names, codes or figures of Statistics Netherlands in them. */
const WITH_CBS = new Set(['waarnemingen', 'gebieden']);

export interface WrittenPackage {
  /** Of the zip. */
  readonly name: string;
  readonly zip: Uint8Array;
  /** Files in it, by path. */
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
}

/**
 * Told which step begins, before it does. It may wait, so that others get their turn, and throws what its caller stops
 * with.
 */
export type OnStep = (step: PackageStep, done: number, total: number) => Promise<void>;

/**
 * The package as one zip, of what is given and nothing else. What fails a check is not made: the problems are given back.
 * `onStep` is awaited between the steps.
 */
export async function writePackage(
  input: PackageInput,
  onStep: OnStep = async () => undefined,
): Promise<Result<WrittenPackage, readonly PackageProblem[]>> {
  const at = (step: PackageStep) => onStep(step, PACKAGE_STEPS.indexOf(step), PACKAGE_STEPS.length);
  await at('check');
  const tables = packageTables(input);
  const sheets = packageSheets(input, tables);
  const problems = checkPackage(input, tables, sheets);
  if (problems.length > 0) return fail(problems);
  await at('tables');
  const csv = CSV_FLAVOURS.flatMap((flavour) => tables.map((table) => csvFile(table, flavour)));
  await at('spreadsheets');
  const books = await spreadsheets(input, sheets);
  await at('ballots');
  const data = [...books, ...csv, ...ballotFile(input)];
  await at('zip');
  const files = withDescriptions(input, data);
  return ok({
    name: zipName(input),
    zip: writeZip(files),
    files: [...files].map(([path, bytes]) => ({ path, bytes: bytes.length })),
  });
}

/** `<gemeente>-<ronde>_v<versie>_<datum>_openbaar.zip`, or `_INTERN`; a preview has no version yet. */
export function zipName(input: PackageInput): string {
  const version = input.version > 0 ? `v${input.version}` : 'voorbeeld';
  const whose = input.kind === 'internal' ? 'INTERN' : 'openbaar';
  return `${packageName(input)}_${version}_${dayOf(input.madeAt)}_${whose}.zip`;
}

function csvFile(table: Table, flavour: CsvFlavour): PackageFile {
  return {
    path: `${FOLDERS[flavour]}/${table.name}.csv`,
    title: table.title,
    type: FILE_TYPES.csv,
    bytes: utf8(writeCsv(table, flavour)),
    table,
    flavour,
    licence: WITH_CBS.has(table.name) ? 'cbs' : 'own',
  };
}

async function spreadsheets(input: PackageInput, sheets: readonly Sheet[]): Promise<readonly PackageFile[]> {
  const title = `${input.subject.title}: cijfers`;
  const book = (type: 'ods' | 'xlsx', bytes: Uint8Array): PackageFile => ({
    path: `excel/${input.subject.id}.${type}`,
    title: `Werkboek (${type.toUpperCase()})`,
    type: FILE_TYPES[type],
    bytes,
    table: null,
    flavour: null,
    licence: 'cbs',
  });
  return [book('ods', await writeOds(sheets, title, input.madeAt)), book('xlsx', await writeXlsx(sheets))];
}

function ballotFile({ ballots }: PackageInput): readonly PackageFile[] {
  if (!ballots) return [];
  return [
    {
      path: 'onderzoek/ronde.pb',
      title: 'Alle stemmen, om zelf te tellen (Pabulib)',
      type: FILE_TYPES.pb,
      bytes: ballots,
      table: null,
      flavour: null,
      licence: 'own',
    },
  ];
}

/** With the files that describe them, and over all of these the sums. */
function withDescriptions(
  input: PackageInput,
  data: readonly PackageFile[],
): ReadonlyMap<string, Uint8Array> {
  const described = new Map<string, Uint8Array>([
    ...data.map(({ path, bytes }) => [path, bytes] as const),
    ['datapackage.json', utf8(dataPackage(input, data))],
    ['dcat-ap-nl.jsonld', utf8(dcat(input, data))],
    ['CHANGELOG.txt', utf8(changelog(input))],
  ]);
  const paths = [...described.keys(), 'leesmij.txt', SUMS_FILE].toSorted();
  described.set('leesmij.txt', utf8(readme(input, paths)));
  return described.set(SUMS_FILE, utf8(sumsText(described)));
}
