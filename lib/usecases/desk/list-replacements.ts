import { countSpares, countVoided, listWaitingRequests } from '@/db/queries/desk';
import { asRoll } from '@/db/queries/roles';
import { type ChequeRequest, kindOfReason } from '@/lib/domain/desk';
import type { Actor } from '@/lib/domain/permissions';
import { ok, type Result } from '@/lib/domain/result';
import { addressLine } from '../letters/letter';
import { database } from '../system/database';
import { roundForStaff } from './guard';

export interface Replacements {
  /** What waits for a second person, the oldest first. */
  readonly waiting: readonly ChequeRequest[];
  /** Area groups with spares left, and how many: a replacement takes one of its own group. */
  readonly spares: readonly { readonly areaGroup: number; readonly left: number }[];
  /** Letters replaced so far, and cheques declared void without another. */
  readonly replaced: number;
  readonly voided: number;
}

/**
 * What the desk asked for in a round, and how many spares are left. Right: replace_letter. Errors: UNKNOWN_ROUND,
 * FORBIDDEN.
 */
export async function listReplacements(
  actor: Actor,
  roundId: string,
): Promise<Result<Replacements, 'FORBIDDEN' | 'UNKNOWN_ROUND'>> {
  const allowed = await roundForStaff(database(), actor, roundId, 'replace_letter');
  if (!allowed.ok) return allowed;
  const { staff } = allowed.value;
  return asRoll(database(), async (tx) => {
    const rows = await listWaitingRequests(tx, roundId);
    const waiting = rows.map(
      ({ request, household }): ChequeRequest => ({
        id: request.id,
        chequeId: request.chequeId,
        kind: kindOfReason(request.reason),
        reason: request.reason,
        address: addressLine(household),
        postcode: household.postcode,
        city: household.city,
        proposedBy: request.proposer,
        proposedOn: request.proposedOn,
        own: request.proposedBy === staff.id,
      }),
    );
    return ok({ waiting, spares: await countSpares(tx, roundId), ...(await countVoided(tx, roundId)) });
  });
}
