import { type OpenSystemError, openSystem, type System } from '@/lib/usecases/system/open-system';
import { CommandError } from './command';

/** Opens the configured system, or ends the command with a sentence about what is in the way. */
export async function openOrExplain(options: { readonly exclusive: boolean }): Promise<System> {
  const opened = await openSystem(options);
  if (!opened.ok) throw new CommandError(sentence(opened.error));
  if (opened.value.movedTo) {
    console.log(`The database's own user cannot enter this folder; its data is in ${opened.value.movedTo}`);
  }
  return opened.value;
}

/** Runs `work` on the configured system and closes it, also when the work fails. */
export async function withSystem<T>(work: () => Promise<T>): Promise<T> {
  const system = await openOrExplain({ exclusive: false });
  try {
    return await work();
  } finally {
    await system.close();
  }
}

function sentence({ code, detail }: OpenSystemError): string {
  switch (code) {
    case 'ALREADY_RUNNING':
      return `Wijkcheque already runs on the data folder ${detail}. Stop it first, or choose another folder with WIJKCHEQUE_DATA.`;
    case 'NO_BINARIES':
      return `There is no embedded PostgreSQL for ${detail}. Set DATABASE_URL to a PostgreSQL 15 or newer.`;
    case 'INITDB_FAILED':
      return `The embedded database could not be made:\n${detail}`;
    case 'START_FAILED':
      return `The embedded database did not start. Its log ends with:\n${detail}`;
    case 'MIGRATION_FAILED':
      return `The database could not be brought up to date, and nothing in it was changed: ${detail}`;
    case 'NO_SECRET':
      return 'With DATABASE_URL of your own, set WIJKCHEQUE_SECRET too: at least 32 random characters, kept safe. It seals the keys of every round.';
  }
}
