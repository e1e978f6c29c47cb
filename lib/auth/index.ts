import { getServerSession } from 'next-auth';
import type { Actor } from '@/lib/domain/permissions';
import { readClaims } from './claims';
import { authOptions } from './options';

/** Who asks, from the session cookie; a visitor when there is none. Use-cases decide what an actor may do. */
export async function currentActor(): Promise<Actor> {
  const session = (await getServerSession(authOptions())) as { actor?: unknown } | null;
  return readClaims(session?.actor) ?? { kind: 'visitor' };
}
