import { layerGroup, marker } from 'leaflet';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useMap } from 'react-leaflet';
import type { Place } from '@/lib/domain/area';
import { placeIcon } from './icons';

interface PlaceMarkersProps {
  readonly places: readonly Place[];
  readonly onChoose: ((place: Place) => void) | null;
}

/** Partners and places of the district, below the ideas. For the pointer, as all markers. */
export function PlaceMarkers({ places, onChoose }: PlaceMarkersProps) {
  const map = useMap();
  const t = useTranslations('district.map.place');
  useEffect(() => {
    const signs = places.map((place) => {
      const sign = marker([place.lat6 / 1e6, place.lon6 / 1e6], {
        icon: placeIcon(place.kind),
        title: `${t(place.kind)}: ${place.name}`,
        keyboard: false,
        zIndexOffset: -1000,
      });
      return onChoose ? sign.on('click', () => onChoose(place)) : sign;
    });
    const group = layerGroup(signs).addTo(map);
    return () => {
      group.remove();
    };
  }, [map, places, onChoose, t]);
  return null;
}
