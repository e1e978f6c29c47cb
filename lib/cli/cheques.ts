import { closeSync, existsSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { isResidentsAddress } from '@/lib/domain/letters';
import { WINDOW_SIDES } from '@/lib/formats/letters/types';
import { countParts, type LetterFile, letterFile } from '@/lib/usecases/letters/letter-files';
import { configuredOrigin, getLetterSheet } from '@/lib/usecases/letters/letter-sheet';
import { type LetterRunError, runLetters } from '@/lib/usecases/letters/run-letters';
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
    usage: 'npm run cheques -- --round SLUG --out FOLDER [--origin URL] [--window left|right]',
    summary: 'The letter run of a round: makes every cheque code, the spares, the key file and the letters.',
    help: `
  --round SLUG    the round
  --out FOLDER    where the files are written; must not hold letters yet
  --origin URL    where residents reach the application, for the QR codes (default: NEXTAUTH_URL)
  --window SIDE   on which side of the envelope its window is: left (default) or right

Written are key-file.json, letters.csv (for a mail house) and letters-1.pdf, letters-2.pdf, … of at most 500 letters.
The database keeps no code, only what the ballot protocol allows (docs/ballot-protocol.md). The files are the only
place where the codes exist. Without the key file lost letters cannot be replaced. Destroy the others after posting.
A second run makes new codes and the first ones die with it; after voting has opened no run is possible. The workspace
(/beheer) does the same without writing codes to a disk.`,
    options: {
      round: { type: 'string' },
      out: { type: 'string' },
      origin: { type: 'string' },
      window: { type: 'string', default: 'left' },
    },
  },
  async ({ values }) => {
    const { round, out } = values;
    if (!round || !out) throw new CommandError('Both --round and --out are needed. See --help.', 2);
    const side = WINDOW_SIDES.find((one) => one === values.window);
    if (!side) throw new CommandError(`--window is "${values.window}", not left or right.`, 2);
    const origin = readOrigin(values.origin);
    warnAbout(origin);
    const keyFile = path.join(out, 'key-file.json');
    const present = [keyFile, path.join(out, 'letters.csv')].find((file) => existsSync(file));
    if (present) throw new CommandError(`${present} exists: a letter run never overwrites another.`);
    mkdirSync(out, { recursive: true, mode: 0o700 });
    await withSystem(async () => {
      const progress = progressLine('Cheques');
      const made = await runLetters({ kind: 'system', name: 'cheques' }, round, new Date(), progress.update);
      progress.end();
      if (!made.ok) throw new CommandError(SENTENCES[made.error]);
      const { letters, spares, groups, batch } = made.value;
      writeFileSync(keyFile, made.value.keyFile, { mode: 0o600, flag: 'wx' });
      const sheet = await getLetterSheet(round, made.value, origin);
      const write = (name: string, file: LetterFile) =>
        writePieces(path.join(out, name), letterFile(sheet, letters, file));
      write('letters.csv', { kind: 'csv' });
      for (let part = 1; part <= countParts(letters.length); part++) {
        write(`letters-${part}.pdf`, { kind: 'pdf', part, side });
      }
      console.log(`Batch ${batch}: ${letters.length} letters and ${spares} spares.`);
      for (const group of groups) {
        console.log(`  ${group.members.map((m) => `${m.neighbourhoodCode} (${m.cheques})`).join(' + ')}`);
      }
      console.log(`Written in ${out}. Keep the key file apart from this machine.`);
    });
  },
);

function readOrigin(given: string | undefined): string {
  if (given === undefined) return configuredOrigin();
  if (!URL.canParse(given)) throw new CommandError(`--origin is "${given}", not an address.`, 2);
  return new URL(given).origin;
}

/** On standard error, before anything is made: nobody can vote with a letter that leads nowhere. */
function warnAbout(origin: string): void {
  if (isResidentsAddress(origin)) return;
  console.error(`Warning: residents cannot reach ${origin} over https. Give --origin, or set NEXTAUTH_URL.`);
}

/** Never over a file that is there; readable for its owner only. */
function writePieces(file: string, pieces: Iterator<Uint8Array>): void {
  const open = openSync(file, 'wx', 0o600);
  try {
    for (let next = pieces.next(); !next.done; next = pieces.next()) writeSync(open, next.value);
  } finally {
    closeSync(open);
  }
}
