import path from 'node:path';
import type { KeyFigureProblem } from '@/lib/domain/area-import';
import { importKeyFigures, type KeyFiguresError } from '@/lib/usecases/areas/import-key-figures';
import { CommandError } from '../support/command';
import { withSystem } from '../support/system';
import { IMPORTER, readText, refusal } from './file';

export const KEY_FIGURES_HELP = `key-figures FILE.csv     key figures from CBS (Kerncijfers wijken en buurten); a row goes to the area with its code in
                         the division of its year, and to no other
  --year YYYY            year of a table as StatLine gives it, which does not say so
  --source TEXT          what to name as its source, for example "CBS, StatLine 85984NED"`;

interface KeyFigureOptions {
  readonly year?: string | undefined;
  readonly source?: string | undefined;
}

const PROBLEMS: Readonly<Record<KeyFigureProblem['code'], string>> = {
  NOT_CSV: 'is not CSV',
  MISSING_COLUMN: 'column is missing',
  WRONG_FIELD_COUNT: 'has another number of fields than the header',
  BAD_YEAR: 'is no year',
  BAD_CODE: 'is no CBS code',
  BAD_FIGURE: 'is not a count',
  NO_SOURCE: 'has no source',
  DUPLICATE_AREA: 'comes twice for that year',
};

/** `import key-figures`: prints the report, or ends the command with every problem. */
export async function importKeyFiguresFile(file: string, { year, source }: KeyFigureOptions): Promise<void> {
  if (year !== undefined && !/^(?:19|20)\d\d$/.test(year))
    throw new CommandError('--year is a year such as 2024.', 2);
  const input = {
    csv: readText(file),
    fileName: path.basename(file),
    ...(year && { year: Number(year) }),
    ...(source && { source }),
  };
  const done = await withSystem(() => importKeyFigures(IMPORTER, input, new Date()));
  if (!done.ok) throw explain(file, done.error);
  const { rows, districts, neighbourhoods, municipalities, notHere } = done.value;
  console.log(`Rows: ${rows}\nDistricts: ${districts}\nNeighbourhoods: ${neighbourhoods}`);
  console.log(`Municipalities, which carry no figures here: ${municipalities}`);
  console.log(`Areas that are not here in that division: ${notHere.length}`);
  for (const area of notHere) console.log(`  ${area}`);
}

function explain(file: string, error: KeyFiguresError): CommandError {
  if (error.code === 'FORBIDDEN') return new CommandError('This may not be done here.');
  return refusal(file, error.problems.map(problemLine));
}

function problemLine({ code, line, column, value }: KeyFigureProblem): string {
  const what = [column, value === null ? null : `'${value}'`].filter((one) => one !== null).join(' ');
  return `line ${line}: ${what ? `${what} ` : ''}${PROBLEMS[code]}`;
}
