import Supercluster from 'supercluster';
import type { Position } from '@/lib/domain/area';

/** What stands at one spot of the map: one idea, or several too close together to tell apart at this zoom. */
export type MapItem =
  | { readonly kind: 'idea'; readonly key: string; readonly at: LatLon; readonly number: number }
  | {
      readonly kind: 'cluster';
      readonly key: string;
      readonly at: LatLon;
      readonly id: number;
      readonly count: number;
    };

/** Degrees, `[latitude, longitude]`. */
export type LatLon = readonly [number, number];

/** Degrees: west, south, east, north. */
export type Box = readonly [number, number, number, number];

export interface ClusterIndex {
  /** What stands in the box at a zoom, a half zoom being clustered as the whole one below; each idea once. */
  readonly items: (box: Box, zoom: number) => readonly MapItem[];
  /** Numbers of the ideas in a cluster, ascending. */
  readonly members: (id: number) => readonly number[];
  /** For every idea the key of the item it stands in at a zoom; worked out once per zoom. */
  readonly holders: (zoom: number) => ReadonlyMap<number, string>;
  /** The zoom at which a cluster falls apart; above `MAX_ZOOM` when its ideas share one spot. */
  readonly splitZoom: (id: number) => number;
}

export const MAX_ZOOM = 19;
/** A marker is 36 px wide: closer than this they cover each other. */
const RADIUS_PX = 44;

interface PointProps {
  readonly number: number;
}

/** Indexes the ideas that have a place. Clusters up to the deepest zoom, so a pile on one spot stays one marker. */
export function makeClusterIndex(
  ideas: readonly { readonly number: number; readonly position: Position | null }[],
): ClusterIndex {
  const index = new Supercluster<PointProps, PointProps>({
    radius: RADIUS_PX,
    extent: 256,
    maxZoom: MAX_ZOOM,
  });
  index.load(
    ideas.flatMap(({ number, position }) => {
      if (!position) return [];
      const coordinates = [position.lon6 / 1e6, position.lat6 / 1e6];
      return [{ type: 'Feature', properties: { number }, geometry: { type: 'Point', coordinates } }];
    }),
  );
  const kept = new Map<number, ReadonlyMap<number, string>>();
  const known: ClusterIndex = {
    items: (box, zoom) =>
      index.getClusters([...box], Math.floor(zoom)).map(({ properties, geometry }) => {
        const [lon = 0, lat = 0] = geometry.coordinates;
        const at: LatLon = [lat, lon];
        if (!('cluster' in properties)) {
          return { kind: 'idea', key: `i${properties.number}`, at, number: properties.number };
        }
        const { cluster_id: id, point_count: count } = properties;
        return { kind: 'cluster', key: `c${id}`, at, id, count };
      }),
    members: (id) =>
      index
        .getLeaves(id, Number.POSITIVE_INFINITY)
        .map(({ properties }) => properties.number)
        .sort((a, b) => a - b),
    splitZoom: (id) => index.getClusterExpansionZoom(id),
    holders(zoom) {
      const whole = Math.floor(zoom);
      const found = kept.get(whole) ?? holdersOf(known, known.items(WORLD, whole));
      kept.set(whole, found);
      return found;
    },
  };
  return known;
}

const WORLD: Box = [-180, -85, 180, 85];

function holdersOf(index: ClusterIndex, items: readonly MapItem[]): ReadonlyMap<number, string> {
  const holders = new Map<number, string>();
  for (const item of items) {
    const numbers = item.kind === 'idea' ? [item.number] : index.members(item.id);
    for (const number of numbers) holders.set(number, item.key);
  }
  return holders;
}

/** The first zoom from `from` on at which an idea stands by itself; the deepest when it never does. */
export function zoomAlone(index: ClusterIndex, number: number, position: Position, from: number): number {
  const [lon, lat] = [position.lon6 / 1e6, position.lat6 / 1e6];
  for (let zoom = from; zoom < MAX_ZOOM; zoom++) {
    const near = index.items([lon - 1e-5, lat - 1e-5, lon + 1e-5, lat + 1e-5], zoom);
    if (near.some((item) => item.kind === 'idea' && item.number === number)) return zoom;
  }
  return MAX_ZOOM;
}
