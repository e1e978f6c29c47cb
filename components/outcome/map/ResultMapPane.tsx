'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useWide } from '@/components/district/useWide';
import { MapNotice } from '@/components/map/MapNotice';
import type { Outline } from '@/components/map/Outlines';
import { Button } from '@/components/ui/Button';
import type { BaseMap } from '@/lib/domain/views';
import { SpotCard } from './SpotCard';
import type { ResultSpot } from './spots';
import './map.css';

const ResultMap = dynamic(
  () => import('./ResultMap').catch(() => ({ default: () => <MapNotice text="failed" /> })),
  {
    ssr: false,
    loading: () => <MapNotice text="loading" />,
  },
);

export interface ResultMapPaneProps {
  readonly spots: readonly ResultSpot[];
  /** Ideas without a place. */
  readonly elsewhere: number;
  readonly outlines: readonly Outline[];
  readonly baseMap: BaseMap;
}

/** Beside the list where there is room; on a phone only when asked for. The list beside it says everything. */
export function ResultMapPane({ spots, elsewhere, outlines, baseMap }: ResultMapPaneProps) {
  const t = useTranslations('outcome.map');
  const d = useTranslations('district.map');
  const wide = useWide();
  const endId = useId();
  const [asked, setAsked] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  if (!wide && !asked) {
    return (
      <p className="wc-outcome-map__ask">
        <Button onClick={() => setAsked(true)}>{t('show')}</Button>
      </p>
    );
  }
  return (
    <div className="wc-map wc-outcome-map">
      <a className="nl-skip-link nl-skip-link--visible-on-focus wc-map__skip" href={`#${endId}`}>
        {d('skip')}
      </a>
      <div className="wc-map__frame">
        <ResultMap spots={spots} outlines={outlines} baseMap={baseMap} chosen={chosen} onChoose={setChosen} />
      </div>
      <div className="wc-map__foot">
        <SpotCard spots={spots} elsewhere={elsewhere} chosen={chosen} onChoose={setChosen} />
      </div>
      <span id={endId} tabIndex={-1} />
    </div>
  );
}
