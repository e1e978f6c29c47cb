import {
  INDICATOR_IDS,
  INDICATORS,
  OBSERVATION_REASONS,
  OBSERVATION_STATUSES,
  type Observation,
  type Source,
  type Unit,
} from './indicators';
import type { Cell, Field, Table } from './table';

/** Of the definitions: goes up when a figure comes to mean something else. */
export const DEFINITIONS_VERSION = '1';

export const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  percent: 'procent',
  points: 'procentpunt',
  count: 'aantal',
  per_1000: 'per_1000',
  euro: 'euro',
  index: 'index',
  days: 'dagen',
  score: 'schaal_0_10',
};

export const SOURCE_WORDS: Readonly<Record<Exclude<Source, object>, string>> = {
  count: 'uitslag van de ronde',
  letters: 'brieven en uitslag van de ronde',
  register: 'niet bekend',
  ideas: 'ideeën van de ronde',
  statuses: 'stand van de ideeën',
  organisers: 'adressen die een idee organiseren',
  projects: 'de projecten en hun betalingen',
  fund: 'de rekening van het wijkbudget',
  visits: 'de wijkbezoeken',
  decisions: 'de besluiten over ideeën en aanvragen',
  survey: 'vragenlijst onder bewoners, gewogen',
  channels: 'papieren formulieren en opgave van de kiosken',
  days: 'stand aan het eind van elke dag',
  costs: 'opgave van de wijkregisseur',
};

interface Column extends Field {
  readonly of: (one: Observation) => Cell;
}

const euros = (cents: number | null): number | null => (cents === null ? null : cents / 100);
const money = (value: number | null, isMoney: boolean) => (isMoney ? euros(value) : value);
const text = (name: string, description: string, of: Column['of']): Column => ({
  name,
  type: 'string',
  description,
  of,
});
const number = (name: string, description: string, of: Column['of']): Column => ({
  name,
  type: 'number',
  description,
  of,
});
const day = (name: string, description: string, of: Column['of']): Column => ({
  name,
  type: 'date',
  description,
  of,
});
const always = (column: Column): Column => ({ ...column, required: true });

/** The one definition of the table of observations: of CSV, spreadsheets, API and data dictionary. */
const COLUMNS: readonly Column[] = [
  {
    ...always(text('indicator_id', 'Code van het cijfer; zie tabel indicatoren.', (one) => one.indicator)),
    values: INDICATOR_IDS,
  },
  text('ronde_id', 'Code van de ronde; leeg als het cijfer over de wijk gaat.', (one) => one.round),
  day('periode_start', 'Eerste dag waar het cijfer over gaat.', (one) => one.periodStart),
  day('periode_eind', 'Laatste dag waar het cijfer over gaat.', (one) => one.periodEnd),
  always(
    text('gebied_code', 'CBS-code van het gebied; met + verbonden als buurten samen zijn genomen.', (one) => {
      return one.area.code;
    }),
  ),
  {
    ...always(text('gebied_niveau', 'Gemeente, wijk of buurt.', (one) => one.area.level)),
    values: ['gemeente', 'wijk', 'buurt'],
  },
  {
    name: 'indelingsjaar',
    type: 'year',
    description: 'Jaar van de CBS-indeling waarin de code geldt: het CBS gebruikt codes soms opnieuw.',
    required: true,
    of: (one) => one.area.year,
  },
  text(
    'groep_dimensie',
    'Waarnaar het cijfer is verdeeld; leeg voor het hele cijfer.',
    (one) => one.dimension,
  ),
  text('groep', 'Het deel waar de regel over gaat; leeg voor het hele cijfer.', (one) => one.group),
  number('teller', 'Wat is geteld; bedragen in euro.', (one) =>
    money(one.numerator, INDICATORS[one.indicator].cents !== 'none'),
  ),
  number('noemer', 'Waardoor is gedeeld; bedragen in euro.', (one) =>
    money(one.denominator, INDICATORS[one.indicator].cents === 'both'),
  ),
  number('waarde', 'Het cijfer zelf, in de eenheid van de regel.', (one) =>
    money(one.value, one.unit === 'euro'),
  ),
  number('ondergrens', 'Onderkant van de marge (95%); alleen bij een vragenlijst.', (one) => one.low),
  number('bovengrens', 'Bovenkant van de marge (95%); alleen bij een vragenlijst.', (one) => one.high),
  {
    name: 'n_antwoorden',
    type: 'integer',
    description: 'Aantal antwoorden; alleen bij een vragenlijst.',
    of: (one) => one.n,
  },
  {
    ...always(
      text('eenheid', 'Eenheid van waarde, ondergrens en bovengrens.', (one) => UNIT_WORDS[one.unit]),
    ),
    values: Object.values(UNIT_WORDS),
  },
  {
    ...always(text('status', 'Of er een cijfer staat, en anders waarom niet.', (one) => one.status)),
    values: OBSERVATION_STATUSES,
  },
  {
    ...text('onderdrukt_reden', 'De reden achter de status; zie tabel codelijsten.', (one) => one.reason),
    values: OBSERVATION_REASONS,
  },
  always(
    text('bron', 'Waar het cijfer vandaan komt.', (one) =>
      typeof one.source === 'string' ? SOURCE_WORDS[one.source] : one.source.name,
    ),
  ),
  day('peildatum', 'De dag waarop het cijfer zo was.', (one) => one.asOf),
  always(text('versie', 'Versie van de definities.', () => DEFINITIONS_VERSION)),
];

export const OBSERVATION_FIELDS: readonly Field[] = COLUMNS.map(({ of: _, ...field }) => field);

/** One observation as a row, in the order of the columns. */
export function observationRow(one: Observation): readonly Cell[] {
  return COLUMNS.map(({ of }) => of(one));
}

/** Observations as the table `waarnemingen`. */
export function observationTable(observations: readonly Observation[]): Table {
  return {
    name: 'waarnemingen',
    title: 'Waarnemingen',
    description: 'Eén regel per cijfer, met zijn gebied, periode, bron en status.',
    fields: OBSERVATION_FIELDS,
    rows: observations.map(observationRow),
  };
}
