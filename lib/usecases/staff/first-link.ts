import { recordAudit } from '@/db/queries/audit';
import { hasAdministrator, saveFirstLink } from '@/db/queries/staff';
import { actorName } from '@/lib/domain/permissions';
import { isDemo } from '../auth/demo-staff';
import { database } from '../system/database';
import { FIRST_LINK_MS, makeOneTimeLink, type OneTimeLink } from './one-time-token';

/**
 * The link with which the first administrator is made, for whoever starts the server: a new one at every start, and the
 * one before it is dead. `null` as soon as there is an administrator, and in the demo, where roles are taken without an
 * account. `another`: also when there is one, for an installation whose administrators have lost their passkeys.
 */
export function makeFirstLink(now: Date, another = false): Promise<OneTimeLink | null> {
  return database().transaction(async (tx) => {
    if (!another && (isDemo() || (await hasAdministrator(tx)))) return null;
    const { link, row } = makeOneTimeLink(now, FIRST_LINK_MS);
    await saveFirstLink(tx, row);
    const actor = actorName({ kind: 'system', name: 'start' });
    const details = { another };
    await recordAudit(tx, { at: now, actor, act: 'first_administrator_link', subject: row.id, details });
    return link;
  });
}
