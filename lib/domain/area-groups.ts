/** Smallest number of cheques an area group may have (docs/ballot-protocol.md, "Areas"). */
export const MIN_GROUP = 100;

export interface GroupMember {
  readonly neighbourhoodCode: string;
  readonly cheques: number;
}

export interface AreaGroup {
  readonly members: readonly GroupMember[];
  readonly cheques: number;
  /** Spare cheques made with the letters: max(5, 2 %), rounded up. */
  readonly spares: number;
}

/**
 * Buurten with fewer than 100 cheques are merged with the next smallest until every group has 100, or one group is
 * left. Ties in size go by code, so the result does not depend on the order given; groups are sorted by first code.
 */
export function makeAreaGroups(members: readonly GroupMember[]): AreaGroup[] {
  let groups = members.filter((member) => member.cheques > 0).map((member) => [member]);
  for (;;) {
    groups = groups.toSorted((a, b) => total(a) - total(b) || compare(firstCode(a), firstCode(b)));
    const [smallest, next, ...rest] = groups;
    if (!smallest || !next || total(smallest) >= MIN_GROUP) break;
    groups = [[...smallest, ...next], ...rest];
  }
  return groups
    .toSorted((a, b) => compare(firstCode(a), firstCode(b)))
    .map((group) => ({
      members: group.toSorted((a, b) => compare(a.neighbourhoodCode, b.neighbourhoodCode)),
      cheques: total(group),
      spares: Math.max(5, Math.ceil((total(group) * 2) / 100)),
    }));
}

function total(group: readonly GroupMember[]): number {
  return group.reduce((sum, member) => sum + member.cheques, 0);
}

function firstCode(group: readonly GroupMember[]): string {
  return group.map((member) => member.neighbourhoodCode).sort(compare)[0] ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
