import { type AreaGeometry, contains, type Position } from '@/lib/domain/area';
import { DEMO_NEIGHBOURHOODS } from '../areas';
import type { Random } from './random';

/** Neighbourhoods of the cheque scheme: Tuinen, Vaarten and Weiden (division of 2025). */
export const CHEQUE_CODES = {
  tuinen: 'BU06370813',
  vaartenWest: 'BU06370810',
  vaartenOost: 'BU06370811',
  weideNoord: 'BU06370802',
  weideZuid: 'BU06370803',
} as const;
export type ChequeBuurt = keyof typeof CHEQUE_CODES;
export const CHEQUE_BUURTEN = Object.keys(CHEQUE_CODES) as readonly ChequeBuurt[];

/** Degrees; about 20 m north and 14 m east at this latitude, so that a point stays clear of simplified edges. */
const MARGIN = 0.0002;

export interface DemoArea {
  readonly code: string;
  readonly name: string;
  readonly geometry: AreaGeometry;
}

/** The demo's neighbourhood with this code; throws when there is none. */
export function demoArea(code: string): DemoArea {
  const found = DEMO_NEIGHBOURHOODS.find((area) => area.code === code);
  if (!found?.geometry) throw new Error(`no outline of ${code}`);
  return { code, name: found.name, geometry: found.geometry };
}

/** All neighbourhoods of one district of the demo, in order of code. */
export function areasOf(districtCode: string): DemoArea[] {
  return DEMO_NEIGHBOURHOODS.filter((area) => area.districtCode === districtCode).map(({ code }) =>
    demoArea(code),
  );
}

/** A point inside the outline, not closer to its edge than {@link MARGIN} in the four directions. */
export function pointIn(area: DemoArea, random: Random): Position {
  const [west, south, east, north] = boxOf(area.geometry);
  for (let tries = 0; tries < 10_000; tries++) {
    const lon = west + random.next() * (east - west);
    const lat = south + random.next() * (north - south);
    if (isWellInside(area, lon, lat)) return toPosition(lon, lat);
  }
  throw new Error(`no room inside ${area.code}`);
}

export function isWellInside({ geometry }: DemoArea, lon: number, lat: number): boolean {
  const around = [
    [0, 0],
    [MARGIN, 0],
    [-MARGIN, 0],
    [0, MARGIN],
    [0, -MARGIN],
  ] as const;
  return around.every(([dx, dy]) => contains(geometry, lon + dx, lat + dy));
}

export function toPosition(lon: number, lat: number): Position {
  return { lat6: Math.round(lat * 1e6), lon6: Math.round(lon * 1e6) };
}

/** Metres between two positions nearby: a plane with the width of a degree at 52°. */
export function metres(a: Position, b: Position): number {
  const north = (a.lat6 - b.lat6) * 0.1112;
  const east = (a.lon6 - b.lon6) * 0.0684;
  return Math.hypot(north, east);
}

function boxOf(geometry: AreaGeometry): readonly [number, number, number, number] {
  const points = geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
