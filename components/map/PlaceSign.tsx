import { marker } from 'leaflet';
import { useEffect } from 'react';
import { useMap } from 'react-leaflet';
import type { PlaceKind, Position } from '@/lib/domain/area';
import { placeIcon } from './icons';

interface PlaceSignProps {
  readonly kind: PlaceKind;
  readonly position: Position;
}

/** The sign of one place, to look at. */
export function PlaceSign({ kind, position }: PlaceSignProps) {
  const map = useMap();
  const { lat6, lon6 } = position;
  useEffect(() => {
    const icon = placeIcon(kind);
    const sign = marker([lat6 / 1e6, lon6 / 1e6], { icon, keyboard: false, interactive: false }).addTo(map);
    return () => {
      sign.remove();
    };
  }, [map, kind, lat6, lon6]);
  return null;
}
