import type { Connection } from '@/db/client';
import { countReturned } from '@/db/queries/council';
import { countOrganisersOfRound } from '@/db/queries/idea-organisers';
import { withRole } from '@/db/queries/roles';
import type { RoundCounts } from '@/lib/domain/indicators';
import { participationOf } from '../retention/participation';

/**
 * What only the lists of households and keys tell of a round, within the caller's transaction: taken when it is
 * published, because those lists are destroyed afterwards.
 */
export async function takeCounts(tx: Connection, roundId: string): Promise<RoundCounts> {
  const { returned, organisers } = await withRole(tx, 'roll', async () => ({
    returned: (await countReturned(tx, [roundId])).get(roundId) ?? 0,
    organisers: await countOrganisersOfRound(tx, roundId),
  }));
  const groups = await participationOf(tx, roundId);
  return { returned, groups, organisers: [...organisers] };
}
