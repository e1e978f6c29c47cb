import { useMemo } from 'react';
import { AreaNames, type NamedArea } from './AreaNames';
import { AreaShapes } from './AreaShapes';

export type OutlineLook = 'neighbour' | 'area' | 'round' | 'own';

export interface Outline extends NamedArea {
  readonly look: OutlineLook;
}

const RANK: Readonly<Record<OutlineLook, number>> = { neighbour: 0, area: 1, round: 2, own: 3 };

/** Areas with their names: what matters most lies on top and keeps its name longest. */
export function Outlines({ outlines }: { readonly outlines: readonly Outline[] }) {
  const [shapes, names] = useMemo(() => {
    const drawn = outlines.toSorted((a, b) => RANK[a.look] - RANK[b.look]);
    const looks = drawn.map(({ geometry, look }) => ({
      geometry,
      className: `wc-outline wc-outline--${look}`,
    }));
    return [looks, drawn.toReversed()] as const;
  }, [outlines]);
  return (
    <>
      <AreaShapes shapes={shapes} />
      <AreaNames areas={names} />
    </>
  );
}
