import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readEnv } from '@/lib/env';
import { DEMO_SEED, type SeededDemo, seedDemo } from '@/lib/usecases/demo/seed-demo';
import { CommandError } from './command';
import { progressLine } from './progress';

/** How many codes are shown; the file has all of them. */
const SHOWN = 5;

const folder = () => path.join(readEnv().WIJKCHEQUE_DATA, 'demo');
const codesFile = () => path.join(folder(), 'cheques.json');

/** Fills an empty database with the demo; leaves a filled one alone. The demo's codes go into the data folder. */
export async function seedIfEmpty(): Promise<boolean> {
  const progress = progressLine('Voorbeeldgegevens maken');
  const seeded = await seedDemo(DEMO_SEED, new Date(), progress.update);
  progress.end();
  if (!seeded.ok && seeded.error === 'ALREADY_SEEDED') return false;
  if (!seeded.ok) {
    throw new CommandError(
      'The database holds other data, or sample data that was only half made. Empty it with npm run db:reset.',
    );
  }
  writeCodes(seeded.value);
  return true;
}

function writeCodes({ round, letters, keyFile }: SeededDemo): void {
  mkdirSync(folder(), { recursive: true });
  writeFileSync(codesFile(), JSON.stringify({ round, letters }, null, 1), { mode: 0o600 });
  writeFileSync(path.join(folder(), `${round}-key-file.json`), keyFile, { mode: 0o600 });
}

/** Some codes of the demo's open round and the first one's QR path; none when the data was made elsewhere. */
export function readDemoCodes(): { readonly codes: readonly string[]; readonly path: string } {
  if (!existsSync(codesFile())) return { codes: [], path: '' };
  const { letters } = JSON.parse(readFileSync(codesFile(), 'utf8')) as Pick<SeededDemo, 'letters'>;
  return { codes: letters.slice(0, SHOWN).map(({ code }) => code), path: letters[0]?.path ?? '' };
}
