'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Place } from '@/lib/domain/area';
import type { IdeaExplorerProps, ListedIdea } from '../district/types';
import type { MarkedProject } from '../project/map/ProjectMarkers';
import type { Box } from './clusters';
import { IdeaMarkers, type IdeaMarkersProps } from './IdeaMarkers';
import { LeafletFrame } from './LeafletFrame';
import { type Outline, Outlines } from './Outlines';
import { boxAround } from './outline';
import { PlaceMarkers } from './PlaceMarkers';

/** By itself: most visitors leave this layer off. Where it does not come, the page of projects has its own map. */
const ProjectMarkers = dynamic(
  () =>
    import('../project/map/ProjectMarkers').then(
      (loaded) => loaded.ProjectMarkers,
      () => () => null,
    ),
  { ssr: false },
);

export interface IdeaMapProps
  extends Pick<IdeaExplorerProps, 'view' | 'baseMap' | 'district' | 'surroundings' | 'ownNeighbourhood'>,
    IdeaMarkersProps {
  readonly places: readonly Place[];
  readonly projects: readonly MarkedProject[];
  readonly onPlace: (place: Place) => void;
}

/** The map of a round. Loads Leaflet, so only ever imported lazily and in the browser. */
export default function IdeaMap(props: IdeaMapProps) {
  const t = useTranslations('district.map');
  const { view, district } = props;
  const outlines = useOutlines(props);
  const box = useMemo(() => firstBox(outlines, view.ideas), [outlines, view.ideas]);
  return (
    <LeafletFrame name={t('name', { district: district.name })} baseMap={props.baseMap} box={box}>
      <Outlines outlines={outlines} />
      <PlaceMarkers places={props.places} onChoose={props.onPlace} />
      {props.projects.length > 0 && <ProjectMarkers projects={props.projects} />}
      <IdeaMarkers
        ideas={props.ideas}
        given={props.given}
        pointed={props.pointed}
        chosen={props.chosen}
        onPoint={props.onPoint}
        onChoose={props.onChoose}
      />
    </LeafletFrame>
  );
}

function useOutlines(props: IdeaMapProps): readonly Outline[] {
  const { view, district, surroundings, ownNeighbourhood } = props;
  const t = useTranslations('district.map');
  return useMemo(() => {
    const buurten: Outline[] = view.neighbourhoods.flatMap(({ code, name, geometry, inRound }) => {
      if (!geometry) return [];
      const own = code === ownNeighbourhood;
      const look = own ? 'own' : inRound ? 'round' : 'area';
      return [{ name, geometry, look, ...(own ? { ownText: t('yourNeighbourhood') } : {}) }];
    });
    const around: Outline[] = surroundings.map((one) => ({ ...one, look: 'neighbour' }));
    const wijk: Outline[] =
      buurten.length === 0 && district.geometry
        ? [{ name: district.name, geometry: district.geometry, look: 'round' }]
        : [];
    return [...around, ...wijk, ...buurten];
  }, [view.neighbourhoods, district, surroundings, ownNeighbourhood, t]);
}

/** The buurten of the round, else the district, else the ideas themselves. */
function firstBox(outlines: readonly Outline[], ideas: readonly ListedIdea[]): Box | null {
  const own = outlines.filter(({ look }) => look !== 'neighbour');
  const round = own.filter(({ look }) => look === 'round' || look === 'own');
  const chosen = round.length > 0 ? round : own;
  if (chosen.length > 0) return boxAround(chosen.map(({ geometry }) => geometry));
  const spots = ideas.flatMap(({ position }) =>
    position ? [[position.lon6 / 1e6, position.lat6 / 1e6] as const] : [],
  );
  return spots.length === 0 ? null : boxAround([{ type: 'Polygon', coordinates: [spots] }]);
}
