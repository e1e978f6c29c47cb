import type { AreaGeometry, Ring } from '../area';

/** What is known of an area beside its outline. */
export interface MappedArea {
  readonly code: string;
  readonly name: string;
  /** Whether the round that the map is about is held there. */
  readonly takesPart: boolean;
}

/** One area on a drawn map: its outline as an SVG path, and where words about it fit. */
export interface AreaOutline extends MappedArea {
  readonly path: string;
  readonly label: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** A map to draw, in units of its own; `width` is always {@link MAP_WIDTH}. */
export interface DistrictMap {
  readonly width: number;
  readonly height: number;
  readonly areas: readonly AreaOutline[];
}

export const MAP_WIDTH = 360;
const MOST_HEIGHT = 420;
const EDGE = 4;
/** A corner that lies nearer to the line between its neighbours than this is left out. */
const TOLERANCE = 0.9;

type Point = readonly [x: number, y: number];

/**
 * Outlines in one map: degrees of longitude as short as they are at its middle, corners left out that nobody would see
 * (D. H. Douglas and T. K. Peucker, The Canadian Cartographer 10 (1973) 112–122). `null` when none has an outline.
 */
export function drawMap(
  given: readonly (MappedArea & { readonly geometry: AreaGeometry | null })[],
): DistrictMap | null {
  const areas = given.flatMap(({ code, name, takesPart, geometry }) =>
    geometry ? [{ about: { code, name, takesPart }, rings: ringsOf(geometry) }] : [],
  );
  const all = areas.flatMap(({ rings }) => rings.flat());
  if (all.length === 0) return null;
  const lats = all.map(([, lat]) => lat);
  const squeeze = Math.cos((((Math.min(...lats) + Math.max(...lats)) / 2) * Math.PI) / 180);
  const flat = all.map(([lon, lat]): Point => [lon * squeeze, -lat]);
  const [left, right, top, bottom] = bounds(flat);
  const room = MAP_WIDTH - 2 * EDGE;
  const scale = Math.min(room / Math.max(right - left, 1e-9), MOST_HEIGHT / Math.max(bottom - top, 1e-9));
  const shift = (room - (right - left) * scale) / 2 + EDGE;
  const place = ([lon, lat]: Ring[number]): Point => [
    (lon * squeeze - left) * scale + shift,
    (-lat - top) * scale + EDGE,
  ];
  return {
    width: MAP_WIDTH,
    height: Math.ceil((bottom - top) * scale + 2 * EDGE),
    areas: areas.map(({ about, rings }) =>
      outlineOf(
        about,
        rings.map((ring) => ring.map(place)),
      ),
    ),
  };
}

function ringsOf(geometry: AreaGeometry): readonly Ring[] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

function outlineOf(about: MappedArea, rings: readonly (readonly Point[])[]): AreaOutline {
  const drawn = rings.map((ring) => simplified(ring, TOLERANCE)).filter((ring) => ring.length > 3);
  const largest = rings.toSorted((a, b) => surface(b) - surface(a))[0] ?? [];
  const [left, right, top, bottom] = bounds(largest);
  const [x, y] = middleOf(largest);
  return {
    ...about,
    path: drawn
      .map(
        (ring) =>
          `M${ring
            .slice(0, -1)
            .map(([a, b]) => `${round(a)} ${round(b)}`)
            .join('L')}Z`,
      )
      .join(''),
    label: { x: round(x), y: round(y), width: round(right - left), height: round(bottom - top) },
  };
}

function bounds(
  points: readonly Point[],
): readonly [left: number, right: number, top: number, bottom: number] {
  return points.reduce<readonly [number, number, number, number]>(
    ([l, r, t, b], [x, y]) => [Math.min(l, x), Math.max(r, x), Math.min(t, y), Math.max(b, y)],
    [Infinity, -Infinity, Infinity, -Infinity],
  );
}

/** Twice the signed surface of a ring, and what its centroid needs. */
function crosses(ring: readonly Point[]) {
  return ring.slice(1).map(([x, y], i) => {
    const [px, py] = ring[i] ?? [x, y];
    return { x: px + x, y: py + y, cross: px * y - x * py };
  });
}

function surface(ring: readonly Point[]): number {
  return Math.abs(crosses(ring).reduce((sum, { cross }) => sum + cross, 0));
}

/** The centroid of a ring. */
function middleOf(ring: readonly Point[]): Point {
  const parts = crosses(ring);
  const twice = parts.reduce((sum, { cross }) => sum + cross, 0);
  if (twice === 0) return ring[0] ?? [0, 0];
  const sum = (of: 'x' | 'y') => parts.reduce((all, one) => all + one[of] * one.cross, 0) / (3 * twice);
  return [sum('x'), sum('y')];
}

/** A closed ring or a line with fewer corners; the first and the last stay. */
export function simplified(points: readonly Point[], tolerance: number): readonly Point[] {
  const keep = points.map((_, i) => i === 0 || i === points.length - 1);
  const spans: (readonly [number, number])[] = [[0, points.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    let far = -1;
    let distance = tolerance;
    for (let i = from + 1; i < to; i += 1) {
      const away = distanceTo(points[i], points[from], points[to]);
      if (away > distance) [far, distance] = [i, away];
    }
    if (far < 0) continue;
    keep[far] = true;
    spans.push([from, far], [far, to]);
  }
  return points.filter((_, i) => keep[i]);
}

/** From a point to the line between two others; to the first of them where they are the same. */
function distanceTo([x, y]: Point = [0, 0], [ax, ay]: Point = [0, 0], [bx, by]: Point = [0, 0]): number {
  const length = Math.hypot(bx - ax, by - ay);
  if (length === 0) return Math.hypot(x - ax, y - ay);
  return Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
