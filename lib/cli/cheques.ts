import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { type LetterRun, type LetterRunError, runLetters } from '@/lib/usecases/letters/run-letters';
import { CommandError, runCommand } from './support/command';
import { progressLine } from './support/progress';
import { withSystem } from './support/system';

const SENTENCES: Readonly<Record<LetterRunError, string>> = {
  FORBIDDEN: 'This may not be done here.',
  UNKNOWN_ROUND: 'There is no such round.',
  VOTING_HAS_OPENED:
    'Voting has opened: the cheques of this round are fixed. Lost letters are replaced with spares.',
  NO_HOUSEHOLDS:
    'The round has no households yet. Import them first: npm run import -- register FILE.csv --round …',
};

await runCommand(
  {
    usage: 'npm run cheques -- --round SLUG --out FOLDER',
    summary: 'The letter run of a round: makes every cheque code, the spares and the key file.',
    help: `
  --round SLUG   the round
  --out FOLDER   where letters.csv and key-file.json are written; must not hold them yet

The database keeps no code, only what the ballot protocol allows (docs/ballot-protocol.md). The files are the only
place where the codes exist. Without the key file lost letters cannot be replaced. Destroy letters.csv after posting.
A second run makes new codes and the first ones die with it; after voting has opened no run is possible.`,
    options: { round: { type: 'string' }, out: { type: 'string' } },
  },
  async ({ values: { round, out } }) => {
    if (!round || !out) throw new CommandError('Both --round and --out are needed. See --help.', 2);
    const files = { letters: path.join(out, 'letters.csv'), key: path.join(out, 'key-file.json') };
    const present = Object.values(files).find((file) => existsSync(file));
    if (present) throw new CommandError(`${present} exists: a letter run never overwrites another.`);
    mkdirSync(out, { recursive: true, mode: 0o700 });
    await withSystem(async () => {
      const progress = progressLine('Cheques');
      const made = await runLetters({ kind: 'system', name: 'cheques' }, round, new Date(), progress.update);
      progress.end();
      if (!made.ok) throw new CommandError(SENTENCES[made.error]);
      writeFileSync(files.key, made.value.keyFile, { mode: 0o600, flag: 'wx' });
      writeFileSync(files.letters, lettersCsv(made.value), { mode: 0o600, flag: 'wx' });
      console.log(`${made.value.letters.length} letters and ${made.value.spares} spares.`);
      for (const group of made.value.groups) {
        console.log(`  ${group.members.map((m) => `${m.neighbourhoodCode} (${m.cheques})`).join(' + ')}`);
      }
      console.log(`Written: ${files.letters}, ${files.key}\nKeep the key file apart from this machine.`);
    });
  },
);

function lettersCsv({ letters }: LetterRun): string {
  const columns = ['address', 'postcode', 'city', 'code', 'strip_code', 'link'];
  const rows = letters.map((one) => [one.address, one.postcode, one.city, one.code, one.stripCode, one.path]);
  return stringify([columns, ...rows], { delimiter: ';', bom: true });
}
