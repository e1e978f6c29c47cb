import { type AreaGeometry, contains, type Ring } from '@/lib/domain/area';
import type { Box, LatLon } from './clusters';

/** The smallest box around all geometries; `null` when there are none. */
export function boxAround(geometries: readonly AreaGeometry[]): Box | null {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const geometry of geometries) {
    for (const [lon, lat] of outerRings(geometry).flat()) {
      west = Math.min(west, lon);
      south = Math.min(south, lat);
      east = Math.max(east, lon);
      north = Math.max(north, lat);
    }
  }
  return west > east ? null : [west, south, east, north];
}

/**
 * A spot for an area's name: the centre of gravity of its largest part (shoelace formula), or, where that falls
 * outside (a hook or a ring), the middle of the widest stretch on the same latitude.
 */
export function nameSpot(geometry: AreaGeometry): LatLon {
  const ring = outerRings(geometry).toSorted((a, b) => Math.abs(sum(b)[0]) - Math.abs(sum(a)[0]))[0] ?? [];
  const [twiceArea, x, y] = sum(ring);
  if (twiceArea === 0) return [ring[0]?.[1] ?? 0, ring[0]?.[0] ?? 0];
  const [lon, lat] = [x / (3 * twiceArea), y / (3 * twiceArea)];
  return contains(geometry, lon, lat) ? [lat, lon] : [lat, widestStretch(ring, lat) ?? lon];
}

function outerRings(geometry: AreaGeometry): readonly Ring[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap(([outer]) => (outer ? [outer] : []));
}

/** Twice the signed area, and the sums of which a third of a share of it is the centre of gravity. */
function sum(ring: Ring): readonly [number, number, number] {
  let [area, x, y] = [0, 0, 0];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i] ?? [];
    const [bx = 0, by = 0] = ring[i + 1] ?? [];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return [area, x, y];
}

function widestStretch(ring: Ring, lat: number): number | null {
  const cuts: number[] = [];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i] ?? [];
    const [bx = 0, by = 0] = ring[i + 1] ?? [];
    if (ay > lat !== by > lat) cuts.push(ax + ((lat - ay) / (by - ay)) * (bx - ax));
  }
  cuts.sort((a, b) => a - b);
  let best: { readonly width: number; readonly middle: number } | null = null;
  for (let i = 0; i + 1 < cuts.length; i += 2) {
    const [from = 0, to = 0] = [cuts[i], cuts[i + 1]];
    if (!best || to - from > best.width) best = { width: to - from, middle: (from + to) / 2 };
  }
  return best?.middle ?? null;
}
