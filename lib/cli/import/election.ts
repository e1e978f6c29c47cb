import path from 'node:path';
import { describeProblem } from '@/lib/formats/pabulib';
import { importElection } from '@/lib/usecases/rounds/import-election';
import { CommandError } from '../support/command';
import { withSystem } from '../support/system';
import { IMPORTER, readBytes, refusal } from './file';

export const ELECTION_HELP = `election FILE.pb         an election in Pabulib's format, as a published round
  --slug SLUG            its address in /uitslag/SLUG (default: made of the file's name)`;

/** `import election`: prints the report, or ends the command with every problem. */
export async function importElectionFile(
  file: string,
  { slug }: { readonly slug?: string | undefined },
): Promise<void> {
  if (slug !== undefined && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) {
    throw new CommandError('--slug has small letters, digits and single hyphens only.', 2);
  }
  const given = { bytes: readBytes(file), fileName: path.basename(file), ...(slug ? { round: slug } : {}) };
  const done = await withSystem(() => importElection(IMPORTER, given, new Date()));
  if (done.ok) {
    const { round, ideas, ballots, funded, warnings } = done.value;
    console.log(`Ideas: ${ideas}, of which ${funded} funded\nBallots: ${ballots}`);
    for (const warning of warnings) console.log(`Note: ${warning}`);
    console.log(`See /uitslag/${round}`);
    return;
  }
  switch (done.error.code) {
    case 'BAD_FILE':
      throw refusal(file, done.error.problems.map(describeProblem));
    case 'ROUND_EXISTS':
      throw new CommandError(
        `There is a round ${done.error.round} already. Choose another name with --slug.`,
      );
    case 'FORBIDDEN':
      throw new CommandError('This may not be done here.');
  }
}
