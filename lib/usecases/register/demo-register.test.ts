import { describe, expect, it } from 'vitest';
import { DEMO_NEIGHBOURHOODS } from '@/db/seeds/areas';
import { makeDemo } from '@/db/seeds/demo';
import { MIN_GROUP, makeAreaGroups } from '@/lib/domain/area-groups';
import { readAddresses } from '@/lib/formats/bag/readAddresses';

const demo = makeDemo('test', new Date('2026-11-22T10:00:00Z'));

describe.each([demo.published, demo.open])(
  'the sample register of $round.id',
  ({ neighbourhoods, registerCsv }) => {
    const codes = new Set(neighbourhoods.map(({ code }) => code));
    const taking = DEMO_NEIGHBOURHOODS.filter(({ code }) => codes.has(code));
    const report = readAddresses(registerCsv, taking);

    it('is accepted: 600 homes found by their point, and four rows left out for four reasons of a real register', () => {
      expect(report.ok && report.value.counts).toEqual({
        rows: 604,
        households: 600,
        cheques: 600,
        foundByCode: 0,
        foundByPoint: 600,
        SECONDARY: 1,
        NOT_IN_USE: 1,
        NOT_RESIDENTIAL: 2,
        OUTSIDE_AREA: 0,
        SAME_ADDRESS: 0,
      });
    });

    it('reaches all five neighbourhoods, one of them too small for an area group of its own', () => {
      if (!report.ok) throw new Error('the register was refused');
      const counts = new Map<string, number>();
      for (const { neighbourhoodCode: code } of report.value.households)
        counts.set(code, (counts.get(code) ?? 0) + 1);
      const members = [...counts].map(([neighbourhoodCode, cheques]) => ({ neighbourhoodCode, cheques }));
      expect(new Set(counts.keys())).toEqual(codes);
      const groups = makeAreaGroups(members);
      expect(groups).toHaveLength(4);
      expect(groups.every(({ cheques }) => cheques >= MIN_GROUP)).toBe(true);
    });
  },
);
