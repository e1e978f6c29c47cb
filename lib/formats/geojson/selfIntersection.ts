import type { Ring } from '@/lib/domain/area';

type Point = Ring[number];

interface Segment {
  readonly index: number;
  readonly before: Point;
  readonly from: Point;
  readonly to: Point;
  readonly minX: number;
  readonly maxX: number;
}

/**
 * Where a closed ring crosses itself: the index of the segment's first position, or `null` when it does not.
 * Crossing counts in the inside of two segments, in a corner on a segment, and in a corner passed twice. Touching
 * without crossing is let through: dissolved official boundaries do it, and inside and outside stay clear.
 */
export function findSelfIntersection(ring: Ring): number | null {
  const segments = toSegments(ring).sort((a, b) => a.minX - b.minX);
  for (let i = 0; i < segments.length; i++) {
    const one = segments[i];
    if (!one) continue;
    // Sorted by their left end: only segments that start before this one ends can meet it.
    for (let j = i + 1; j < segments.length; j++) {
      const other = segments[j];
      if (!other || other.minX > one.maxX) break;
      if (cross(one, other)) return Math.min(one.index, other.index);
    }
  }
  return crossingInCorner(ring);
}

function toSegments(ring: Ring): Segment[] {
  const corners = ring.flatMap((point, index) => {
    const previous = ring[index - 1];
    return previous && previous[0] === point[0] && previous[1] === point[1] ? [] : [{ point, index }];
  });
  const segments: Segment[] = [];
  for (let i = 0; i + 1 < corners.length; i++) {
    const from = corners[i];
    const to = corners[i + 1];
    const before = corners[i === 0 ? corners.length - 2 : i - 1];
    if (!from || !to || !before) continue;
    segments.push({
      index: from.index,
      before: before.point,
      from: from.point,
      to: to.point,
      minX: Math.min(from.point[0], to.point[0]),
      maxX: Math.max(from.point[0], to.point[0]),
    });
  }
  return segments;
}

function cross(one: Segment, other: Segment): boolean {
  const a = side(one.from, one.to, other.from);
  const b = side(one.from, one.to, other.to);
  const c = side(other.from, other.to, one.from);
  const d = side(other.from, other.to, one.to);
  if (a * b < 0 && c * d < 0) return true;
  return cornerCrosses(one, other, a) || cornerCrosses(other, one, c);
}

/** The corner at the start of `other` lies inside `one`, and the path through it changes sides. */
function cornerCrosses(one: Segment, other: Segment, sideOfCorner: number): boolean {
  if (sideOfCorner !== 0 || !isInside(one, other.from)) return false;
  return side(one.from, one.to, other.before) * side(one.from, one.to, other.to) < 0;
}

function isInside({ from, to }: Segment, point: Point): boolean {
  const along = (point[0] - from[0]) * (to[0] - from[0]) + (point[1] - from[1]) * (to[1] - from[1]);
  const length = (to[0] - from[0]) ** 2 + (to[1] - from[1]) ** 2;
  return along > 0 && along < length && !same(point, from) && !same(point, to);
}

/** −1, 0 or 1: right of, on, or left of the line; "on" is closer than rounding of degrees can tell (1e-13°). */
function side(from: Point, to: Point, point: Point): -1 | 0 | 1 {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const area = dx * (point[1] - from[1]) - dy * (point[0] - from[0]);
  if (Math.abs(area) <= 1e-13 * (Math.abs(dx) + Math.abs(dy))) return 0;
  return area > 0 ? 1 : -1;
}

function crossingInCorner(ring: Ring): number | null {
  const visits = new Map<string, Segment[]>();
  for (const segment of toSegments(ring)) {
    const key = `${segment.from[0]} ${segment.from[1]}`;
    const earlier = visits.get(key) ?? [];
    if (earlier.some((visit) => swapsSectors(visit, segment))) return segment.index;
    visits.set(key, [...earlier, segment]);
  }
  return null;
}

/** Two visits of one corner cross when the second enters and leaves on different sides of the first. */
function swapsSectors(first: Segment, second: Segment): boolean {
  const angle = (point: Point) => Math.atan2(point[1] - first.from[1], point[0] - first.from[0]);
  const start = angle(first.before);
  const turn = (point: Point) => (angle(point) - start + 4 * Math.PI) % (2 * Math.PI);
  const [out, enter, leave] = [turn(first.to), turn(second.before), turn(second.to)];
  const onPath = [enter, leave].some((t) => t < 1e-9 || Math.abs(t - out) < 1e-9);
  return !onPath && enter < out !== leave < out;
}

function same(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
