'use client';

import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { classNames } from '@/components/ui/classNames';
import type { AreaGeometry, Place } from '@/lib/domain/area';
import type { BaseMap } from '@/lib/domain/views';
import { AreaNames } from './AreaNames';
import { type AreaShape, AreaShapes } from './AreaShapes';
import type { Box } from './clusters';
import { LeafletFrame } from './LeafletFrame';
import { PlaceMarkers } from './PlaceMarkers';
import { Spot, type SpotProps } from './Spot';

export interface PlainArea {
  readonly name: string;
  readonly geometry: AreaGeometry;
  /** What the map is about; the others only surround. */
  readonly main: boolean;
  /** Where a click leads. */
  readonly href: string | null;
  /** A few corners instead of the official boundary. */
  readonly schematic: boolean;
}

export interface PlainMapProps {
  readonly name: string;
  readonly baseMap: BaseMap;
  readonly areas: readonly PlainArea[];
  readonly places: readonly Place[];
  readonly box: Box | null;
  /** One idea to point at. */
  readonly spot?: SpotProps;
}

/** Areas without ideas; those with a page lead there. Loads Leaflet, so only ever imported lazily. */
export default function PlainMap({ name, baseMap, areas, places, box, spot }: PlainMapProps) {
  const router = useRouter();
  const [shapes, names] = useMemo(() => {
    const drawn = areas.toSorted((a, b) => Number(a.main) - Number(b.main));
    return [drawn.map((area) => shapeOf(area, router.push)), drawn.toReversed()] as const;
  }, [areas, router]);
  return (
    <LeafletFrame name={name} baseMap={baseMap} box={box}>
      <AreaShapes shapes={shapes} />
      <AreaNames areas={names} />
      {spot && <Spot {...spot} />}
      <PlaceMarkers places={places} onChoose={null} />
    </LeafletFrame>
  );
}

function shapeOf({ geometry, main, href, schematic }: PlainArea, go: (href: string) => void): AreaShape {
  return {
    geometry,
    className: classNames(
      'wc-outline',
      main && 'wc-outline--round',
      href !== null && 'wc-outline--link',
      schematic && 'wc-outline--sketch',
    ),
    onClick: href === null ? undefined : () => go(href),
  };
}
