import { marker } from 'leaflet';
import { useEffect } from 'react';
import { useMap } from 'react-leaflet';
import type { Position } from '@/lib/domain/area';
import type { IdeaTheme } from '@/lib/domain/idea';
import { ideaIcon } from './icons';

export interface SpotProps {
  readonly number: number | '+';
  readonly theme: IdeaTheme;
  readonly position: Position;
}

/** The marker of one idea, to look at. */
export function Spot({ number, theme, position }: SpotProps) {
  const map = useMap();
  const { lat6, lon6 } = position;
  useEffect(() => {
    const icon = ideaIcon(number, theme);
    const pin = marker([lat6 / 1e6, lon6 / 1e6], { icon, keyboard: false, interactive: false }).addTo(map);
    return () => {
      pin.remove();
    };
  }, [map, number, theme, lat6, lon6]);
  return null;
}
