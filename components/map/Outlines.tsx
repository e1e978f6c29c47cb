import { useMemo } from 'react';
import { GeoJSON } from 'react-leaflet';
import type { AreaGeometry } from '@/lib/domain/area';
import { AreaNames, type NamedArea } from './AreaNames';

export type OutlineLook = 'neighbour' | 'area' | 'round' | 'own';

export interface Outline extends NamedArea {
  readonly look: OutlineLook;
}

/** Colours come from theme/map.css by class name; the order drawn is the order given. */
export function Outlines({ outlines }: { readonly outlines: readonly Outline[] }) {
  const drawn = useMemo(() => {
    const rank: Readonly<Record<OutlineLook, number>> = { neighbour: 0, area: 1, round: 2, own: 3 };
    return outlines.toSorted((a, b) => rank[a.look] - rank[b.look]);
  }, [outlines]);
  return (
    <>
      {drawn.map((outline) => (
        <GeoJSON
          key={`${outline.look}-${outline.name}`}
          data={asGeoJson(outline.geometry)}
          interactive={false}
          style={{ className: `wc-outline wc-outline--${outline.look}` }}
        />
      ))}
      <AreaNames areas={drawn.toReversed()} />
    </>
  );
}

/** The same data; only the word `readonly` differs from the library's type. */
export function asGeoJson(geometry: AreaGeometry): GeoJSON.Geometry {
  return geometry as unknown as GeoJSON.Geometry;
}
