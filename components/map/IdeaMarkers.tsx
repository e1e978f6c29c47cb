import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useMap } from 'react-leaflet';
import type { Cents } from '@/lib/domain/money';
import type { ListedIdea } from '../district/types';
import { clusterIcon, ideaIcon } from './icons';
import { MarkerLayer } from './MarkerLayer';

export interface IdeaMarkersProps {
  readonly ideas: readonly ListedIdea[];
  readonly given: ReadonlyMap<number, Cents>;
  readonly pointed: number | null;
  readonly chosen: number | null;
  readonly onPoint: (number: number | null) => void;
  readonly onChoose: (number: number | null) => void;
}

/** Hands what changes to the marker layer, each change by itself. */
export function IdeaMarkers({ ideas, given, pointed, chosen, onPoint, onChoose }: IdeaMarkersProps) {
  const map = useMap();
  const t = useTranslations('district.map');
  const [layer, setLayer] = useState<MarkerLayer<ListedIdea> | null>(null);

  useEffect(() => {
    const made = new MarkerLayer<ListedIdea>(
      map,
      { point: onPoint, choose: onChoose },
      {
        single: ({ number, theme, title }) => ({
          icon: ideaIcon(number, theme),
          title: `${number} ${title}`,
        }),
        cluster: ({ length }) => ({
          icon: clusterIcon(length),
          title: t('cluster', { count: String(length) }),
        }),
      },
    );
    setLayer(made);
    return () => made.remove();
  }, [map, onPoint, onChoose, t]);

  useEffect(() => layer?.setIdeas(ideas), [layer, ideas]);
  useEffect(() => layer?.setGiven(new Set(given.keys())), [layer, given]);
  useEffect(() => layer?.light(pointed ?? chosen), [layer, pointed, chosen]);
  useEffect(() => {
    if (layer === null || chosen === null) return;
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    // After the first fit of the map, which would undo it.
    const soon = requestAnimationFrame(() => layer.reveal(chosen, !still));
    return () => cancelAnimationFrame(soon);
  }, [layer, chosen]);
  return null;
}
