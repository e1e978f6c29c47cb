'use client';

import { useMemo } from 'react';
import type { AreaGeometry, Position } from '@/lib/domain/area';
import type { BaseMap } from '@/lib/domain/views';
import { LeafletFrame } from '../map/LeafletFrame';
import { Outlines } from '../map/Outlines';
import { boxAround } from '../map/outline';
import { Spot } from '../map/Spot';

export interface PointsMapProps {
  readonly name: string;
  readonly baseMap: BaseMap;
  readonly district: { readonly name: string; readonly geometry: AreaGeometry | null };
  readonly points: readonly { readonly number: number; readonly position: Position }[];
}

/** The places that points of a visit are about, by their numbers. Loads Leaflet, so only ever imported lazily. */
export default function PointsMap({ name, baseMap, district, points }: PointsMapProps) {
  const { geometry } = district;
  const outlines = useMemo(
    () => (geometry ? [{ name: district.name, geometry, look: 'round' as const }] : []),
    [district.name, geometry],
  );
  const box = useMemo(() => boxAround(outlines.map((one) => one.geometry)), [outlines]);
  return (
    <LeafletFrame name={name} baseMap={baseMap} box={box}>
      <Outlines outlines={outlines} />
      {points.map(({ number, position }) => (
        <Spot key={number} number={number} theme="other" position={position} />
      ))}
    </LeafletFrame>
  );
}
