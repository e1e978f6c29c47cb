'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/Button';
import { TextLink } from '@/components/ui/Text';
import { ResultBadge } from '../ResultBadge';
import type { ResultSpot } from './spots';

interface SpotCardProps {
  readonly spots: readonly ResultSpot[];
  readonly elsewhere: number;
  readonly chosen: number | null;
  readonly onChoose: (number: number | null) => void;
}

/** What was chosen on the map. Its buttons go through all markers, so the keyboard reaches each of them (ADR 040). */
export function SpotCard({ spots, elsewhere, chosen, onChoose }: SpotCardProps) {
  const t = useTranslations('outcome.map');
  const at = spots.findIndex(({ number }) => number === chosen);
  const spot = spots[at];
  const [first] = spots;
  if (!spot) {
    return (
      <div className="wc-mapcard wc-mapcard--empty">
        <p>
          {t('all', { count: spots.length })} {elsewhere > 0 && t('noPoint', { count: elsewhere })}
        </p>
        {first && (
          <Button look="subtle" onClick={() => onChoose(first.number)}>
            {t('step')}
          </Button>
        )}
      </div>
    );
  }
  const step = (by: number) => {
    const next = spots[(at + by + spots.length) % spots.length];
    if (next) onChoose(next.number);
  };
  return (
    <div className="wc-mapcard">
      <ChosenSpot spot={spot} />
      <div className="wc-mapcard__steps">
        <Button look="subtle" aria-label={t('previous')} onClick={() => step(-1)}>
          <span aria-hidden="true">‹</span>
        </Button>
        <span className="wc-small wc-muted">{t('position', { at: at + 1, total: spots.length })}</span>
        <Button look="subtle" aria-label={t('next')} onClick={() => step(1)}>
          <span aria-hidden="true">›</span>
        </Button>
        <Button look="subtle" onClick={() => onChoose(null)}>
          {t('close')}
        </Button>
      </div>
    </div>
  );
}

function ChosenSpot({ spot: { number, title, funded, reason, href } }: { readonly spot: ResultSpot }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Chosen on the map: the reading goes on here. Stepping keeps the finger on its button.
  useEffect(() => {
    const stepping = document.activeElement?.closest('.wc-mapcard__steps');
    if (number > 0 && !stepping) heading.current?.focus({ preventScroll: true });
    heading.current?.closest('.wc-mapcard')?.scrollIntoView({ block: 'nearest' });
  }, [number]);
  return (
    <div className="wc-mapcard__words wc-outcome-map__words">
      <h3 ref={heading} tabIndex={-1} className="nl-heading nl-heading--level-3">
        {href ? <TextLink href={href}>{title}</TextLink> : title}
      </h3>
      <ResultBadge funded={funded} />
      <p>{reason}</p>
    </div>
  );
}
