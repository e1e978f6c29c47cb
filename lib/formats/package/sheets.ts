import {
  INDICATORS,
  type IndicatorId,
  OBSERVATION_STATUSES,
  type Observation,
  type ObservationStatus,
} from '@/lib/domain/indicators';
import { OBSERVATION_FIELDS, observationTable } from '@/lib/domain/observation-table';
import { type Cell, neutralised, neutralTable, type Table } from '@/lib/domain/table';
import type { PackageInput } from './types';
import { MOMENT_WORDS, NOTHING, signOf } from './words';

/** One sheet: a table from column A on, its heads in the first row. No cell is empty. */
export interface Sheet {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Sheets that show a part of the figures; all of them are in `waarnemingen`. */
const PARTS: readonly (readonly [name: string, has: (id: IndicatorId) => boolean])[] = [
  ['opkomst', (id) => INDICATORS[id].block === 'people' && !isFunnel(id) && !isChannel(id)],
  ['van-brief-naar-stem', isFunnel],
  ['kanaal', isChannel],
  ['geld', (id) => INDICATORS[id].block === 'money'],
  ['voortgang', (id) => INDICATORS[id].block === 'progress' && !isMaintenance(id)],
  ['beheer', isMaintenance],
  ['samenhang', (id) => INDICATORS[id].block === 'cohesion'],
];

/** Letters to ballots. */
function isFunnel(id: string): boolean {
  return id === 'P02';
}

/** How people voted. */
function isChannel(id: string): boolean {
  return id === 'P03' || id === 'P13';
}

/** What residents look after, and their hours. */
function isMaintenance(id: string): boolean {
  return id === 'R03' || id === 'R04';
}

const OBSERVATIONS = 'waarnemingen';
const STATUS_AT = OBSERVATION_FIELDS.findIndex(({ name }) => name === 'status');
/** Columns of figures: where there is none, the sign of the status says why. */
const FIGURES = new Set(['teller', 'noemer', 'waarde']);

/** The sheets of a package: ODS and XLSX have the same ones, with the same rows as the CSV files. */
export function packageSheets(input: PackageInput, tables: readonly Table[]): readonly Sheet[] {
  const table = (name: string) => tables.filter((one) => one.name === name).map(plainSheet);
  const sheets = [
    signs(),
    ...table('indicatoren'),
    observationSheet(OBSERVATIONS, input.observations),
    ...PARTS.map(([name, has]) =>
      observationSheet(
        name,
        input.observations.filter(({ indicator }) => has(indicator)),
      ),
    ),
    ...table('ideeen'),
    ...table('statussen'),
    ...table('gebieden'),
    ...table('codelijsten'),
    ...table('intern-tellingen'),
    notes(input),
  ];
  return [cover(input), contents(sheets), ...sheets];
}

function observationSheet(name: string, observations: readonly Observation[]): Sheet {
  const { fields, rows } = neutralTable(observationTable(observations));
  const heads = [...fields.map((field) => field.name), 'teken'];
  if (rows.length === 0) return emptySheet(name, heads);
  return {
    name,
    heads,
    rows: rows.map((row) => {
      const [sign] = signOf(row[STATUS_AT] as ObservationStatus);
      const hasFigure = row[STATUS_AT] === 'ok' || row[STATUS_AT] === 'nul' || row[STATUS_AT] === 'voorlopig';
      const filled = row.map((cell, i) => {
        const missing = !hasFigure && FIGURES.has(fields[i]?.name ?? '') ? sign : NOTHING;
        return cell === null ? missing : written(cell);
      });
      return [...filled, sign];
    }),
  };
}

function plainSheet(table: Table): Sheet {
  const { name, fields, rows } = neutralTable(table);
  const heads = fields.map((field) => field.name);
  if (rows.length === 0) return emptySheet(name, heads);
  return {
    name,
    heads,
    rows: rows.map((row) => row.map((cell) => (cell === null ? NOTHING : written(cell)))),
  };
}

/** What a table without rows says in its first cell. */
export const NO_ROWS = 'Hier is niets over bekend.';

function emptySheet(name: string, heads: readonly string[]): Sheet {
  return { name, heads, rows: [[NO_ROWS, ...heads.slice(1).map(() => NOTHING)]] };
}

function written(cell: Exclude<Cell, null>): string | number {
  if (typeof cell !== 'boolean') return cell;
  return cell ? 'ja' : 'nee';
}

function cover({
  kind,
  municipality,
  district,
  subject,
  version,
  madeAt,
  sample,
  history,
}: PackageInput): Sheet {
  const rows: readonly (readonly [string, string | number])[] = [
    ['Waarover', subject.title],
    ['Wijk', district.name],
    ['Gemeente', municipality.name],
    ['Van', subject.from],
    ['Tot en met', subject.until],
    ['Versie', version],
    ['Gemaakt op (UTC)', madeAt.toISOString()],
    ['Moment', history[0] ? MOMENT_WORDS[history[0].moment] : 'Voorbeeld: nog niet gepubliceerd'],
    ['Voor wie', kind === 'internal' ? 'INTERN: alleen voor medewerkers' : 'Voor iedereen'],
    ...(sample ? [['Let op', 'Voorbeeldgegevens: alles is verzonnen.'] as const] : []),
  ];
  return {
    name: 'voorblad',
    heads: ['onderdeel', 'inhoud'],
    rows: rows.map(([part, text]) => [part, typeof text === 'string' ? neutralised(text) : text]),
  };
}

function contents(sheets: readonly Sheet[]): Sheet {
  return {
    name: 'inhoud',
    heads: ['blad', 'regels', 'kolommen'],
    rows: sheets.map(({ name, rows, heads }) => [name, rows.length, heads.length]),
  };
}

function signs(): Sheet {
  return {
    name: 'tekens-en-regels',
    heads: ['status', 'teken', 'betekenis'],
    rows: OBSERVATION_STATUSES.map((status) => [status, ...signOf(status)]),
  };
}

function notes({ sample }: PackageInput): Sheet {
  const lines = [
    'Opkomst en geld zijn volledige tellingen: daar hoort geen marge bij. Er staat altijd hoeveel van hoeveel.',
    'Aantallen huishoudens en adressen zijn afgerond op vijf. Minder dan tien tonen we niet.',
    'Een percentage staat er alleen bij minstens 50 huishoudens, als minstens tien meededen en minstens tien niet.',
    'Cijfers uit een vragenlijst zijn gewogen naar de bevolking en hebben een marge van 95%.',
    'Een verandering tussen twee metingen bewijst niet dat de waardecheques die veroorzaakten.',
    'CBS-codes van wijken en buurten gelden samen met het indelingsjaar: het CBS gebruikt codes soms opnieuw.',
    'Bedragen zijn in euro.',
    ...(sample ? ['Dit zijn voorbeeldgegevens: alles is verzonnen.'] : []),
  ];
  return {
    name: 'toelichting',
    heads: ['nummer', 'toelichting'],
    rows: lines.map((line, i) => [i + 1, line]),
  };
}
