import { createHash } from 'node:crypto';
import type { Connection } from '@/db/client';
import { findDistrict } from '@/db/queries/areas';
import { findIdeaFile } from '@/db/queries/idea-file';
import { findInitiatorByJoin } from '@/db/queries/idea-initiators';
import { countOrganisers, findHouseholdOfSignin, hasCodes } from '@/db/queries/idea-organisers';
import { findOwnIdea } from '@/db/queries/idea-proposals';
import { withRole } from '@/db/queries/roles';
import { findRoundRow, type RoundRow } from '@/db/queries/rounds';
import { canJoin } from '@/lib/domain/idea-proposal-acts';
import type { JoinError, Joined, JoinView, OwnIdea } from '@/lib/domain/idea-proposal-views';
import { fail, ok, type Result } from '@/lib/domain/result';
import { failsTooOften } from '../ballots/failure-limit';
import { tokenHash } from '../staff/one-time-token';
import { database } from '../system/database';
import { organiseIdea } from './my-idea-submit';

/** What a neighbour is asked to organise along, by the link for neighbours. Error: LINK_INVALID. */
export function readJoin(token: string): Promise<Result<JoinView, 'LINK_INVALID'>> {
  return database().transaction(async (tx): Promise<Result<JoinView, 'LINK_INVALID'>> => {
    const found = await openJoin(tx, token, false);
    if (!found) return fail('LINK_INVALID');
    const { round, idea } = found;
    const district = round.districtSlug ? await findDistrict(tx, round.districtSlug) : null;
    const roll = await withRole(tx, 'roll', async () => ({
      count: await countOrganisers(tx, idea),
      codes: await hasCodes(tx, round.id),
    }));
    return ok({
      title: idea.title,
      summary: idea.summary,
      roundId: round.id,
      roundTitle: round.title,
      district: district?.name ?? '',
      organisers: { count: roll.count, needed: round.minOrganisers },
      open: canJoin(round.phase, idea.status),
      codes: roll.codes,
    });
  });
}

/**
 * A neighbour organises along, shown by the sign-in secret of the cheque code. The same household twice is one address;
 * the last that was needed sends the idea in. Errors: LINK_INVALID, NOT_NOW, UNKNOWN_CODE (also of another round),
 * SLOW_DOWN after many wrong codes from one network.
 */
export async function joinIdea(
  given: { readonly token: string; readonly signin: string; readonly network: string },
  now: Date,
): Promise<Result<Joined, JoinError>> {
  const joined = await database().transaction(async (tx): Promise<Result<Joined, JoinError>> => {
    const found = await openJoin(tx, given.token, true);
    if (!found) return fail('LINK_INVALID');
    const { round, idea, needed } = found;
    if (!canJoin(round.phase, idea.status)) return fail('NOT_NOW');
    const household = await householdOf(tx, round.id, given.signin);
    if (!household) return fail('UNKNOWN_CODE');
    const joining = { ...idea, draft: idea.status === 'draft', needed };
    const { count, again, submitted } = await organiseIdea(tx, joining, household, now);
    return ok({ organisers: { count, needed: round.minOrganisers }, again, submitted });
  });
  if (joined.ok || joined.error === 'NOT_NOW') return joined;
  return failsTooOften(`household/${given.network}`, now) ? fail('SLOW_DOWN') : joined;
}

/** The household whose code this secret was derived from; `null` when this round has none. */
export async function householdOf(tx: Connection, roundId: string, signin: string): Promise<string | null> {
  if (!/^[0-9a-f]{64}$/.test(signin)) return null;
  const hash = createHash('sha256').update(Buffer.from(signin, 'hex')).digest();
  return withRole(tx, 'roll', () => findHouseholdOfSignin(tx, roundId, hash));
}

interface OpenJoin {
  readonly round: RoundRow;
  readonly idea: OwnIdea;
  /** 0 for an idea that needs no neighbours. */
  readonly needed: number;
}

/** The idea of a link for neighbours; `lock` holds its round, so that nothing about it changes meanwhile. */
async function openJoin(tx: Connection, token: string, lock: boolean): Promise<OpenJoin | null> {
  const hash = tokenHash(token);
  const initiator = hash && (await findInitiatorByJoin(tx, hash));
  if (!initiator) return null;
  const key = { roundId: initiator.roundId, number: initiator.idea };
  const round = await findRoundRow(tx, key.roundId, lock);
  const [idea, file] = [await findOwnIdea(tx, key), await findIdeaFile(tx, key)];
  if (!round || !idea || !file) return null;
  return { round, idea, needed: file.broughtBy === 'household' ? round.minOrganisers : 0 };
}
