import type { AreaGeometry, Ring } from '@/lib/domain/area';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { Crs } from './crs';
import { isInNetherlands, isRd, rdToWgs84 } from './rd';
import { findSelfIntersection } from './selfIntersection';
import type { FeatureProblem } from './types';

export interface ReadGeometry {
  readonly geometry: AreaGeometry;
  readonly rewound: number;
}

/**
 * Reads a Polygon or MultiPolygon into WGS84, heights dropped, rings turned as RFC 7946 recommends (outer
 * counter-clockwise, holes clockwise). Every faulty ring is reported with its place, counted from 0.
 */
export function readGeometry(value: unknown, crs: Crs): Result<ReadGeometry, readonly FeatureProblem[]> {
  const { type, coordinates } = (value ?? {}) as { type?: unknown; coordinates?: unknown };
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : null;
  if (!isFilledArray(polygons) || !polygons.every(isFilledArray)) {
    return fail([{ code: 'WRONG_GEOMETRY', detail: typeof type === 'string' ? type : null }]);
  }
  const problems: FeatureProblem[] = [];
  let rewound = 0;
  const read = polygons.map((rings, p) =>
    rings.map((raw, r): Ring => {
      const ring = readRing(raw, crs);
      if (!ring.ok) {
        problems.push({ code: ring.error.code, detail: `polygon ${p}, ring ${r}${ring.error.detail ?? ''}` });
        return [];
      }
      const outer = r === 0;
      if (signedArea(ring.value) > 0 === outer) return ring.value;
      rewound += 1;
      return ring.value.toReversed();
    }),
  );
  if (problems.length > 0) return fail(problems);
  const [only] = read;
  const geometry: AreaGeometry =
    type === 'Polygon' && only
      ? { type: 'Polygon', coordinates: only }
      : { type: 'MultiPolygon', coordinates: read };
  return ok({ geometry, rewound });
}

function readRing(raw: unknown, crs: Crs): Result<Ring, FeatureProblem> {
  if (!Array.isArray(raw)) return fail({ code: 'RING_NOT_NUMERIC', detail: null });
  const ring: (readonly [number, number])[] = [];
  for (const [i, position] of raw.entries()) {
    const [x, y] = (Array.isArray(position) ? position : []) as unknown[];
    if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x + y)) {
      return fail({ code: 'RING_NOT_NUMERIC', detail: `, position ${i}` });
    }
    const inside = crs === 'rd' ? isRd(x, y) : isInNetherlands(x, y);
    if (!inside)
      return fail({ code: 'OUTSIDE_NETHERLANDS', detail: `, position ${i}: ${x} ${y}${hint(x, y)}` });
    ring.push(crs === 'rd' ? rdToWgs84(x, y) : [x, y]);
  }
  if (ring.length < 4) return fail({ code: 'RING_TOO_SHORT', detail: `, ${ring.length} positions` });
  const [first, last] = [ring.at(0), ring.at(-1)];
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1])
    return fail({ code: 'RING_NOT_CLOSED', detail: null });
  const crossing = findSelfIntersection(ring);
  if (crossing !== null)
    return fail({ code: 'RING_SELF_INTERSECTING', detail: `, near position ${crossing}` });
  if (Math.abs(signedArea(ring)) < 1e-14) return fail({ code: 'RING_WITHOUT_AREA', detail: null });
  return ok(ring);
}

function hint(x: number, y: number): string {
  if (isInNetherlands(y, x)) return ' (latitude and longitude swapped)';
  return isRd(x, y) ? ' (RD New among degrees)' : '';
}

/**
 * Shoelace area in square degrees; positive when the ring runs counter-clockwise. Measured from the first position,
 * so that small areas do not drown in the rounding of large coordinates.
 */
function signedArea(ring: Ring): number {
  const [x0, y0] = ring[0] ?? [0, 0];
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1], ring[i]];
    if (a && b) twice += (a[0] - x0) * (b[1] - y0) - (b[0] - x0) * (a[1] - y0);
  }
  return twice / 2;
}

function isFilledArray(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length > 0;
}
