'use client';

import { useTranslations } from 'next-intl';
import { StepCard, useChosenHeading } from '@/components/map/StepCard';
import { TextLink } from '@/components/ui/Text';
import { ResultBadge } from '../ResultBadge';
import type { ResultSpot } from './spots';

interface SpotCardProps {
  readonly spots: readonly ResultSpot[];
  readonly elsewhere: number;
  readonly chosen: number | null;
  readonly onChoose: (number: number | null) => void;
}

/** What was chosen on the map of the outcome, with its reason. */
export function SpotCard({ spots, elsewhere, chosen, onChoose }: SpotCardProps) {
  const t = useTranslations('outcome.map');
  return (
    <StepCard
      items={spots}
      chosen={chosen}
      texts="outcome.map"
      onChoose={onChoose}
      empty={
        <>
          {t('all', { count: spots.length })} {elsewhere > 0 && t('noPoint', { count: elsewhere })}
        </>
      }
    >
      {(spot) => <ChosenSpot spot={spot} />}
    </StepCard>
  );
}

function ChosenSpot({ spot: { number, title, funded, reason, href } }: { readonly spot: ResultSpot }) {
  const heading = useChosenHeading(number);
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
