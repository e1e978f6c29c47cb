import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GroupMember, MIN_GROUP, makeAreaGroups } from './area-groups';

/** Often of equal size, since there the order could leak in. */
const size = fc.oneof(fc.nat({ max: 400 }), fc.constantFrom(0, 40, 50, 60, 100));
const members = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 99 }), size), {
    selector: ([code]) => code,
    maxLength: 30,
  })
  .map((rows) =>
    rows.map(
      ([code, cheques]): GroupMember => ({
        neighbourhoodCode: `BU${String(code).padStart(8, '0')}`,
        cheques,
      }),
    ),
  );

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

describe('makeAreaGroups', () => {
  it('keeps buurten of 100 and more apart', () => {
    const groups = makeAreaGroups([
      { neighbourhoodCode: 'B', cheques: 100 },
      { neighbourhoodCode: 'A', cheques: 800 },
    ]);
    expect(groups.map((group) => [group.members[0]?.neighbourhoodCode, group.cheques, group.spares])).toEqual(
      [
        ['A', 800, 16],
        ['B', 100, 5],
      ],
    );
  });

  it('merges a small one with the next smallest', () => {
    const groups = makeAreaGroups([
      { neighbourhoodCode: 'A', cheques: 500 },
      { neighbourhoodCode: 'B', cheques: 99 },
      { neighbourhoodCode: 'C', cheques: 120 },
    ]);
    expect(groups.map((group) => group.members.map((member) => member.neighbourhoodCode))).toEqual([
      ['A'],
      ['B', 'C'],
    ]);
  });

  it('gives one group, however small, when there is no more', () => {
    const [group, ...others] = makeAreaGroups([{ neighbourhoodCode: 'A', cheques: 7 }]);
    expect(group).toEqual({ members: [{ neighbourhoodCode: 'A', cheques: 7 }], cheques: 7, spares: 5 });
    expect(others).toEqual([]);
  });

  it.each([
    [0, []],
    [250, [5]],
    [251, [6]],
    [300, [6]],
    [301, [7]],
  ])('%i cheques have %j spares', (cheques, spares) => {
    expect(makeAreaGroups([{ neighbourhoodCode: 'A', cheques }]).map((group) => group.spares)).toEqual(
      spares,
    );
  });

  it('every group has 100 cheques, or there is one group', () => {
    fc.assert(
      fc.property(members, (rows) => {
        const groups = makeAreaGroups(rows);
        expect(groups.length <= 1 || groups.every((group) => group.cheques >= MIN_GROUP)).toBe(true);
      }),
    );
  });

  it('every buurt with cheques is in exactly one group, and no cheque is lost', () => {
    fc.assert(
      fc.property(members, (rows) => {
        const groups = makeAreaGroups(rows);
        const placed = groups.flatMap((group) => group.members);
        const byCode = (a: GroupMember, b: GroupMember) =>
          a.neighbourhoodCode < b.neighbourhoodCode ? -1 : 1;
        expect(placed.toSorted(byCode)).toEqual(rows.filter(({ cheques }) => cheques > 0).toSorted(byCode));
        for (const group of groups) {
          expect(group.cheques).toBe(sum(group.members.map(({ cheques }) => cheques)));
          expect(group.spares).toBe(Math.max(5, Math.ceil(group.cheques / 50)));
        }
      }),
    );
  });

  it('does not depend on the order of the buurten', () => {
    fc.assert(
      fc.property(members, fc.infiniteStream(fc.nat()), (rows, keys) => {
        const shuffled = rows
          .map((row) => ({ row, key: keys.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ row }) => row);
        expect(makeAreaGroups(shuffled)).toEqual(makeAreaGroups(rows));
      }),
    );
  });

  it('merges no more than needed: buurten of 100 stay apart when all have 100', () => {
    fc.assert(
      fc.property(members, (rows) => {
        const large = rows.map((row) => ({ ...row, cheques: row.cheques + MIN_GROUP }));
        expect(makeAreaGroups(large)).toHaveLength(large.length);
      }),
    );
  });
});
