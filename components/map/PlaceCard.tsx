'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import type { Place } from '@/lib/domain/area';
import { useChosenHeading } from './StepCard';

interface PlaceCardProps {
  readonly place: Place;
  readonly onClose: () => void;
}

/** A partner or place chosen on the map. */
export function PlaceCard({ place, onClose }: PlaceCardProps) {
  const t = useTranslations('district.map');
  // A place has no number; whoever shows another makes a new card.
  const heading = useChosenHeading(1);
  return (
    <div className="wc-mapcard">
      <div className="wc-mapcard__words">
        <h3 ref={heading} tabIndex={-1} className="nl-heading nl-heading--level-3">
          {place.name}
        </h3>
        <p className="wc-card__meta">{t(`place.${place.kind}`)}</p>
        {place.address && <p className="wc-card__meta">{place.address}</p>}
      </div>
      <div className="wc-mapcard__steps">
        <Button look="subtle" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    </div>
  );
}
