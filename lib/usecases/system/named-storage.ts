import { readEnv } from '@/lib/env';

/**
 * The storage an administrator vouches for, as it is shown on /verantwoording; `null` where the database's own
 * settings show that a vote is on disk before it is acknowledged (docs/ballot-protocol.md, "Casting").
 */
export function namedStorage(): string | null {
  return readEnv().STORAGE_DURABILITY ?? null;
}
