'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useWide } from '../../district/useWide';
import { MapNotice } from '../../map/MapNotice';
import { Button } from '../../ui/Button';
import type { ProjectMapProps } from './ProjectMap';

const ProjectMap = dynamic(
  () => import('./ProjectMap').catch(() => ({ default: () => <MapNotice text="failed" /> })),
  { ssr: false, loading: () => <MapNotice text="loading" /> },
);

interface ProjectMapPaneProps extends ProjectMapProps {
  readonly showText: string;
}

/** The map of projects where there is room; on a phone only when asked for. The list says the same in words. */
export function ProjectMapPane({ showText, ...map }: ProjectMapPaneProps) {
  const t = useTranslations('district.map');
  const wide = useWide();
  const endId = useId();
  const [asked, setAsked] = useState(false);
  if (!wide && !asked)
    return (
      <div className="wc-still">
        <p className="wc-map__ask">
          <Button onClick={() => setAsked(true)}>{showText}</Button>
        </p>
      </div>
    );
  return (
    <div className="wc-still">
      <div className="wc-map">
        <a className="nl-skip-link nl-skip-link--visible-on-focus" href={`#${endId}`}>
          {t('skip')}
        </a>
        <div className="wc-map__frame">
          <ProjectMap {...map} />
        </div>
        <span id={endId} tabIndex={-1} />
      </div>
    </div>
  );
}
