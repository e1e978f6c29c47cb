'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useState } from 'react';
import { useMap } from 'react-leaflet';
import { LeafletFrame } from '@/components/map/LeafletFrame';
import { MarkerLayer } from '@/components/map/MarkerLayer';
import { type Outline, Outlines } from '@/components/map/Outlines';
import { boxAround } from '@/components/map/outline';
import type { BaseMap } from '@/lib/domain/views';
import { groupIcon, resultIcon } from './resultIcon';
import type { ResultSpot } from './spots';

export interface ResultMapProps {
  readonly spots: readonly ResultSpot[];
  readonly outlines: readonly Outline[];
  readonly baseMap: BaseMap;
  readonly chosen: number | null;
  readonly onChoose: (number: number) => void;
}

/** Where the ideas are and which of them made it. Loads Leaflet, so only ever imported lazily. */
export default function ResultMap({ spots, outlines, baseMap, chosen, onChoose }: ResultMapProps) {
  const t = useTranslations('outcome.map');
  const box = useMemo(() => {
    if (outlines.length > 0) return boxAround(outlines.map(({ geometry }) => geometry));
    const corners = spots.map(({ position }) => [position.lon6 / 1e6, position.lat6 / 1e6] as const);
    return boxAround([{ type: 'Polygon', coordinates: [corners] }]);
  }, [outlines, spots]);
  return (
    <LeafletFrame name={t('name')} baseMap={baseMap} box={box}>
      <Outlines outlines={outlines} />
      <ResultMarkers spots={spots} chosen={chosen} onChoose={onChoose} />
    </LeafletFrame>
  );
}

const nothing = () => undefined;

function ResultMarkers({ spots, chosen, onChoose }: Pick<ResultMapProps, 'spots' | 'chosen' | 'onChoose'>) {
  const map = useMap();
  const t = useTranslations('outcome.map');
  const [layer, setLayer] = useState<MarkerLayer<ResultSpot> | null>(null);
  useEffect(() => {
    const made = new MarkerLayer<ResultSpot>(
      map,
      { point: nothing, choose: onChoose },
      {
        single: (spot) => ({
          icon: resultIcon(spot),
          title: t('marker', { title: spot.title, funded: String(spot.funded) }),
        }),
        cluster: (spots) => {
          const funded = spots.filter((spot) => spot.funded).length;
          return {
            icon: groupIcon(funded, spots.length),
            title: t('cluster', { count: spots.length, funded }),
          };
        },
      },
    );
    setLayer(made);
    return () => made.remove();
  }, [map, onChoose, t]);
  useEffect(() => layer?.setIdeas(spots), [layer, spots]);
  useEffect(() => {
    if (!layer) return;
    layer.light(chosen);
    if (chosen === null) return;
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    layer.reveal(chosen, !still);
  }, [layer, chosen]);
  return null;
}
