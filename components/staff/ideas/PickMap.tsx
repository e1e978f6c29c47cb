'use client';

import { type ReactNode, type RefObject, useMemo, useRef } from 'react';
import { useMap, useMapEvents } from 'react-leaflet';
import type { AreaGeometry, Position } from '@/lib/domain/area';
import type { BaseMap } from '@/lib/domain/views';
import type { Box } from '../../map/clusters';
import { LeafletFrame } from '../../map/LeafletFrame';
import { Outlines } from '../../map/Outlines';
import { Spot, type SpotProps } from '../../map/Spot';
import { Button } from '../../ui/Button';

export interface PickMapProps {
  readonly name: string;
  readonly middleText: string;
  readonly baseMap: BaseMap;
  readonly areas: readonly { readonly name: string; readonly geometry: AreaGeometry }[];
  readonly box: Box | null;
  /** The marker; without a position there is none. */
  readonly spot: Omit<SpotProps, 'position'>;
  readonly position: Position | null;
  readonly onPick: (position: Position) => void;
  /** More buttons, beside the one for the middle. */
  readonly children?: ReactNode;
}

/** The district with one point that can be set: by a click, or in the middle of the map for who moves it by keyboard. */
export default function PickMap(props: PickMapProps) {
  const { name, middleText, baseMap, areas, box, spot, position, onPick, children } = props;
  const outlines = useMemo(() => areas.map((area) => ({ ...area, look: 'round' as const })), [areas]);
  const middle = useRef<() => Position>(null);
  return (
    <>
      <div className="wc-map__frame wc-pick">
        <LeafletFrame name={name} baseMap={baseMap} box={box}>
          <Outlines outlines={outlines} />
          <Picking onPick={onPick} middle={middle} />
          {position && <Spot {...spot} position={position} />}
        </LeafletFrame>
      </div>
      <p className="wc-setup__acts">
        <Button onClick={() => middle.current && onPick(middle.current())}>{middleText}</Button>
        {children}
      </p>
    </>
  );
}

interface PickingProps {
  readonly onPick: (position: Position) => void;
  readonly middle: RefObject<(() => Position) | null>;
}

/** Tells where the map was clicked, and hands out its middle. */
function Picking({ onPick, middle }: PickingProps) {
  const map = useMap();
  middle.current = () => toPosition(map.getCenter());
  useMapEvents({ click: ({ latlng }) => onPick(toPosition(latlng)) });
  return null;
}

function toPosition({ lat, lng }: { readonly lat: number; readonly lng: number }): Position {
  return { lat6: Math.round(lat * 1e6), lon6: Math.round(lng * 1e6) };
}
