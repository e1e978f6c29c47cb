import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Marker } from 'react-leaflet';
import type { Place } from '@/lib/domain/area';
import { placeIcon } from './icons';

interface PlaceMarkersProps {
  readonly places: readonly Place[];
  readonly onChoose: (place: Place) => void;
}

/** Partners and places of the district: a handful, so plain components. */
export function PlaceMarkers({ places, onChoose }: PlaceMarkersProps) {
  const t = useTranslations('district.map.place');
  const icons = useMemo(() => places.map((place) => placeIcon(place.kind)), [places]);
  return places.map((place, i) => {
    const icon = icons[i];
    if (!icon) return null;
    return (
      <Marker
        key={`${place.kind}-${place.name}-${place.lat6}-${place.lon6}`}
        position={[place.lat6 / 1e6, place.lon6 / 1e6]}
        icon={icon}
        title={`${t(place.kind)}: ${place.name}`}
        keyboard={false}
        zIndexOffset={-1000}
        eventHandlers={{ click: () => onChoose(place) }}
      />
    );
  });
}
