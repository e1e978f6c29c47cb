import { INDICATOR_IDS, INDICATORS } from '@/lib/domain/indicators';
import { observationTable, SOURCE_WORDS, UNIT_WORDS } from '@/lib/domain/observation-table';
import type { Cell, Field, FieldType, Table } from '@/lib/domain/table';
import { codeListTable } from './codeLists';
import type { PackageInput } from './types';
import { indicatorWords } from './words';

const required = { required: true } as const;
const field = (name: string, type: FieldType, description: string, more: Partial<Field> = {}): Field => ({
  name,
  type,
  description,
  ...more,
});
const euros = (cents: number | null): number | null => (cents === null ? null : cents / 100);

/**
 * The tables of a package, each the one origin of every file that has it. Keys between them hold: a code in one is a row of
 * another. `waarnemingen` has no key of its own, since parts of a figure may be empty and titles of ideas may be alike.
 */
export function packageTables(input: PackageInput): readonly Table[] {
  return [
    {
      ...observationTable(input.observations),
      foreignKeys: [
        { fields: ['indicator_id'], table: 'indicatoren', to: ['indicator_id'] },
        { fields: ['gebied_code', 'indelingsjaar'], table: 'gebieden', to: ['gebied_code', 'indelingsjaar'] },
      ],
    },
    indicatorTable(),
    areaTable(input),
    ideaTable(input),
    statusTable(input),
    codeListTable(),
    ...(input.kind === 'internal' ? [internalTable(input)] : []),
  ];
}

function indicatorTable(): Table {
  return {
    name: 'indicatoren',
    title: 'Indicatoren',
    description: 'Wat elk cijfer betekent en hoe het is gemaakt.',
    primaryKey: ['indicator_id'],
    fields: [
      field('indicator_id', 'string', 'Code van het cijfer.', required),
      field('naam', 'string', 'Naam van het cijfer.', required),
      field('vraag', 'string', 'De vraag waar het cijfer een antwoord op is.', required),
      field('teller', 'string', 'Wat is geteld.', required),
      field('noemer', 'string', 'Waardoor is gedeeld.', required),
      field('uitleg', 'string', 'Waar u op moet letten.', required),
      field('eenheid', 'string', 'Eenheid van het cijfer.', {
        ...required,
        values: Object.values(UNIT_WORDS),
      }),
      field('decimalen', 'integer', 'Aantal cijfers achter de komma.', required),
      field('regel', 'string', 'Regel voor wat wel en niet getoond wordt; zie tabel codelijsten.', required),
      field('gebieden', 'string', 'Voor welke gebieden het cijfer er kan zijn.', required),
      field(
        'bron',
        'string',
        'Waar het cijfer vandaan komt; bij een bron van buiten staat die bij het cijfer zelf.',
      ),
    ],
    rows: INDICATOR_IDS.map((id) => {
      const { unit, decimals, rule, levels, source } = INDICATORS[id];
      const { label, question, numerator, denominator, note } = indicatorWords(id);
      const from = source === 'outside' ? null : SOURCE_WORDS[source];
      const texts = [label, question, numerator, denominator, note];
      return [id, ...texts, UNIT_WORDS[unit], decimals, rule, levels.join(', '), from];
    }),
  };
}

/** Areas of the division, and the groups of buurten that were taken together. */
function areaTable({ areas, observations }: PackageInput): Table {
  const known = new Set(areas.map(({ code, year }) => `${year} ${code}`));
  const groups = new Map(
    observations
      .filter(({ area }) => !known.has(`${area.year} ${area.code}`))
      .map(({ area }) => [`${area.year} ${area.code}`, area]),
  );
  const withinOf = (code: string, year: number) =>
    areas.find((one) => one.year === year && one.code === code.split('+')[0])?.within ?? null;
  const rows: (readonly Cell[])[] = [
    ...areas.map(({ code, year, level, name, within, source }) => [
      code,
      year,
      level,
      name,
      within,
      false,
      source,
    ]),
    ...[...groups.values()].map(({ code, year, level, name }) => [
      code,
      year,
      level,
      name,
      withinOf(code, year),
      true,
      'samengenomen voor deze ronde',
    ]),
  ];
  return {
    name: 'gebieden',
    title: 'Gebieden',
    description: 'Gemeente, wijk en buurten, met het jaar van de CBS-indeling waarin de code geldt.',
    primaryKey: ['gebied_code', 'indelingsjaar'],
    foreignKeys: [{ fields: ['ligt_in', 'indelingsjaar'], table: '', to: ['gebied_code', 'indelingsjaar'] }],
    fields: [
      field('gebied_code', 'string', 'CBS-code; met + verbonden als buurten samen zijn genomen.', required),
      field('indelingsjaar', 'year', 'Jaar van de CBS-indeling.', required),
      field('gebied_niveau', 'string', 'Gemeente, wijk of buurt.', {
        ...required,
        values: ['gemeente', 'wijk', 'buurt'],
      }),
      field('naam', 'string', 'Naam van het gebied.', required),
      field('ligt_in', 'string', 'Code van het gebied waar het in ligt; leeg voor een gemeente.'),
      field('samengenomen', 'boolean', 'Of het een groep buurten is die samen zijn genomen.', required),
      field('bron', 'string', 'Waar naam en code vandaan komen.', required),
    ],
    rows,
  };
}

function ideaTable({ subject, ideas, areas }: PackageInput): Table {
  const yearOf = (code: string | null) => areas.find((one) => one.code === code)?.year ?? null;
  return {
    name: 'ideeen',
    title: 'Ideeën',
    description: 'De ideeën van de ronde die bewoners zien, met wat ze kosten en wat ze kregen.',
    primaryKey: ['ronde_id', 'nummer'],
    foreignKeys: [
      { fields: ['buurt_code', 'indelingsjaar'], table: 'gebieden', to: ['gebied_code', 'indelingsjaar'] },
    ],
    fields: [
      field('ronde_id', 'string', 'Code van de ronde.', required),
      field('nummer', 'integer', 'Nummer van het idee in de ronde.', required),
      field('titel', 'string', 'Titel van het idee.', required),
      field('thema', 'string', 'Code van het thema; zie tabel codelijsten.', required),
      field('status', 'string', 'Code van de stand; zie tabel codelijsten.', required),
      field('reden', 'string', 'Waarom het idee stopte, is afgewezen of terugging.'),
      field('buurt_code', 'string', 'CBS-code van de buurt; leeg voor een idee voor de hele wijk.'),
      field('indelingsjaar', 'year', 'Jaar van de CBS-indeling van de buurt.'),
      field('kosten_euro', 'number', 'Wat het idee in totaal kost.', required),
      field('doel_euro', 'number', 'Wat huishoudens samen moeten inleggen.', required),
      field(
        'toegekend_euro',
        'number',
        'Wat het idee kreeg; leeg als het niets kreeg of nog niet is geteld.',
      ),
    ],
    rows: ideas.map((one) => [
      subject.id,
      one.number,
      one.title,
      one.theme,
      one.status,
      one.reason,
      yearOf(one.neighbourhoodCode) === null ? null : one.neighbourhoodCode,
      yearOf(one.neighbourhoodCode),
      euros(one.costCents),
      euros(one.targetCents),
      euros(one.awardedCents),
    ]),
  };
}

function statusTable({ subject, projects, ideas }: PackageInput): Table {
  const numbers = new Set(ideas.map(({ number }) => number));
  return {
    name: 'statussen',
    title: 'Stand van de projecten',
    description: 'Alles wat geld kreeg, hoe ver het is en wat er is betaald.',
    primaryKey: ['volgnummer'],
    foreignKeys: [{ fields: ['ronde_id', 'idee_nummer'], table: 'ideeen', to: ['ronde_id', 'nummer'] }],
    fields: [
      field('volgnummer', 'integer', 'Nummer van de regel.', required),
      field('ronde_id', 'string', 'Code van de ronde; leeg bij een wijkbudget.'),
      field('idee_nummer', 'integer', 'Nummer van het idee; leeg bij een wijkbudget.'),
      field('titel', 'string', 'Titel van het project.', required),
      field('status', 'string', 'Code van de stand; zie tabel codelijsten.', required),
      field('toegekend_op', 'date', 'Dag waarop het geld is toegekend.', required),
      field('geeindigd_op', 'date', 'Dag waarop het klaar was of stopte; leeg als het nog loopt.'),
      field('toegekend_euro', 'number', 'Toegekend geld.', required),
      field('betaald_euro', 'number', 'Betaald aan de groep, min wat de groep terugbetaalde.', required),
      field('niet_nodig_euro', 'number', 'Wat niet nodig was en terugging.', required),
      field('van_anderen_euro', 'number', 'Geld van anderen dan de ronde of het wijkbudget.', required),
      field('openbare_ruimte', 'boolean', 'Of het project in de openbare ruimte ligt.', required),
    ],
    rows: projects.map((one, i) => {
      const ofIdea = one.idea !== null && numbers.has(one.idea);
      return [
        i + 1,
        ofIdea ? subject.id : null,
        ofIdea ? one.idea : null,
        one.title,
        one.status,
        one.awardedOn,
        one.endedOn,
        euros(one.awardedCents),
        euros(one.paidCents),
        euros(one.returnedCents),
        euros(one.otherCents),
        one.publicSpace,
      ];
    }),
  };
}

/** Exact counts: for staff alone. */
function internalTable({ subject, internal }: PackageInput): Table {
  return {
    name: 'intern-tellingen',
    title: 'INTERN: exacte tellingen',
    description: 'Niet afgerond en niets weggelaten: deel deze tabel met niemand buiten de gemeente.',
    primaryKey: ['groep'],
    fields: [
      field('groep', 'integer', 'Nummer van de groep buurten.', required),
      field('ronde_id', 'string', 'Code van de ronde.', required),
      field('buurten', 'string', 'CBS-codes van de buurten; leeg als het register dat niet zegt.'),
      field('waardecheques', 'integer', 'Waardecheques van huishoudens.', required),
      field('stemmen', 'integer', 'Stemmen die tellen.', required),
    ],
    rows: internal.map(({ neighbourhoods, cheques, ballots }, i) => [
      i + 1,
      subject.id,
      neighbourhoods.join('+') || null,
      cheques,
      ballots,
    ]),
  };
}
