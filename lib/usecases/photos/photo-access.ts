import type { Connection } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { findIdeaState } from '@/db/queries/helpers';
import { type IdeaKey, listIdeaHistory, recordIdeaStep } from '@/db/queries/idea-file';
import { findInitiatorByToken } from '@/db/queries/idea-initiators';
import { findRoundRow } from '@/db/queries/rounds';
import { dayOf } from '@/lib/domain/amsterdam';
import { type Actor, actorName, may } from '@/lib/domain/permissions';
import { type PhotoAct, photosMayChange } from '@/lib/domain/photo';
import { fail, ok, type Result } from '@/lib/domain/result';
import { tokenHash } from '../staff/one-time-token';

/** Who works on the photos of an idea: its initiator by the secret of the link, or staff of the district. */
export type PhotoAccess =
  | { readonly kind: 'initiator'; readonly token: string }
  | { readonly kind: 'staff'; readonly actor: Actor; readonly idea: IdeaKey };

export type PhotoAccessError = 'FORBIDDEN' | 'LINK_INVALID' | 'UNKNOWN_IDEA' | 'NOT_NOW';

/** The idea this access is for. Errors: LINK_INVALID, UNKNOWN_IDEA, FORBIDDEN. */
export async function ideaOfAccess(
  db: Connection,
  access: PhotoAccess,
): Promise<Result<IdeaKey, PhotoAccessError>> {
  if (access.kind === 'initiator') {
    const hash = tokenHash(access.token);
    const own = hash && (await findInitiatorByToken(db, hash));
    return own ? ok({ roundId: own.roundId, number: own.idea }) : fail('LINK_INVALID');
  }
  // Whoever may not work here learns nothing about which rounds and ideas exist.
  if (!may(access.actor, 'see_workspace', null)) return fail('FORBIDDEN');
  const row = await findRoundRow(db, access.idea.roundId);
  if (row?.kind !== 'cheque' || !may(access.actor, 'manage_ideas', row.districtSlug))
    return fail('FORBIDDEN');
  return (await findIdeaState(db, access.idea)) ? ok(access.idea) : fail('UNKNOWN_IDEA');
}

/**
 * The idea of which photos may be changed now. The round stays locked until the transaction ends, so that voting does not
 * open meanwhile and two acts come one after the other: what residents vote on is fixed with its photos.
 */
export async function lockForPhotos(
  tx: Connection,
  access: PhotoAccess,
): Promise<Result<IdeaKey, PhotoAccessError>> {
  const found = await ideaOfAccess(tx, access);
  if (!found.ok) return found;
  const round = await findRoundRow(tx, found.value.roundId, true);
  const state = await findIdeaState(tx, found.value);
  if (!round || !state) return fail('UNKNOWN_IDEA');
  return photosMayChange(round.phase, state.status) ? found : fail('NOT_NOW');
}

/**
 * Tells that photos changed: in the log book when staff did it. What an initiator does comes in the history of the idea,
 * once a day, and only when it had been accepted: then whoever accepted it has to look again.
 */
export async function tellOfPhotos(
  tx: Connection,
  access: PhotoAccess,
  of: IdeaKey,
  did: 'add' | PhotoAct['kind'],
  now: Date,
): Promise<void> {
  if (access.kind === 'staff') {
    const details = { idea: of.number, did };
    const actor = actorName(access.actor);
    await recordAudit(tx, { at: now, actor, act: 'change_photos', subject: of.roundId, details });
    return;
  }
  const state = await findIdeaState(tx, of);
  if (state?.status !== 'accepted') return;
  const on = dayOf(now);
  const last = (await listIdeaHistory(tx, of)).at(-1);
  if (last?.on === on && last.step === 'changed') return;
  await recordIdeaStep(tx, of, { on, step: 'changed', by: 'initiator', reason: null });
}
