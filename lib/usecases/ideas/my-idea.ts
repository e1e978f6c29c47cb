import type { Connection } from '@/db/client';
import { findDistrict, listRoundOutlines } from '@/db/queries/areas';
import { findIdeaFile, type IdeaFileRow, type IdeaKey, listIdeaHistory } from '@/db/queries/idea-file';
import { findInitiatorByToken, type InitiatorRow } from '@/db/queries/idea-initiators';
import { countOrganisers, hasCodes } from '@/db/queries/idea-organisers';
import { findOwnIdea } from '@/db/queries/idea-proposals';
import { withRole } from '@/db/queries/roles';
import { findRoundRow, type RoundRow } from '@/db/queries/rounds';
import { myIdeaActs } from '@/lib/domain/idea-proposal-acts';
import type { MyIdeaActs, MyIdeaView, OwnIdea } from '@/lib/domain/idea-proposal-views';
import { fail, ok, type Result } from '@/lib/domain/result';
import { tokenHash } from '../staff/one-time-token';
import { database } from '../system/database';
import { ideaVersion } from './idea-version';
import { enoughOrganisers } from './my-idea-submit';

/** An idea with what is kept of it, opened by its secret link. */
export interface MyIdea {
  readonly key: IdeaKey;
  readonly initiator: InitiatorRow;
  readonly round: RoundRow;
  readonly idea: OwnIdea;
  readonly file: IdeaFileRow;
  /** Addresses that organise it. */
  readonly organisers: number;
  readonly can: MyIdeaActs;
}

/**
 * The idea of a secret link, the one that was shown or the one of the newest mail; `null` for any other text. `lock` holds
 * its round, so that nothing is decided about it and voting does not open meanwhile.
 */
export async function findMyIdea(
  tx: Connection,
  token: string,
  { lock }: { readonly lock: boolean },
): Promise<MyIdea | null> {
  const hash = tokenHash(token);
  const initiator = hash && (await findInitiatorByToken(tx, hash));
  if (!initiator) return null;
  const key = { roundId: initiator.roundId, number: initiator.idea };
  const round = await findRoundRow(tx, key.roundId, lock);
  const [idea, file] = [await findOwnIdea(tx, key), await findIdeaFile(tx, key)];
  if (!round || !idea || !file) return null;
  const organisers = await withRole(tx, 'roll', () => countOrganisers(tx, key));
  const enough = enoughOrganisers(file.broughtBy, organisers, round.minOrganisers);
  return {
    key,
    initiator,
    round,
    idea,
    file,
    organisers,
    can: myIdeaActs(round.phase, idea.status, enough),
  };
}

/** Everything its initiator sees of an idea. Error: LINK_INVALID. */
export function readMyIdea(token: string): Promise<Result<MyIdeaView, 'LINK_INVALID'>> {
  return database().transaction(async (tx): Promise<Result<MyIdeaView, 'LINK_INVALID'>> => {
    const mine = await findMyIdea(tx, token, { lock: false });
    return mine ? ok(await viewOf(tx, mine)) : fail('LINK_INVALID');
  });
}

async function viewOf(tx: Connection, mine: MyIdea): Promise<MyIdeaView> {
  const { key, round, idea, file, initiator, organisers, can } = mine;
  const { id, title, phase, opensAt, districtSlug } = round;
  const district = districtSlug ? await findDistrict(tx, districtSlug) : null;
  return {
    round: { id, title, phase, opensAt },
    district: { slug: districtSlug ?? '', name: district?.name ?? '' },
    idea,
    version: ideaVersion(idea, file),
    broughtBy: file.broughtBy,
    conditions: file.conditions,
    mergedInto: file.mergedInto,
    history: await listIdeaHistory(tx, key),
    organisers: { count: organisers, needed: round.minOrganisers },
    codes: await withRole(tx, 'roll', () => hasCodes(tx, id)),
    hasEmail: initiator.email !== null,
    areas: await listRoundOutlines(tx, id),
    can,
  };
}
