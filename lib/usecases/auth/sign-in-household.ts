import { createHash } from 'node:crypto';
import { findSignin } from '@/db/queries/register';
import { asRoll } from '@/db/queries/roles';
import type { Actor } from '@/lib/domain/permissions';
import { database } from '../system/database';

/**
 * Door 1 of the protocol: the sign-in secret that the browser derived from the code, 32 bytes in hex. Reads only: a
 * successful sign-in writes nothing, so no moment of it exists. `null` for a wrong round and a wrong secret alike.
 */
export async function signInHousehold(round: string, signin: string): Promise<Actor | null> {
  if (!/^[0-9a-f]{64}$/.test(signin) || !/^[a-z0-9-]{1,80}$/.test(round)) return null;
  const hash = createHash('sha256').update(Buffer.from(signin, 'hex')).digest();
  const found = await asRoll(database(), (tx) => findSignin(tx, round, hash));
  return found ? { kind: 'household', round, neighbourhood: found.neighbourhood } : null;
}
