import { describe, expect, it } from 'vitest';
import { type AreaGeometry, contains, type Ring } from '@/lib/domain/area';
import { DEMO_DISTRICTS, DEMO_MUNICIPALITIES, DEMO_NEIGHBOURHOODS } from '.';
import { parseOutline } from './outline';

const rings = (geometry: AreaGeometry | null): readonly Ring[] =>
  geometry?.type === 'Polygon' ? geometry.coordinates : (geometry?.coordinates.flat() ?? []);

function centre(ring: Ring): readonly [number, number] {
  const corners = ring.slice(1);
  const mean = (axis: 0 | 1) => corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;
  return [mean(0), mean(1)];
}

describe('areas of the demo', () => {
  it('are 15 districts of Zoetermeer, 15 of Deventer, Vreewijk, and 33 neighbourhoods', () => {
    const per = (code: string) => DEMO_DISTRICTS.filter(({ municipality }) => municipality === code).length;
    expect(DEMO_MUNICIPALITIES.map(({ code }) => per(code))).toEqual([15, 15, 1]);
    expect(DEMO_NEIGHBOURHOODS.filter(({ districtCode }) => districtCode === 'WK063708')).toHaveLength(14);
    expect(DEMO_NEIGHBOURHOODS.filter(({ districtCode }) => districtCode === 'WK063711')).toHaveLength(19);
  });

  it('have unique slugs and keys', () => {
    expect(new Set(DEMO_DISTRICTS.map(({ slug }) => slug)).size).toBe(31);
    expect(new Set(DEMO_DISTRICTS.map(({ year, code }) => `${year} ${code}`)).size).toBe(31);
    for (const { slug } of DEMO_DISTRICTS) expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  it('have closed rings', () => {
    for (const { geometry, name } of [...DEMO_DISTRICTS, ...DEMO_NEIGHBOURHOODS]) {
      expect(rings(geometry).length, name).toBeGreaterThan(0);
      for (const ring of rings(geometry)) {
        expect(ring.length, name).toBeGreaterThanOrEqual(4);
        expect(ring.at(-1), name).toEqual(ring[0]);
      }
    }
  });

  it('put every neighbourhood inside its own district and no other', () => {
    for (const { geometry, districtCode, name } of DEMO_NEIGHBOURHOODS) {
      const [lon, lat] = centre(rings(geometry)[0] ?? []);
      const holders = DEMO_DISTRICTS.filter((area) => area.geometry && contains(area.geometry, lon, lat));
      expect(
        holders.map(({ code }) => code),
        name,
      ).toEqual([districtCode]);
    }
  });

  it('call an outline schematic exactly where it is, and never give figures to the division of 2025', () => {
    for (const { municipality, schematic, figures, year } of DEMO_DISTRICTS) {
      expect(schematic).toBe(municipality !== 'GM0637');
      expect(figures === null).toBe(year === 2025);
    }
  });
});

describe('parseOutline', () => {
  it('reads holes and more than one polygon', () => {
    const square = '4.1 52.1, 4.4 52.1, 4.4 52.4, 4.1 52.4, 4.1 52.1';
    const hole = '4.2 52.2, 4.2 52.3, 4.3 52.3, 4.3 52.2, 4.2 52.2';
    const far = '5.1 52.1, 5.2 52.1, 5.2 52.2, 5.1 52.1';
    const geometry = parseOutline(`${square} / ${hole} + ${far}`);
    expect(contains(geometry, 4.15, 52.15)).toBe(true);
    expect(contains(geometry, 4.25, 52.25)).toBe(false);
    expect(contains(geometry, 5.17, 52.13)).toBe(true);
    expect(parseOutline(square).type).toBe('Polygon');
  });

  it('throws on what is not a position', () => {
    expect(() => parseOutline('4.1 52.1, 4.2')).toThrow('not a position: 4.2');
  });
});
