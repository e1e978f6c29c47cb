import type { Connection } from '@/db/client';
import { countGroups, listAreaGroups } from '@/db/queries/retention';
import { withRole } from '@/db/queries/roles';
import type { GroupParticipation } from '@/lib/domain/retention';

/**
 * How many cheques of each area group were used, within the caller's transaction. Both schemas know the group of a
 * cheque and nothing else of it (protocol, "Areas"); a test round without a register counts its keys.
 */
export async function participationOf(tx: Connection, roundId: string): Promise<GroupParticipation[]> {
  const areas = await withRole(tx, 'roll', () => listAreaGroups(tx, roundId));
  const groups = await withRole(tx, 'box', () => countGroups(tx, roundId));
  return groups.map(({ group, keys, ballots }) => {
    const own = areas.filter((area) => area.group === group);
    return {
      group,
      neighbourhoods: own.map(({ neighbourhoodCode }) => neighbourhoodCode),
      cheques: own.length > 0 ? own.reduce((sum, { cheques }) => sum + cheques, 0) : keys,
      ballots,
    };
  });
}
