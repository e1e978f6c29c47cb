import { stringify } from 'csv-stringify/sync';
import { centsToDecimal } from '@/lib/domain/decimal';
import { INDICATORS, type Observation, type Source, type Unit } from '@/lib/domain/indicators';

/** Columns of the table of observations; the last ones of a survey stay empty for full counts. */
export const OBSERVATION_COLUMNS = [
  'indicator_id',
  'ronde_id',
  'periode_start',
  'periode_eind',
  'gebied_code',
  'gebied_niveau',
  'indelingsjaar',
  'groep_dimensie',
  'groep',
  'teller',
  'noemer',
  'waarde',
  'ondergrens',
  'bovengrens',
  'n_antwoorden',
  'eenheid',
  'status',
  'onderdrukt_reden',
  'bron',
  'peildatum',
  'versie',
] as const;
export type ObservationColumn = (typeof OBSERVATION_COLUMNS)[number];

/** Of the definitions: goes up when a figure comes to mean something else. */
export const DEFINITIONS_VERSION = '1';

export const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  percent: 'procent',
  points: 'procentpunt',
  count: 'aantal',
  per_1000: 'per_1000',
  euro: 'euro',
  index: 'index',
};

const SOURCE_WORDS: Readonly<Record<Exclude<Source, object>, string>> = {
  count: 'uitslag van de ronde',
  letters: 'brieven en uitslag van de ronde',
  register: 'niet bekend',
  ideas: 'ideeën van de ronde',
  statuses: 'stand van de ideeën',
  organisers: 'adressen die een idee organiseren',
};

/** `open`: RFC 4180, decimal point. `excel`: what a Dutch spreadsheet takes: byte order mark, `;`, decimal comma. */
export const CSV_FLAVOURS = ['open', 'excel'] as const;
export type CsvFlavour = (typeof CSV_FLAVOURS)[number];

/**
 * Observations as a table, one per line, in both flavours with CRLF. Amounts are in euros. Text that a spreadsheet would
 * take for a formula gets an apostrophe in front.
 */
export function writeObservationsCsv(observations: readonly Observation[], flavour: CsvFlavour): string {
  const excel = flavour === 'excel';
  const lines = observations.map((one) => {
    const line = lineOf(one, (text) => (excel ? text.replace('.', ',') : text));
    return OBSERVATION_COLUMNS.map((column) => line[column]);
  });
  return stringify(lines, {
    bom: excel,
    delimiter: excel ? ';' : ',',
    header: true,
    columns: [...OBSERVATION_COLUMNS],
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

function lineOf(one: Observation, decimal: (text: string) => string): Record<ObservationColumn, string> {
  const { cents } = INDICATORS[one.indicator];
  return {
    indicator_id: one.indicator,
    ronde_id: one.round ?? '',
    periode_start: one.periodStart ?? '',
    periode_eind: one.periodEnd ?? '',
    gebied_code: one.area.code,
    gebied_niveau: one.area.level,
    indelingsjaar: String(one.area.year),
    groep_dimensie: one.dimension ?? '',
    groep: one.group ?? '',
    teller: decimal(count(one.numerator, cents !== 'none')),
    noemer: decimal(count(one.denominator, cents === 'both')),
    waarde: decimal(count(one.value, one.unit === 'euro')),
    ondergrens: '',
    bovengrens: '',
    n_antwoorden: count(one.n, false),
    eenheid: UNIT_WORDS[one.unit],
    status: one.status,
    onderdrukt_reden: one.reason ?? '',
    bron: typeof one.source === 'string' ? SOURCE_WORDS[one.source] : one.source.name,
    peildatum: one.asOf ?? '',
    versie: DEFINITIONS_VERSION,
  };
}

function count(value: number | null, money: boolean): string {
  if (value === null) return '';
  return money ? centsToDecimal(value) : String(value);
}
