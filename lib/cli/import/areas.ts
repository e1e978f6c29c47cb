import path from 'node:path';
import type { AreaProblem, BoundaryProblem } from '@/lib/domain/area-import';
import { type AreasError, type AreasReport, importAreas } from '@/lib/usecases/areas/import-areas';
import { CommandError } from '../support/command';
import { withSystem } from '../support/system';
import { IMPORTER, readText, refusal } from './file';

export const AREAS_HELP = `areas FILE.geojson       boundaries of municipalities, districts or neighbourhoods, as CBS and PDOK deliver them
  --municipality CODE    only areas of this municipality, for example GM0637
  --municipality CODE=NAME  the same, and adds the municipality when it is new
  --only CODE[,CODE]     only these areas
  --year YYYY            year of the division, for a file that does not carry it`;

interface AreasOptions {
  readonly municipality?: string | undefined;
  readonly only?: string | undefined;
  readonly year?: string | undefined;
}

/** `import areas`: prints the report, or ends the command with every problem. */
export async function importAreasFile(file: string, given: AreasOptions): Promise<void> {
  const input = { text: '', fileName: path.basename(file), ...readOptions(given) };
  const text = readText(file);
  const done = await withSystem(() => importAreas(IMPORTER, { ...input, text }, new Date()));
  if (!done.ok) throw explain(file, done.error);
  console.log(reportLines(done.value).join('\n'));
}

function readOptions({ municipality, only, year }: AreasOptions) {
  const [, code, name] = /^(GM\d{4})(?:=(.+))?$/.exec(municipality ?? '') ?? [];
  if (municipality !== undefined && !code) {
    throw new CommandError('--municipality is a CBS code such as GM0637, or GM0637=Zoetermeer.', 2);
  }
  if (year !== undefined && !/^(?:19|20)\d\d$/.test(year))
    throw new CommandError('--year is a year such as 2025.', 2);
  return {
    ...(code ? { municipality: name ? { code, name } : { code } } : {}),
    ...(only ? { only: only.split(',').map((one) => one.trim()) } : {}),
    ...(year ? { year: Number(year) } : {}),
  };
}

function reportLines(report: AreasReport): string[] {
  const { file, districts, neighbourhoods } = report;
  const lines = [
    `Municipalities: ${report.municipalities}`,
    `Districts: ${districts.added} added, ${districts.updated} updated`,
    `Neighbourhoods: ${neighbourhoods.added} added, ${neighbourhoods.updated} updated`,
  ];
  if (report.noLongerSchematic.length > 0) {
    lines.push(`No longer schematic: ${report.noLongerSchematic.join(', ')}`);
  }
  if (report.filtered > 0) lines.push(`Not asked for: ${report.filtered}`);
  if (file.skipped.length > 0) lines.push(`Left out as water: ${file.skipped.length}`);
  if (file.converted)
    lines.push('Coordinates were RD New and have been converted (accurate to about 25 cm).');
  if (file.rewound > 0) lines.push(`Rings turned round to the direction of RFC 7946: ${file.rewound}`);
  for (const { code, count } of file.warnings) lines.push(`Note: ${WARNINGS[code]} (${count} areas)`);
  lines.push(
    `Source: ${file.source ?? 'not named in the file'}; licence: ${file.licence ?? 'not named in the file'}`,
  );
  return lines;
}

function explain(file: string, error: AreasError): CommandError {
  switch (error.code) {
    case 'FORBIDDEN':
      return new CommandError('This may not be done here.');
    case 'NOTHING_TO_IMPORT':
      return new CommandError(`${file} has no areas that were asked for.`);
    case 'BAD_FILE':
      return refusal(file, error.problems.map(boundaryProblem));
    case 'NOT_IMPORTABLE':
      return refusal(file, error.problems.map(areaProblem));
  }
}

function areaProblem({ code, area, parent }: AreaProblem): string {
  return `${area || 'an area without name'}: ${AREA_PROBLEMS[code]}${parent ? ` (${parent})` : ''}`;
}

function boundaryProblem({ code, index, areaCode, name, detail }: BoundaryProblem): string {
  const where = index === null ? 'file' : `feature ${index}`;
  const label = [areaCode, name].filter((one) => one !== null).join(' ');
  return `${where}${label ? ` (${label})` : ''}: ${BOUNDARY_PROBLEMS[code]}${detail ? `: ${detail}` : ''}`;
}

const WARNINGS = {
  NO_CODE: 'without a code',
  NO_YEAR: 'without a year of division',
  FIGURES_WITHOUT_YEAR: 'figures left out, the file does not say of which year they are',
} as const;

const AREA_PROBLEMS: Readonly<Record<AreaProblem['code'], string>> = {
  NO_CODE: 'has no CBS code',
  NOT_AN_AREA: 'is a postcode, and postcodes are no areas here',
  NO_YEAR: 'has no year of division; say it with --year',
  UNKNOWN_MUNICIPALITY: 'lies in a municipality that is not here; add it with --municipality CODE=NAME',
  UNKNOWN_DISTRICT: 'lies in a district that is not here in that division; import the districts first',
};

const BOUNDARY_PROBLEMS: Readonly<Record<BoundaryProblem['code'], string>> = {
  NOT_JSON: 'is not JSON',
  NOT_GEOJSON: 'is JSON, but not a FeatureCollection',
  EMPTY: 'has no features',
  UNSUPPORTED_CRS: 'has coordinates in a system other than WGS84 and RD New',
  NOT_A_FEATURE: 'is not a Feature',
  KIND_UNKNOWN: 'has no code, so it is not known what kind of area it is',
  WRONG_KIND: 'is of another kind than was asked for',
  NO_CODE: 'has no code',
  BAD_CODE: 'has a code that is not one of CBS',
  NO_NAME: 'has no name',
  BAD_YEAR: 'has a year of division that is no year',
  YEAR_MISMATCH: 'is of another division than was said',
  DUPLICATE_CODE: 'comes twice',
  BAD_FIGURE: 'has a figure that is not a count',
  WRONG_GEOMETRY: 'has no Polygon or MultiPolygon',
  RING_NOT_NUMERIC: 'has a position that is not two numbers',
  RING_TOO_SHORT: 'has a ring of fewer than four positions',
  RING_NOT_CLOSED: 'has a ring that does not end where it began',
  RING_WITHOUT_AREA: 'has a ring without area',
  RING_SELF_INTERSECTING: 'has a ring that crosses itself',
  OUTSIDE_NETHERLANDS: 'has a position outside the Netherlands',
};
