import { findOwnHelp, removeOwnHelp } from '@/db/queries/helpers';
import type { Help } from '@/lib/domain/helper-form';
import { fail, ok, type Result } from '@/lib/domain/result';
import { tokenHash } from '../staff/one-time-token';
import { database } from '../system/database';

/** What a helper wrote, and for which idea. */
export interface OwnHelp extends Help {
  readonly givenOn: string;
  readonly number: number;
  readonly title: string;
}

/** What is kept of the helper with this link. Error: LINK_INVALID, also when it was taken back. */
export async function readOwnHelp(token: string): Promise<Result<OwnHelp, 'LINK_INVALID'>> {
  const hash = tokenHash(token);
  const own = hash && (await findOwnHelp(database(), hash));
  return own ? ok(own) : fail('LINK_INVALID');
}

/** Removes all that is kept of the helper with this link. Error: LINK_INVALID. */
export async function withdrawOwnHelp(token: string): Promise<Result<null, 'LINK_INVALID'>> {
  const hash = tokenHash(token);
  return hash && (await removeOwnHelp(database(), hash)) ? ok(null) : fail('LINK_INVALID');
}
