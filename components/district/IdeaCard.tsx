'use client';

import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { GiveControl } from '@/components/ballot/GiveControl';
import { Badge, IdeaNumber } from '@/components/ui/Badge';
import { classNames } from '@/components/ui/classNames';
import { TextLink } from '@/components/ui/Text';
import type { IdeaSupport } from '@/lib/domain/idea';
import { IdeaProgress } from './IdeaProgress';
import { progressOf } from './progress';
import type { ExplorerRound, ListedIdea } from './types';

/** What became of an idea after the outcome: delivery is told in the list already. */
const TOLD: readonly ListedIdea['status'][] = ['in_progress', 'realised', 'stopped', 'maintained'];

interface IdeaCardProps {
  readonly idea: ListedIdea;
  readonly round: ExplorerRound['round'];
  readonly support: IdeaSupport | undefined;
  readonly given: boolean;
  /** Pointed at on the map, or chosen there. */
  readonly linked: boolean;
  readonly own: boolean;
  readonly votes: boolean;
  /** Address of the idea's page; `null` where nothing leads out. */
  readonly href: string | null;
  readonly onPoint: (number: number | null) => void;
  /** Shows it on the map; absent when it has no place. */
  readonly onShow: ((number: number) => void) | null;
}

/** One idea in the list. Pointing at it, or being inside it with the keyboard, lights its marker on the map. */
export const IdeaCard = memo(function IdeaCard(props: IdeaCardProps) {
  const { idea, round, given, linked, onPoint } = props;
  return (
    <li
      id={`idee-${idea.number}`}
      className={classNames('wc-card', given && 'wc-card--given', linked && 'wc-card--linked')}
      onPointerEnter={() => onPoint(idea.number)}
      onPointerLeave={() => onPoint(null)}
      onFocus={() => onPoint(idea.number)}
      onBlur={() => onPoint(null)}
    >
      <CardWords {...props} />
      {props.votes && (
        <div className="wc-card__give">
          <GiveControl
            roundId={round.id}
            idea={idea}
            stepCents={round.stepCents}
            chequeCents={round.chequeCents}
          />
        </div>
      )}
    </li>
  );
});

function CardWords({ idea, round, support, given, own, href, onShow }: IdeaCardProps) {
  const t = useTranslations('district.explorer');
  const c = useTranslations('common');
  return (
    <>
      <div className="wc-card__number">
        <IdeaNumber
          number={idea.number}
          theme={idea.theme}
          filled={given}
          label={t('ideaNumber', { number: String(idea.number) })}
        />
      </div>
      <div className="wc-card__words">
        <h3 className="nl-heading nl-heading--level-3 wc-card__title">
          {href ? (
            <TextLink href={href} className="wc-card__link">
              {idea.title}
            </TextLink>
          ) : (
            idea.title
          )}
        </h3>
        <p className="wc-card__meta">
          {idea.neighbourhoodName &&
            `${idea.neighbourhoodName}${own ? ` (${t('yourNeighbourhood')})` : ''} · `}
          <span className={`wc-theme wc-theme--${idea.theme}`}>{c(`theme.${idea.theme}`)}</span>{' '}
          {TOLD.includes(idea.status) && <Badge>{c(`ideaStatus.${idea.status}`)}</Badge>}
        </p>
        <IdeaProgress idea={idea} progress={progressOf(idea, support, round)} />
        {!href && <Summary idea={idea} />}
        {onShow && (
          <button type="button" className="wc-card__show" onClick={() => onShow(idea.number)}>
            {t('showOnMap')}
            <span className="wc-hidden-label">: {idea.title}</span>
          </button>
        )}
      </div>
    </>
  );
}

function Summary({ idea }: { readonly idea: ListedIdea }) {
  const t = useTranslations('district.explorer');
  return (
    <details className="wc-card__more">
      <summary>
        {t('readMore')}
        <span className="wc-hidden-label">: {idea.title}</span>
      </summary>
      <p>{idea.summary}</p>
    </details>
  );
}
