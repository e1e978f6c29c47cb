import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { readOds, readXlsx } from 'hucre';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256Hex } from '@/lib/crypto/digest';
import { INDICATORS, OBSERVATION_STATUSES, type Observation, observe } from '@/lib/domain/indicators';
import { DEFINITIONS_VERSION, OBSERVATION_FIELDS, SOURCE_WORDS } from '@/lib/domain/observation-table';
import { wrongSums } from '../bundle/sums';
import { SAMPLE_FACTS, sampleInput } from './testing/sample';
import { writePackage } from './write';

const decoder = new TextDecoder();
const ballots = new TextEncoder().encode('META\n');
const input = sampleInput({ ballots });
/** The same round while people vote: figures that may still change. */
const voting = sampleInput({
  ballots,
  observations: observe({
    ...SAMPLE_FACTS,
    ...(SAMPLE_FACTS.round && { round: { ...SAMPLE_FACTS.round, stage: 'voting' as const } }),
  }),
});
const INPUTS = { counted: input, voting } as const;
let files: Readonly<Record<string, Uint8Array>>;
let filesOf: Readonly<Record<keyof typeof INPUTS, Readonly<Record<string, Uint8Array>>>>;
let name: string;

beforeAll(async () => {
  const [counted, open] = await Promise.all([writePackage(input), writePackage(voting)]);
  if (!counted.ok || !open.ok) throw new Error(JSON.stringify([counted, open]));
  name = counted.value.name;
  files = unzipSync(counted.value.zip);
  filesOf = { counted: files, voting: unzipSync(open.value.zip) };
});

const text = (path: string) => decoder.decode(files[path]);

const UNITS: Readonly<Record<Observation['unit'], string>> = {
  percent: 'procent',
  points: 'procentpunt',
  count: 'aantal',
  per_1000: 'per_1000',
  euro: 'euro',
  index: 'index',
  days: 'dagen',
  score: 'schaal_0_10',
};

/** What the page shows of an observation, as a row of any file should have it: amounts in euros. */
function shown(one: Observation) {
  const { cents } = INDICATORS[one.indicator];
  const euros = (value: number | null, isMoney: boolean) =>
    value === null || !isMoney ? value : value / 100;
  return {
    indicator_id: one.indicator,
    ronde_id: one.round,
    periode_start: one.periodStart,
    periode_eind: one.periodEnd,
    gebied_code: one.area.code,
    gebied_niveau: one.area.level,
    indelingsjaar: one.area.year,
    groep_dimensie: one.dimension,
    groep: one.group === '=1+1' || one.group === '-Geveltuin' ? `'${one.group}` : one.group,
    teller: euros(one.numerator, cents !== 'none'),
    noemer: euros(one.denominator, cents === 'both'),
    waarde: euros(one.value, one.unit === 'euro'),
    ondergrens: one.low,
    bovengrens: one.high,
    n_antwoorden: one.n,
    eenheid: UNITS[one.unit],
    status: one.status,
    onderdrukt_reden: one.reason,
    bron: typeof one.source === 'string' ? SOURCE_WORDS[one.source] : one.source.name,
    peildatum: one.asOf,
    versie: DEFINITIONS_VERSION,
  };
}

const COLUMNS = Object.keys(shown(input.observations[0] as Observation)) as (keyof ReturnType<
  typeof shown
>)[];

function rowsOf(heads: readonly unknown[], rows: readonly (readonly unknown[])[]) {
  return rows.map((row) => Object.fromEntries(COLUMNS.map((column) => [column, row[heads.indexOf(column)]])));
}

describe('the zip', () => {
  it('has the files of the design, and no others', () => {
    expect(name).toBe('zoetermeer-wijk-2025_v1_2026-01-15_openbaar.zip');
    const tables = ['codelijsten', 'gebieden', 'ideeen', 'indicatoren', 'statussen', 'waarnemingen'];
    expect(Object.keys(files).toSorted()).toEqual(
      [
        'leesmij.txt',
        'datapackage.json',
        'dcat-ap-nl.jsonld',
        'CHANGELOG.txt',
        'SHA256SUMS',
        'excel/wijk-2025.ods',
        'excel/wijk-2025.xlsx',
        'onderzoek/ronde.pb',
        ...['csv-open', 'csv-excel-nl'].flatMap((folder) => tables.map((table) => `${folder}/${table}.csv`)),
      ].toSorted(),
    );
  });

  it('has sums that tell a changed file', () => {
    const all = new Map(Object.entries(files));
    expect(wrongSums(text('SHA256SUMS'), all)).toEqual([]);
    expect(wrongSums(text('SHA256SUMS'), all.set('leesmij.txt', new Uint8Array(1)))).toEqual(['leesmij.txt']);
  });
});

it('the sample has every status, intervals, answers and every kind of unit', () => {
  const all = [...input.observations, ...voting.observations];
  expect(new Set(all.map(({ status }) => status))).toEqual(new Set(OBSERVATION_STATUSES));
  expect(all.some(({ low, high, n }) => low !== null && high !== null && n !== null)).toBe(true);
  expect(new Set(all.map(({ unit }) => unit))).toEqual(new Set(Object.keys(UNITS)));
  expect(new Set(all.map(({ area }) => area.level))).toEqual(new Set(['wijk', 'buurt']));
});

describe.each(['counted', 'voting'] as const)('every observation is the same in every file: %s', (which) => {
  const { observations } = INPUTS[which];

  it('in every column that there is', () =>
    expect(COLUMNS).toEqual(OBSERVATION_FIELDS.map((field) => field.name)));

  it.each([
    ['csv-open', ',', '.'],
    ['csv-excel-nl', ';', ','],
  ])('%s', (folder, delimiter, mark) => {
    const raw = decoder.decode(filesOf[which][`${folder}/waarnemingen.csv`]);
    const [heads = [], ...rows] = parse(raw, { bom: true, delimiter }) as string[][];
    const numbers = new Set([
      ...['teller', 'noemer', 'waarde', 'ondergrens', 'bovengrens'],
      ...['indelingsjaar', 'n_antwoorden'],
    ]);
    const read = rowsOf(heads, rows).map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, cell]) => {
          if (cell === '') return [column, null];
          if (!numbers.has(column)) return [column, cell];
          expect(String(cell)).toMatch(mark === ',' ? /^-?\d+(,\d+)?$/ : /^-?\d+(\.\d+)?$/);
          return [column, Number(String(cell).replace(',', '.'))];
        }),
      ),
    );
    expect(read).toEqual(observations.map(shown));
  });

  it.each(['xlsx', 'ods'] as const)('%s', async (type) => {
    const read = type === 'xlsx' ? readXlsx : readOds;
    const { sheets } = await read(filesOf[which][`excel/wijk-2025.${type}`] ?? new Uint8Array());
    const sheet = sheets.find((one) => one.name === 'waarnemingen');
    const [heads = [], ...rows] = sheet?.rows ?? [];
    const signs: Readonly<Record<string, string>> = {
      onderdrukt: 'x',
      ontbreekt: '.',
      nvt: 'n.v.t.',
      te_weinig_antwoorden: 'w',
    };
    const figures = new Set(['teller', 'noemer', 'waarde']);
    const expected = observations.map((one) =>
      Object.fromEntries(
        Object.entries(shown(one)).map(([column, cell]) => [
          column,
          cell ?? (figures.has(column) ? (signs[one.status] ?? 'n.v.t.') : 'n.v.t.'),
        ]),
      ),
    );
    expect(rowsOf(heads, rows)).toEqual(expected);
  });
});

describe('the workbooks', () => {
  it('the two workbooks have the same sheets, cell by cell, and no cell is empty', async () => {
    const [xlsx, ods] = await Promise.all([
      readXlsx(files['excel/wijk-2025.xlsx'] ?? new Uint8Array()),
      readOds(files['excel/wijk-2025.ods'] ?? new Uint8Array()),
    ]);
    const cells = (book: typeof xlsx) => book.sheets.map((sheet) => [sheet.name, sheet.rows]);
    expect(cells(ods)).toEqual(cells(xlsx));
    expect(xlsx.sheets.map((sheet) => sheet.name)).toEqual([
      ...['voorblad', 'inhoud', 'tekens-en-regels', 'indicatoren', 'waarnemingen', 'opkomst'],
      ...['van-brief-naar-stem', 'kanaal', 'geld', 'voortgang', 'beheer', 'samenhang', 'ideeen'],
      ...['statussen', 'gebieden', 'codelijsten', 'toelichting'],
    ]);
    for (const sheet of xlsx.sheets) {
      const width = sheet.rows[0]?.length ?? 0;
      expect(width).toBeGreaterThan(1);
      for (const row of sheet.rows) {
        expect(row.length, sheet.name).toBe(width);
        expect(
          row.filter((cell) => cell === null || cell === ''),
          sheet.name,
        ).toEqual([]);
      }
      expect(sheet.merges ?? []).toEqual([]);
    }
  });

  it('a text that looks like a formula is text', async () => {
    const { sheets } = await readXlsx(files['excel/wijk-2025.xlsx'] ?? new Uint8Array());
    const titles = sheets.find((one) => one.name === 'ideeen')?.rows.map((row) => row[2]);
    expect(titles).toEqual(['titel', "'=1+1", 'Bank; met "kussens", buiten', "'-Geveltuin"]);
    const sheet = decoder.decode(
      Object.entries(unzipSync(files['excel/wijk-2025.xlsx'] ?? new Uint8Array())).find(([path]) =>
        path.endsWith('sheet5.xml'),
      )?.[1],
    );
    expect(sheet).not.toContain('<f>');
    expect(
      decoder.decode(unzipSync(files['excel/wijk-2025.ods'] ?? new Uint8Array())['content.xml']),
    ).not.toContain('table:formula');
  });
});

describe('what is said of the files', () => {
  it('leesmij.txt says whose figures they are and what the signs mean', () => {
    expect(text('leesmij.txt')).toContain('Versie 1');
    expect(text('leesmij.txt')).toContain('Dit zijn voorbeeldgegevens');
    expect(text('leesmij.txt')).toContain('x      Geheim');
    for (const path of Object.keys(files)) expect(text('leesmij.txt')).toContain(path);
  });

  it('an internal package says so everywhere, has exact counts, and no licence', async () => {
    const internal = [{ neighbourhoods: ['BU06370501'], cheques: 303, ballots: 7 }];
    const written = await writePackage(sampleInput({ kind: 'internal', internal }));
    if (!written.ok) throw new Error(JSON.stringify(written.error));
    expect(written.value.name).toMatch(/_INTERN\.zip$/);
    const inside = unzipSync(written.value.zip);
    expect(decoder.decode(inside['leesmij.txt'])).toMatch(/^INTERN/);
    expect(decoder.decode(inside['csv-open/intern-tellingen.csv'])).toContain('BU06370501,303,7');
    const described = JSON.parse(decoder.decode(inside['datapackage.json']));
    expect(JSON.stringify(described)).not.toContain('CC0');
    expect(described.title).toContain('INTERN');
    expect(decoder.decode(inside['dcat-ap-nl.jsonld'])).toContain('access-right/NON_PUBLIC');
  });

  it('dcat-ap-nl.jsonld has what DCAT-AP-NL 3.0 asks for, of every file', () => {
    const dataset = JSON.parse(text('dcat-ap-nl.jsonld'));
    for (const one of [
      'dct:title',
      'dct:description',
      'dct:identifier',
      'dct:accessRights',
      'dct:publisher',
      'dct:creator',
      'dcat:theme',
      'dcat:contactPoint',
    ])
      expect(dataset[one], one).toBeTruthy();
    expect(Array.isArray(dataset['dcat:contactPoint'])).toBe(false);
    expect(dataset['dcat:distribution']).toHaveLength(15);
    for (const one of dataset['dcat:distribution']) {
      expect(one['dcat:accessURL']['@id']).toBe('https://wijkcheque.example/cijfers/wijk-2025');
      expect(one['dct:license']['@id']).toMatch(
        /^http:\/\/publications\.europa\.eu\/resource\/authority\/licence\//,
      );
      const path = one['dcat:downloadURL']['@id'].split('/wijk-2025/1/')[1];
      expect(one['spdx:checksum']['spdx:checksumValue']['@value']).toBe(
        sha256Hex(files[path] ?? new Uint8Array()),
      );
    }
  });
});
