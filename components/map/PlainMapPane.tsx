'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { useWide } from '../district/useWide';
import type { Box } from './clusters';
import { MapNotice } from './MapNotice';
import type { PlainMapProps } from './PlainMap';

const PlainMap = dynamic(
  () => import('./PlainMap').catch(() => ({ default: () => <MapNotice text="failed" /> })),
  {
    ssr: false,
    loading: () => <MapNotice text="loading" />,
  },
);

interface PlainMapPaneProps extends Omit<PlainMapProps, 'box'> {
  /** Views to go to; the first is shown at first. With one there are no buttons. */
  readonly views: readonly { readonly name: string; readonly box: Box }[];
  readonly showText: string;
  readonly viewsText: string;
}

/** Beside the list where there is room; on a phone only when asked for, so it costs no data before. */
export function PlainMapPane({ views, showText, viewsText, ...map }: PlainMapPaneProps) {
  const t = useTranslations('district.map');
  const wide = useWide();
  const endId = useId();
  const [asked, setAsked] = useState(false);
  const [view, setView] = useState(0);
  if (!wide && !asked) {
    return (
      <p className="wc-gutter wc-map__ask">
        <Button onClick={() => setAsked(true)}>{showText}</Button>
      </p>
    );
  }
  return (
    <div className="wc-map">
      <a className="nl-skip-link nl-skip-link--visible-on-focus" href={`#${endId}`}>
        {t('skip')}
      </a>
      <div className="wc-map__frame">
        <PlainMap {...map} box={views[view]?.box ?? null} />
      </div>
      {views.length > 1 && (
        <div className="wc-map__foot">
          <fieldset className="wc-chips">
            <legend className="wc-hidden-label">{viewsText}</legend>
            {views.map(({ name }, i) => (
              <button
                key={name}
                type="button"
                className="wc-chip"
                aria-pressed={view === i}
                onClick={() => setView(i)}
              >
                {name}
              </button>
            ))}
          </fieldset>
        </div>
      )}
      <span id={endId} tabIndex={-1} />
    </div>
  );
}
