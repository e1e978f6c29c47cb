import { OBSERVATION_STATUSES } from '@/lib/domain/indicators';
import { UNIT_WORDS } from '@/lib/domain/observation-table';
import type { ObservationChange } from '@/lib/domain/publication';
import { LICENCES } from './files';
import type { PackageInput, PackageVersion } from './types';
import { indicatorWords, MOMENT_WORDS, signOf } from './words';

/** leesmij.txt: what is in the package, in plain words, with CRLF for who opens it in Notepad. */
export function readme(input: PackageInput, paths: readonly string[]): string {
  const { subject, district, municipality, version, kind, sample, ballots } = input;
  const internal = kind === 'internal';
  const lines = [
    ...(internal
      ? [
          'INTERN',
          '',
          'Dit pakket is alleen voor medewerkers van de gemeente. Er staan exacte tellingen in.',
          '',
        ]
      : []),
    `${subject.title}: cijfers`,
    `${district.name}, gemeente ${municipality.name}`,
    version > 0 ? `Versie ${version}` : 'Voorbeeld: deze versie is niet gepubliceerd.',
    ...(sample ? ['Dit zijn voorbeeldgegevens: alles is verzonnen.'] : []),
    '',
    'WAT ZIT ERIN?',
    '- excel: hetzelfde werkboek voor LibreOffice (.ods) en Excel (.xlsx). Begin hier.',
    '- csv-excel-nl: elke tabel apart, voor een Nederlands Excel.',
    '- csv-open: dezelfde tabellen voor andere programma’s.',
    ...(ballots ? ['- onderzoek: alle stemmen zonder naam, buurt of tijd, om zelf te tellen.'] : []),
    '- datapackage.json: wat elke kolom betekent, voor computers.',
    '- dcat-ap-nl.jsonld: een beschrijving voor een register van datasets.',
    '- CHANGELOG.txt: wat er anders is dan in de vorige versie.',
    '- SHA256SUMS: hiermee ziet u of een bestand nog is zoals wij het maakten.',
    '',
    'STAAT ER GEEN CIJFER?',
    'Dan staat er een teken. Nul is iets anders dan niet bekend.',
    ...OBSERVATION_STATUSES.map(signOf).map(([sign, meaning]) => `${sign.padEnd(7)}${meaning}`),
    'In de csv-bestanden is zo’n cel leeg. De kolom status zegt dan waarom.',
    '',
    'WAT MAG U ERMEE?',
    ...(internal
      ? ['Niets buiten de gemeente. Wilt u cijfers delen? Neem dan het openbare pakket.']
      : [
          `${LICENCES.own.title} (${LICENCES.own.name}).`,
          `Namen en codes van gebieden en de kerncijfers zijn van het CBS. ${LICENCES.cbs.title} (${LICENCES.cbs.name}).`,
        ]),
    '',
    'ALLE BESTANDEN',
    ...paths,
  ];
  return crlf(lines);
}

/** CHANGELOG.txt: every version, the newest first, with each figure that is other than in the version before. */
export function changelog({ history, subject, version }: PackageInput): string {
  const preview =
    version > 0 ? [] : ['Voorbeeld, niet gepubliceerd. Dit zijn de versies die er al zijn.', ''];
  return crlf([`${subject.title}: wat veranderde er?`, '', ...preview, ...history.flatMap(versionLines)]);
}

function versionLines({ version, madeOn, moment, changes }: PackageVersion): string[] {
  const first = version === 1;
  return [
    `Versie ${version}, ${madeOn}: ${MOMENT_WORDS[moment]}`,
    ...(first ? [`  De eerste versie, met ${changes.length} cijfers.`] : []),
    ...(!first && changes.length === 0 ? ['  Er veranderde niets.'] : []),
    ...(first ? [] : changes.map((one) => `  ${changeLine(one)}`)),
    '',
  ];
}

const KINDS = { added: 'nieuw', changed: 'anders', removed: 'vervallen' } as const;

function changeLine({ kind, indicator, area, part, before, after }: ObservationChange): string {
  const name = indicatorWords(indicator as Parameters<typeof indicatorWords>[0]).label;
  const shown = (one: ObservationChange['before']) => {
    if (!one) return '';
    const value = one.value === null || one.unit !== 'euro' ? one.value : one.value / 100;
    const words =
      one.value === null
        ? signOf(one.status)[0]
        : `${String(value).replace('.', ',')} ${UNIT_WORDS[one.unit]}`;
    return one.status === 'voorlopig' ? `${words} (voorlopig)` : words;
  };
  const figures = before && after ? `${shown(before)} werd ${shown(after)}` : shown(after ?? before);
  return `${KINDS[kind]}: ${indicator} ${name}, ${area}${part ? `, ${part}` : ''}: ${figures}`;
}

function crlf(lines: readonly string[]): string {
  return `${lines.join('\r\n')}\r\n`;
}
