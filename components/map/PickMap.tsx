'use client';

import { type ReactNode, type RefObject, useEffect, useMemo, useRef } from 'react';
import { useMap, useMapEvents } from 'react-leaflet';
import type { AreaGeometry, PlaceKind, Position } from '@/lib/domain/area';
import type { BaseMap } from '@/lib/domain/views';
import { Button } from '../ui/Button';
import type { Box } from './clusters';
import { LeafletFrame } from './LeafletFrame';
import { Outlines } from './Outlines';
import { PlaceSign } from './PlaceSign';
import { Spot, type SpotProps } from './Spot';

/** At which a street and its houses are told apart. */
const STREET_ZOOM = 16;

export interface PickMapProps {
  readonly name: string;
  readonly middleText: string;
  readonly baseMap: BaseMap;
  readonly areas: readonly { readonly name: string; readonly geometry: AreaGeometry }[];
  readonly box: Box | null;
  /** The marker, of an idea or of a place; without a position there is none. */
  readonly spot: Omit<SpotProps, 'position'> | { readonly kind: PlaceKind };
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
          {position && 'kind' in spot && <PlaceSign kind={spot.kind} position={position} />}
          {position && 'theme' in spot && <Spot {...spot} position={position} />}
          <KeepInView position={position} />
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

/** A place that was found by name may lie outside what the map shows, or in the middle of a whole district. */
function KeepInView({ position }: { readonly position: Position | null }) {
  const map = useMap();
  useEffect(() => {
    if (!position) return;
    const point: [number, number] = [position.lat6 / 1e6, position.lon6 / 1e6];
    if (!map.getBounds().pad(-0.1).contains(point)) map.setView(point, Math.max(map.getZoom(), STREET_ZOOM));
  }, [map, position]);
  return null;
}

function toPosition({ lat, lng }: { readonly lat: number; readonly lng: number }): Position {
  return { lat6: Math.round(lat * 1e6), lon6: Math.round(lng * 1e6) };
}
