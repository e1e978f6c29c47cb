'use client';

import { useMemo } from 'react';
import { classNames } from '@/components/ui/classNames';
import type { BaseMap } from '@/lib/domain/views';
import { AreaShapes } from '../../map/AreaShapes';
import type { Box } from '../../map/clusters';
import { LeafletFrame } from '../../map/LeafletFrame';
import type { PlainArea } from '../../map/PlainMap';
import { type MarkedProject, ProjectMarkers } from './ProjectMarkers';

export interface ProjectMapProps {
  readonly name: string;
  readonly baseMap: BaseMap;
  readonly areas: readonly PlainArea[];
  readonly box: Box | null;
  readonly projects: readonly MarkedProject[];
}

/** Where the projects are, and how far: by shape. Loads Leaflet, so only ever imported lazily. */
export default function ProjectMap({ name, baseMap, areas, box, projects }: ProjectMapProps) {
  const shapes = useMemo(
    () =>
      areas.map(({ geometry, main, schematic }) => ({
        geometry,
        className: classNames('wc-outline', main && 'wc-outline--round', schematic && 'wc-outline--sketch'),
        onClick: undefined,
      })),
    [areas],
  );
  return (
    <LeafletFrame name={name} baseMap={baseMap} box={box}>
      <AreaShapes shapes={shapes} />
      <ProjectMarkers projects={projects} />
    </LeafletFrame>
  );
}
