'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { GiveControl } from '@/components/ballot/GiveControl';
import { IdeaNumber } from '@/components/ui/Badge';
import { Button } from '@/components/ui/Button';
import { TextLink } from '@/components/ui/Text';
import type { Place } from '@/lib/domain/area';
import { IdeaProgress } from '../district/IdeaProgress';
import { progressOf } from '../district/progress';
import type { ListedIdea } from '../district/types';
import type { MapPaneProps } from './MapPane';
import { PlaceCard } from './PlaceCard';

interface MapCardProps extends MapPaneProps {
  readonly place: Place | null;
  readonly onClose: () => void;
}

/**
 * What was chosen on the map. It also steps through all ideas that have a place, so the keyboard reaches every marker
 * with two buttons instead of a stop per marker (docs/decisions/040-map-keyboard.md).
 */
export function MapCard(props: MapCardProps) {
  const { ideas, chosen, place, onChoose, onClose } = props;
  const t = useTranslations('district.map');
  const placed = ideas.filter((idea) => idea.position !== null);
  const at = placed.findIndex((idea) => idea.number === chosen);
  const idea = placed[at];
  if (place) return <PlaceCard place={place} onClose={onClose} />;
  const [first] = placed;
  if (!idea) {
    return (
      <div className="wc-mapcard wc-mapcard--empty">
        <p>
          {t('onMap', { count: placed.length })}
          {placed.length < ideas.length && ` · ${t('noPoint', { count: ideas.length - placed.length })}`}
          {props.district.schematic && ` · ${t('schematic')}`}
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
    const next = placed[(at + by + placed.length) % placed.length];
    if (next) onChoose(next.number);
  };
  return (
    <div className="wc-mapcard">
      <ChosenIdea {...props} idea={idea} />
      <div className="wc-mapcard__steps">
        <Button look="subtle" aria-label={t('previous')} onClick={() => step(-1)}>
          <span aria-hidden="true">‹</span>
        </Button>
        <span className="wc-small wc-muted">
          {t('position', { at: String(at + 1), total: String(placed.length) })}
        </span>
        <Button look="subtle" aria-label={t('next')} onClick={() => step(1)}>
          <span aria-hidden="true">›</span>
        </Button>
        <Button look="subtle" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    </div>
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
  const heading = useRef<HTMLHeadingElement>(null);
  const { number } = idea;
  // Chosen in the list or on the map: the reading goes on here. Stepping keeps the finger on its button.
  useEffect(() => {
    const stepping = document.activeElement?.closest('.wc-mapcard__steps');
    if (number > 0 && !stepping) heading.current?.focus({ preventScroll: true });
    // Below the map on a phone, perhaps behind the cheque bar; over the map, and in view, elsewhere.
    heading.current?.closest('.wc-mapcard')?.scrollIntoView({ block: 'nearest' });
  }, [number]);
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
