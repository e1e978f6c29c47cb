'use client';

import { useRouter } from 'next/navigation';
import { useMemo, useState } from 'react';
import { GeoJSON, Marker } from 'react-leaflet';
import type { AreaGeometry, Place, Position } from '@/lib/domain/area';
import type { IdeaTheme } from '@/lib/domain/idea';
import type { BaseMap } from '@/lib/domain/views';
import { AreaNames } from './AreaNames';
import type { Box } from './clusters';
import { ideaIcon } from './icons';
import { LeafletFrame } from './LeafletFrame';
import { asGeoJson } from './Outlines';
import { PlaceMarkers } from './PlaceMarkers';

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
  readonly spot?: { readonly number: number; readonly theme: IdeaTheme; readonly position: Position };
}

const ignore = () => undefined;

/** Areas without ideas; those with a page lead there. Loads Leaflet, so only ever imported lazily. */
export default function PlainMap({ name, baseMap, areas, places, box, spot }: PlainMapProps) {
  const router = useRouter();
  const [lit, setLit] = useState<string | null>(null);
  const ordered = useMemo(() => areas.toSorted((a, b) => Number(a.main) - Number(b.main)), [areas]);
  const named = useMemo(() => ordered.toReversed(), [ordered]);
  return (
    <LeafletFrame name={name} baseMap={baseMap} box={box}>
      {ordered.map(({ name: area, geometry, main, href, schematic }) => (
        <GeoJSON
          key={`${href ?? 'around'}-${area}-${lit === href && href !== null}`}
          data={asGeoJson(geometry)}
          interactive={href !== null}
          style={{
            className: [
              'wc-outline',
              main && 'wc-outline--round',
              href !== null && 'wc-outline--link',
              schematic && 'wc-outline--sketch',
              href !== null && lit === href && 'wc-outline--lit',
            ]
              .filter(Boolean)
              .join(' '),
          }}
          eventHandlers={{
            click: () => {
              setLit(href);
              if (href !== null) router.push(href);
            },
          }}
        />
      ))}
      <AreaNames areas={named} />
      {spot && (
        <Marker
          position={[spot.position.lat6 / 1e6, spot.position.lon6 / 1e6]}
          icon={ideaIcon(spot.number, spot.theme)}
          keyboard={false}
          interactive={false}
        />
      )}
      <PlaceMarkers places={places} onChoose={ignore} />
    </LeafletFrame>
  );
}
