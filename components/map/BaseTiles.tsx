import { useEffect, useState } from 'react';
import { TileLayer, useMap } from 'react-leaflet';
import type { BaseMap } from '@/lib/domain/views';

const MIN_ZOOM = 6;
/** After this many tiles in a row that did not come, the base map is taken off. */
const PATIENCE = 6;

/**
 * The base map, if it can be reached. One tile is tried first: without a connection, or behind a filter, that is one
 * failed request and not one for every tile of every move. The outlines and names below it make a map by themselves.
 */
export function BaseTiles({ url, attribution }: BaseMap) {
  const map = useMap();
  const [reached, setReached] = useState(false);

  useEffect(() => {
    if (!url) return;
    const probe = new Image();
    probe.onload = () => setReached(true);
    probe.src = tileAddress(url, map.getCenter(), Math.max(MIN_ZOOM, Math.round(map.getZoom())));
    return () => {
      probe.onload = null;
    };
  }, [url, map]);

  useEffect(() => {
    map.getContainer().classList.toggle('wc-leaflet--tiles', reached);
  }, [map, reached]);

  if (!url || !reached) return null;
  let misses = 0;
  return (
    <TileLayer
      url={url}
      attribution={attribution ?? ''}
      minZoom={MIN_ZOOM}
      maxZoom={19}
      eventHandlers={{
        tileload: () => {
          misses = 0;
        },
        tileerror: () => {
          misses += 1;
          if (misses >= PATIENCE) setReached(false);
        },
      }}
    />
  );
}

/** The tile at a point: web Mercator numbering as the base map services use it. */
function tileAddress(url: string, at: { readonly lat: number; readonly lng: number }, zoom: number): string {
  const tiles = 2 ** zoom;
  const radians = (at.lat * Math.PI) / 180;
  const x = Math.floor(((at.lng + 180) / 360) * tiles);
  const y = Math.floor(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * tiles);
  return url.replace('{z}', String(zoom)).replace('{x}', String(x)).replace('{y}', String(y));
}
