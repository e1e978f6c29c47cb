import { AREAS_HELP, importAreasFile } from './import/areas';
import { ELECTION_HELP, importElectionFile } from './import/election';
import { ELECTIONS_HELP, importElectionsFolder } from './import/elections';
import { IDEAS_HELP, importIdeasFile } from './import/ideas';
import { importKeyFiguresFile, KEY_FIGURES_HELP } from './import/key-figures';
import { importRegisterFile, REGISTER_HELP } from './import/register';
import { CommandError, runCommand } from './support/command';

const options = {
  municipality: { type: 'string' },
  only: { type: 'string' },
  year: { type: 'string' },
  source: { type: 'string' },
  round: { type: 'string' },
  'replace-letters': { type: 'boolean' },
  slug: { type: 'string' },
  trial: { type: 'boolean' },
  contact: { type: 'string' },
  organiser: { type: 'string' },
  theme: { type: 'string' },
} as const;
type Option = keyof typeof options;

/** Options that belong to each kind of file; any other is a misuse. */
const OPTIONS_OF: Readonly<Record<string, readonly Option[]>> = {
  areas: ['municipality', 'only', 'year'],
  'key-figures': ['year', 'source'],
  register: ['round', 'replace-letters'],
  election: ['slug'],
  elections: ['municipality'],
  ideas: ['round', 'trial', 'contact', 'organiser', 'theme'],
};

const EXIT_CODES =
  'Exit code: 0 = imported, 1 = refused (nothing was changed), 2 = wrong use of the command.';

await runCommand(
  {
    usage: 'npm run import -- KIND FILE [options]',
    summary: 'Imports a file, all or nothing, and says exactly what came in, what was left out and why.',
    help: [
      AREAS_HELP,
      KEY_FIGURES_HELP,
      REGISTER_HELP,
      IDEAS_HELP,
      ELECTION_HELP,
      ELECTIONS_HELP,
      EXIT_CODES,
    ].join('\n\n'),
    options,
    positionals: true,
  },
  async ({ values, positionals }) => {
    const [kind = '', file, ...more] = positionals;
    const allowed = OPTIONS_OF[kind];
    if (!allowed) throw misuse(kind ? `There is no import of '${kind}'.` : 'Which import?');
    if (!file) throw misuse('Which file?');
    if (more.length > 0) throw misuse(`Unexpected argument '${more.join(' ')}'.`);
    const stranger = Object.keys(values).find((name) => !allowed.includes(name as Option));
    if (stranger) throw misuse(`--${stranger} does not belong to ${kind}.`);
    if (kind === 'areas') await importAreasFile(file, values);
    else if (kind === 'key-figures') await importKeyFiguresFile(file, values);
    else if (kind === 'register') await importRegisterFile(file, values);
    else if (kind === 'ideas') await importIdeasFile(file, values);
    else if (kind === 'elections') await importElectionsFolder(file, values);
    else await importElectionFile(file, values);
  },
);

function misuse(message: string): CommandError {
  return new CommandError(`${message} See: npm run import -- --help`, 2);
}
