import { layerGroup, marker } from 'leaflet';
import { useEffect } from 'react';
import { useMap } from 'react-leaflet';
import type { AreaGeometry } from '@/lib/domain/area';
import { nameIcon } from './icons';
import { namesThatFit } from './names';
import { nameSpot } from './outline';

export interface NamedArea {
  readonly name: string;
  readonly geometry: AreaGeometry;
  /** The visitor's own buurt, with what to say of it. */
  readonly ownText?: string | undefined;
}

/** Names on the map; which ones are shown is worked out again at every zoom, the first in the list first. */
export function AreaNames({ areas }: { readonly areas: readonly NamedArea[] }) {
  const map = useMap();
  useEffect(() => {
    const pane = map.getPane('names') ?? map.createPane('names');
    pane.setAttribute('aria-hidden', 'true');
    const names = areas.map(({ name, geometry, ownText }) => {
      const [lat, lon] = nameSpot(geometry);
      const text = ownText ? `${name} (${ownText})` : name;
      const icon = nameIcon(text, ownText !== undefined);
      return {
        text,
        at: { lat, lng: lon },
        marker: marker([lat, lon], { icon, pane: 'names', interactive: false, keyboard: false }),
      };
    });
    const group = layerGroup(names.map((one) => one.marker)).addTo(map);
    const arrange = () => {
      const fits = namesThatFit(
        names.map(({ text, at }) => {
          const { x, y } = map.latLngToLayerPoint(at);
          return { text, x, y };
        }),
      );
      names.forEach((one, i) => {
        one.marker.getElement()?.classList.toggle('wc-name--away', !fits[i]);
      });
    };
    arrange();
    map.on('zoomend', arrange);
    return () => {
      map.off('zoomend', arrange);
      group.remove();
    };
  }, [map, areas]);
  return null;
}
