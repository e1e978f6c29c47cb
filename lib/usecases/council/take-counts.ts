import type { Connection } from '@/db/client';
import { countReturned } from '@/db/queries/council';
import { countKioskBallots, countLiveBallots, saveTurnoutDays } from '@/db/queries/council-days';
import { countOrganisersOfRound } from '@/db/queries/idea-organisers';
import { withRole } from '@/db/queries/roles';
import type { RoundCounts } from '@/lib/domain/indicators';
import { participationOf } from '../retention/participation';
import { dayRow } from './take-turnout';

interface PublishedRound {
  readonly id: string;
  readonly districtSlug: string | null;
  readonly closesAt: Date;
}

/**
 * What only the lists of households and keys tell of a round, within the caller's transaction: taken when it is
 * published, because those lists are destroyed afterwards. Also keeps the turnout of its last day.
 */
export async function takeCounts(
  tx: Connection,
  { id: roundId, districtSlug, closesAt }: PublishedRound,
): Promise<RoundCounts> {
  const { returned, organisers } = await withRole(tx, 'roll', async () => ({
    returned: (await countReturned(tx, [roundId])).get(roundId) ?? 0,
    organisers: await countOrganisersOfRound(tx, roundId),
  }));
  const groups = await participationOf(tx, roundId);
  const live = await withRole(tx, 'box', () => countLiveBallots(tx, [roundId]));
  const { ballots, paper } = live.get(roundId) ?? { ballots: 0, paper: 0 };
  await saveTurnoutDays(tx, [dayRow({ roundId, closesAt }, ballots)]);
  const kiosk = districtSlug ? await countKioskBallots(tx, { roundId, district: districtSlug }) : 0;
  return { returned, groups, organisers: [...organisers], channels: { paper, kiosk } };
}
