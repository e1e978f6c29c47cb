'use client';

import { useTranslations } from 'next-intl';
import { GiveControl } from '@/components/ballot/GiveControl';
import { IdeaNumber } from '@/components/ui/Badge';
import { TextLink } from '@/components/ui/Text';
import type { Place } from '@/lib/domain/area';
import { IdeaProgress } from '../district/IdeaProgress';
import { progressOf } from '../district/progress';
import type { ListedIdea } from '../district/types';
import type { MapPaneProps } from './MapPane';
import { PlaceCard } from './PlaceCard';
import { StepCard, useChosenHeading } from './StepCard';

interface MapCardProps extends MapPaneProps {
  readonly place: Place | null;
}

/** What was chosen on the map of ideas: an idea, a partner or place, or nothing yet. */
export function MapCard(props: MapCardProps) {
  const { ideas, chosen, place, onChoose } = props;
  const t = useTranslations('district.map');
  if (place) return <PlaceCard key={place.name} place={place} onClose={() => onChoose(null)} />;
  const placed = ideas.filter((idea) => idea.position !== null);
  return (
    <StepCard
      items={placed}
      chosen={chosen}
      texts="district.map"
      onChoose={onChoose}
      empty={
        <>
          {t('onMap', { count: placed.length })}
          {placed.length < ideas.length && ` · ${t('noPoint', { count: ideas.length - placed.length })}`}
          {props.district.schematic && ` · ${t('schematic')}`}
        </>
      }
    >
      {(idea) => <ChosenIdea {...props} idea={idea} />}
    </StepCard>
  );
}

function ChosenIdea({
  idea,
  view,
  support,
  given,
  mode,
  linkIdeas,
  district,
}: MapCardProps & { idea: ListedIdea }) {
  const t = useTranslations('district.explorer');
  const c = useTranslations('common.theme');
  const { number } = idea;
  const heading = useChosenHeading(number);
  return (
    <>
      <IdeaNumber
        number={number}
        theme={idea.theme}
        filled={given.has(number)}
        label={t('ideaNumber', { number: String(number) })}
      />
      <div className="wc-mapcard__words">
        <h3 ref={heading} tabIndex={-1} className="nl-heading nl-heading--level-3">
          {idea.title}
        </h3>
        <p className="wc-card__meta">
          {idea.neighbourhoodName && `${idea.neighbourhoodName} · `}
          <span className={`wc-theme wc-theme--${idea.theme}`}>{c(idea.theme)}</span>
        </p>
        <IdeaProgress idea={idea} progress={progressOf(idea, support.get(number), view.round)} />
        {mode === 'vote' && (
          <GiveControl
            roundId={view.round.id}
            idea={idea}
            stepCents={view.round.stepCents}
            chequeCents={view.round.chequeCents}
          />
        )}
        {linkIdeas && (
          <TextLink
            href={`/wijk/${district.slug}/ideeen/${number}?ronde=${encodeURIComponent(view.round.id)}`}
          >
            {t('openIdea')}
          </TextLink>
        )}
      </div>
    </>
  );
}
