'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useWide } from '../district/useWide';
import { MapNotice } from '../map/MapNotice';
import { Button } from '../ui/Button';
import type { PointsMapProps } from './PointsMap';

const PointsMap = dynamic(
  () => import('./PointsMap').catch(() => ({ default: () => <MapNotice text="failed" /> })),
  { ssr: false, loading: () => <MapNotice text="loading" /> },
);

/** Where there is room; on a phone only when asked for. The list beside it says everything. */
export function PointsMapPane({ showText, ...map }: PointsMapProps & { readonly showText: string }) {
  const wide = useWide();
  const [asked, setAsked] = useState(false);
  if (!wide && !asked)
    return (
      <p className="wc-map__ask wc-visit__ask">
        <Button onClick={() => setAsked(true)}>{showText}</Button>
      </p>
    );
  return (
    <div className="wc-map__frame wc-visit__map">
      <PointsMap {...map} />
    </div>
  );
}
