'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useId, useState } from 'react';
import { CheckboxField } from '@/components/ui/Field';
import type { Place } from '@/lib/domain/area';
import type { IdeaSupport } from '@/lib/domain/idea';
import type { IdeaExplorerProps } from '../district/types';
import type { IdeaMarkersProps } from './IdeaMarkers';
import { MapCard } from './MapCard';
import { MapNotice } from './MapNotice';

const IdeaMap = dynamic(
  () => import('./IdeaMap').catch(() => ({ default: () => <MapNotice text="failed" /> })),
  {
    ssr: false,
    loading: () => <MapNotice text="loading" />,
  },
);

/** Not on the server, so that it has a boundary of its own: without one the switch would wait for it to load. */
const ProjectLegend = dynamic(
  () =>
    import('../project/map/ProjectLegend').then(
      (loaded) => loaded.ProjectLegend,
      () => () => null,
    ),
  { ssr: false },
);

const NOTHING: readonly never[] = [];

export interface MapPaneProps extends IdeaExplorerProps, IdeaMarkersProps {
  readonly support: ReadonlyMap<number, IdeaSupport>;
  /** The map is loaded when it is first wanted, and stays. */
  readonly wanted: boolean;
}

/** The map with a way past it, the switches for places and projects, and the card of what was chosen. */
export function MapPane(props: MapPaneProps) {
  const { places, projects = NOTHING, wanted, onChoose } = props;
  const t = useTranslations('district.map');
  const endId = useId();
  const [loaded, setLoaded] = useState(false);
  const [withPlaces, setWithPlaces] = useState(true);
  const [withProjects, setWithProjects] = useState(false);
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    if (wanted) setLoaded(true);
  }, [wanted]);
  const choose = useCallback(
    (number: number | null) => {
      setPlace(null);
      onChoose(number);
    },
    [onChoose],
  );
  const choosePlace = useCallback(
    (chosen: Place) => {
      onChoose(null);
      setPlace(chosen);
    },
    [onChoose],
  );
  return (
    <div className="wc-map">
      <a className="nl-skip-link nl-skip-link--visible-on-focus wc-map__skip" href={`#${endId}`}>
        {t('skip')}
      </a>
      <div className="wc-map__frame">
        {(loaded || wanted) && (
          <IdeaMap
            {...props}
            places={withPlaces ? places : NOTHING}
            projects={withProjects ? projects : NOTHING}
            onChoose={choose}
            onPlace={choosePlace}
          />
        )}
      </div>
      <div className="wc-map__foot">
        <MapCard {...props} place={place} onChoose={choose} />
      </div>
      {(places.length > 0 || projects.length > 0) && (
        <div className="wc-map__layers">
          {places.length > 0 && (
            <CheckboxField
              id={`${endId}-places`}
              label={t('places')}
              checked={withPlaces}
              onChange={(event) => setWithPlaces(event.target.checked)}
            />
          )}
          {projects.length > 0 && (
            <CheckboxField
              id={`${endId}-projects`}
              label={t('projects')}
              checked={withProjects}
              onChange={(event) => setWithProjects(event.target.checked)}
            />
          )}
          {withProjects && <ProjectLegend />}
        </div>
      )}
      <span id={endId} tabIndex={-1} />
    </div>
  );
}
