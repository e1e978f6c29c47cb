import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describeProblem } from '@/lib/formats/pabulib';
import { type ElectionsError, importElections } from '@/lib/usecases/rounds/import-elections';
import { CommandError } from '../support/command';
import { withSystem } from '../support/system';
import { IMPORTER, readBytes, refusal } from './file';

const AMSTERDAM = { code: 'GM0363', name: 'Amsterdam' };

export const ELECTIONS_HELP = `elections FOLDER         all elections of one municipality in a folder of .pb files, to compare on /raad
  --municipality CODE=NAME  which one (default ${AMSTERDAM.code}=${AMSTERDAM.name}); files of other places are left alone`;

/** `import elections`: prints what came of every file, or ends the command with what is wrong. */
export async function importElectionsFolder(
  folder: string,
  { municipality }: { readonly municipality?: string | undefined },
): Promise<void> {
  const place = placeOf(municipality);
  const names = filesIn(folder);
  const files = names.map((name) => ({ name, bytes: readBytes(path.join(folder, name)) }));
  const done = await withSystem(() => importElections(IMPORTER, { files, municipality: place }, new Date()));
  if (!done.ok) throw explain(folder, place.name, done.error);
  const { imported, known, elsewhere } = done.value;
  for (const { file, round, district, ideas, ballots, warnings } of imported) {
    console.log(
      `${file}: ${ideas} ideas, ${ballots} ballots. /uitslag/${round}, /raad?wijk=${district}&ronde=${round}`,
    );
    for (const warning of warnings) console.log(`  Note: ${warning}`);
  }
  for (const file of known) console.log(`${file}: was here already`);
  console.log(`Elections of other places, left alone: ${elsewhere}`);
}

function placeOf(given: string | undefined): { readonly code: string; readonly name: string } {
  if (given === undefined) return AMSTERDAM;
  const [, code, name] = /^(GM\d{4})=(.+)$/.exec(given) ?? [];
  if (!code || !name) throw new CommandError('--municipality is a code and a name, as in GM0106=Assen.', 2);
  return { code, name };
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.pb'))
      .toSorted();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new CommandError(`There is no folder ${folder}.`);
    if (code === 'ENOTDIR') throw new CommandError(`${folder} is no folder.`);
    throw error;
  }
}

function explain(folder: string, place: string, error: ElectionsError): CommandError {
  if (error.code === 'BAD_FILE')
    return refusal(path.join(folder, error.file), error.problems.map(describeProblem));
  if (error.code === 'NONE') return new CommandError(`${folder} has no election of ${place}.`);
  return new CommandError('This may not be done here.');
}
