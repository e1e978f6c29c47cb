import type { AreaGeometry, Ring } from '@/lib/domain/area';

/** Code, name and outline of an area; the outline as {@link parseOutline} reads it. */
export type OutlineRow = readonly [code: string, name: string, outline: string];

/**
 * Reads the seeds' own notation of an outline: `lon lat, lon lat, …` is a closed ring, ` / ` starts a hole, ` + ` the
 * next polygon. Throws on anything else: these files are part of the program.
 */
export function parseOutline(text: string): AreaGeometry {
  const polygons = text.split(' + ').map((polygon) => polygon.split(' / ').map(parseRing));
  const [only, second] = polygons;
  if (!only) throw new Error('an outline without rings');
  return second ? { type: 'MultiPolygon', coordinates: polygons } : { type: 'Polygon', coordinates: only };
}

function parseRing(text: string): Ring {
  return text.split(', ').map((pair) => {
    const match = /^(\d\.\d+) (\d\d\.\d+)$/.exec(pair);
    if (!match) throw new Error(`not a position: ${pair}`);
    return [Number(match[1]), Number(match[2])] as const;
  });
}
