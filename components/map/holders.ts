import type { Position } from '@/lib/domain/area';
import { type ClusterIndex, MAX_ZOOM, type MapItem } from './clusters';

/** How much shorter a degree of longitude is than one of latitude in the Netherlands. */
const LON_PER_LAT = 0.61;
/** The middle of another cluster can be nearer to an idea than that of its own, but not of many. */
const NEAREST = 6;

/**
 * The key of the item an idea stands in: itself, or the cluster that holds it, looked for from near to far, because
 * listing the members of every cluster takes as long as there are ideas. `undefined` when it is in none of the items.
 */
export function findHolder(
  index: ClusterIndex,
  items: readonly MapItem[],
  number: number,
  position: Position,
): string | undefined {
  const alone = items.find((item) => item.kind === 'idea' && item.number === number);
  if (alone) return alone.key;
  const [lat, lon] = [position.lat6 / 1e6, position.lon6 / 1e6];
  const away = ({ at }: MapItem) => (at[0] - lat) ** 2 + ((at[1] - lon) * LON_PER_LAT) ** 2;
  return items
    .flatMap((item) => (item.kind === 'cluster' ? [item] : []))
    .sort((a, b) => away(a) - away(b))
    .slice(0, NEAREST)
    .find((item) => index.members(item.id).includes(number))?.key;
}

/** The first zoom from `from` on at which an idea stands by itself; the deepest when it never does. */
export function zoomAlone(index: ClusterIndex, number: number, position: Position, from: number): number {
  const [lon, lat] = [position.lon6 / 1e6, position.lat6 / 1e6];
  for (let zoom = from; zoom <= MAX_ZOOM; zoom++) {
    const near = index.items([lon - 1e-5, lat - 1e-5, lon + 1e-5, lat + 1e-5], zoom);
    if (near.some((item) => item.kind === 'idea' && item.number === number)) return zoom;
  }
  return MAX_ZOOM;
}
