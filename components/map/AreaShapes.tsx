import { layerGroup, polygon } from 'leaflet';
import { useEffect } from 'react';
import { useMap } from 'react-leaflet';
import type { AreaGeometry, Ring } from '@/lib/domain/area';

export interface AreaShape {
  readonly geometry: AreaGeometry;
  /** Colours and lines come from theme/map.css. */
  readonly className: string;
  readonly onClick?: (() => void) | undefined;
}

/** Areas as shapes, drawn in the order given. Pass a kept list: every new one draws them all again. */
export function AreaShapes({ shapes }: { readonly shapes: readonly AreaShape[] }) {
  const map = useMap();
  useEffect(() => {
    const drawn = shapes.map(({ geometry, className, onClick }) => {
      const shape = polygon(cornersOf(geometry), { className, interactive: onClick !== undefined });
      return onClick ? shape.on('click', onClick) : shape;
    });
    const group = layerGroup(drawn).addTo(map);
    return () => {
      group.remove();
    };
  }, [map, shapes]);
  return null;
}

/** Polygons of rings of corners; Leaflet wants latitude first. */
function cornersOf(geometry: AreaGeometry): [number, number][][][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const corners = (ring: Ring) => ring.map(([lon, lat]): [number, number] => [lat, lon]);
  return polygons.map((rings) => rings.map(corners));
}
