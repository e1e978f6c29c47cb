import { rmSync } from 'node:fs';
import path from 'node:path';
import { removeEmbedded, stopEmbedded } from '@/db/embedded';
import { dropEverything } from '@/db/queries/reset';
import { fail, ok, type Result } from '@/lib/domain/result';
import { readEnv } from '@/lib/env';
import { database, databaseHandle } from './database';
import { openSystem } from './open-system';

/**
 * Empties the configured database. Errors: NEEDS_YES when it is a database of one's own and that was not confirmed;
 * RUNNING while the application runs on the embedded one.
 */
export async function resetDatabase(options: {
  readonly ownDatabaseToo: boolean;
}): Promise<Result<null, 'NEEDS_YES' | 'RUNNING'>> {
  const env = readEnv();
  if (env.DATABASE_URL) {
    if (!options.ownDatabaseToo) return fail('NEEDS_YES');
    await dropEverything(database());
    await databaseHandle().close();
    return ok(null);
  }
  const folder = path.resolve(env.WIJKCHEQUE_DATA);
  const system = await openSystem({ exclusive: true, migrate: false });
  if (system.ok) await system.value.close();
  else if (system.error.code === 'ALREADY_RUNNING') return fail('RUNNING');
  else await stopEmbedded(folder);
  await removeEmbedded(folder);
  for (const made of ['demo', 'bulletin']) rmSync(path.join(folder, made), { recursive: true, force: true });
  return ok(null);
}

/** Stops the embedded server; true when one ran. */
export function stopDatabase(): Promise<boolean> {
  return stopEmbedded(path.resolve(readEnv().WIJKCHEQUE_DATA));
}
