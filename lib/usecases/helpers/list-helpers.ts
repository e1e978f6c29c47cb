import type { Connection } from '@/db/client';
import { listHelperRows, removeHelperRow } from '@/db/queries/helpers';
import type { IdeaKey } from '@/db/queries/idea-file';
import { findInitiatorByToken } from '@/db/queries/idea-initiators';
import type { Helper } from '@/lib/domain/helper-form';
import { fail, ok, type Result } from '@/lib/domain/result';
import { tokenHash } from '../staff/one-time-token';
import { database } from '../system/database';

/** Who offered to help with the idea of this secret link. Nobody else gets this, staff neither. Error: LINK_INVALID. */
export async function listHelpers(token: string): Promise<Result<readonly Helper[], 'LINK_INVALID'>> {
  const idea = await ideaOf(database(), token);
  return idea ? ok(await listHelperRows(database(), idea)) : fail('LINK_INVALID');
}

/** Removes a helper at the helper's request; answers who is left. One that is gone already stays gone. Error: LINK_INVALID. */
export function removeHelper(token: string, id: string): Promise<Result<readonly Helper[], 'LINK_INVALID'>> {
  return database().transaction(async (tx): Promise<Result<readonly Helper[], 'LINK_INVALID'>> => {
    const idea = await ideaOf(tx, token);
    if (!idea) return fail('LINK_INVALID');
    if (/^[0-9a-f-]{36}$/.test(id)) await removeHelperRow(tx, idea, id);
    return ok(await listHelperRows(tx, idea));
  });
}

async function ideaOf(db: Connection, token: string): Promise<IdeaKey | null> {
  const hash = tokenHash(token);
  const own = hash && (await findInitiatorByToken(db, hash));
  return own ? { roundId: own.roundId, number: own.idea } : null;
}
