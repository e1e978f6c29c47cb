'use client';

import { Control, type FitBoundsOptions, type Map as LeafletMap } from 'leaflet';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useId } from 'react';
import { MapContainer, useMap } from 'react-leaflet';
import type { BaseMap } from '@/lib/domain/views';
import { BaseTiles } from './BaseTiles';
import { type Box, MAX_ZOOM } from './clusters';

/** The European Netherlands, for a map that has nothing to fit. */
const NETHERLANDS: Box = [3.2, 50.7, 7.3, 53.6];

interface LeafletFrameProps {
  /** What a screen reader calls the map. */
  readonly name: string;
  readonly baseMap: BaseMap;
  /** What is in view at first, and again when it changes. */
  readonly box: Box | null;
  readonly children: ReactNode;
}

/** The empty map: base map, zoom buttons, name, keyboard. Only loaded in the browser. */
export function LeafletFrame({ name, baseMap, box, children }: LeafletFrameProps) {
  const t = useTranslations('district.map');
  const helpId = useId();
  const [west, south, east, north] = box ?? NETHERLANDS;
  const moves = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  return (
    <>
      <p id={helpId} className="wc-hidden-label">
        {t('help')}
      </p>
      <MapContainer
        className="wc-leaflet"
        bounds={[
          [south, west],
          [north, east],
        ]}
        boundsOptions={{ padding: [24, 24] }}
        maxZoom={MAX_ZOOM}
        zoomControl={false}
        zoomSnap={0.25}
        zoomAnimation={moves}
        fadeAnimation={moves}
        inertia={moves}
      >
        <Manners name={name} helpId={helpId} />
        <FitBox box={box} />
        <BaseTiles {...baseMap} />
        <ZoomButtons />
        {children}
      </MapContainer>
    </>
  );
}

/** What MapContainer does not pass on or do: name and role, and noticing that its own place changed size. */
function Manners({ name, helpId }: { readonly name: string; readonly helpId: string }) {
  const map = useMap();
  useEffect(() => {
    const container = map.getContainer();
    container.setAttribute('role', 'region');
    container.setAttribute('aria-label', name);
    container.setAttribute('aria-describedby', helpId);
    map.attributionControl.setPrefix(false);
    // Markers are for the pointer; the list and the card beside the map say the same in words.
    map.getPane('markerPane')?.setAttribute('aria-hidden', 'true');
    map.getPane('overlayPane')?.setAttribute('aria-hidden', 'true');
    const watch = new ResizeObserver(() => map.invalidateSize({ animate: false }));
    watch.observe(container);
    return () => watch.disconnect();
  }, [map, name, helpId]);
  return null;
}

/** In the visitor's language, and out of the way of the card over the map's other corner. */
function ZoomButtons() {
  const map = useMap();
  const t = useTranslations('district.map');
  useEffect(() => {
    const titles = { zoomInTitle: t('zoomIn'), zoomOutTitle: t('zoomOut') };
    const buttons = new Control.Zoom({ position: 'topright', ...titles }).addTo(map);
    return () => {
      buttons.remove();
    };
  }, [map, t]);
  return null;
}

function FitBox({ box }: { readonly box: Box | null }) {
  const map = useMap();
  const text = box?.join();
  useEffect(() => {
    const [west, south, east, north] = text?.split(',').map(Number) ?? NETHERLANDS;
    if (west === undefined || south === undefined || east === undefined || north === undefined) return;
    map.fitBounds(
      [
        [south, west],
        [north, east],
      ],
      { ...room(map), animate: false },
    );
  }, [map, text]);
  return null;
}

/**
 * What to keep clear around the areas. Beside a list the map is sticky and as high as the screen: as long as it starts
 * lower, that much of it is below the screen's edge, and a card lies over its top.
 */
function room(map: LeafletMap): FitBoundsOptions {
  const pane = map.getContainer().closest('.wc-map');
  if (!pane || getComputedStyle(pane).position !== 'sticky') return { padding: [24, 24] };
  const { top, height } = pane.getBoundingClientRect();
  const card = pane.querySelector('.wc-map__foot')?.clientHeight ?? 0;
  const below = Math.min(Math.max(0, top), height / 3);
  return { paddingTopLeft: [24, 24 + Math.min(card, height / 8)], paddingBottomRight: [24, 24 + below] };
}
