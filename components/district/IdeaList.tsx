'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Paragraph } from '@/components/ui/Text';
import type { IdeaSupport } from '@/lib/domain/idea';
import type { Cents } from '@/lib/domain/money';
import { IdeaCard } from './IdeaCard';
import type { IdeaExplorerProps, ListedIdea } from './types';

/** Cards put on the page at once; thousands of them would make every touch slow. */
const PAGE = 40;

interface IdeaListProps
  extends Pick<IdeaExplorerProps, 'view' | 'district' | 'linkIdeas' | 'ownNeighbourhood'> {
  readonly ideas: readonly ListedIdea[];
  readonly support: ReadonlyMap<number, IdeaSupport>;
  readonly given: ReadonlyMap<number, Cents>;
  readonly votes: boolean;
  readonly linked: number | null;
  /** False until the visitor's own order is known: kept out of sight, so nothing jumps. */
  readonly ready: boolean;
  readonly onPoint: (number: number | null) => void;
  readonly onShow: (number: number) => void;
}

export function IdeaList(props: IdeaListProps) {
  const { ideas, view, district, linkIdeas, ownNeighbourhood, given } = props;
  const t = useTranslations('district.explorer');
  const [pages, setPages] = useState(1);
  const shown = ideas.slice(0, pages * PAGE);
  const rest = ideas.length - shown.length;
  const base = `/wijk/${district.slug}/ideeen`;
  const query = `?ronde=${encodeURIComponent(view.round.id)}`;
  return (
    <div className="wc-ideas" data-ready={props.ready}>
      {ideas.length === 0 && <Paragraph>{t('none')}</Paragraph>}
      <ul className="wc-ideas__list">
        {shown.map((idea) => (
          <IdeaCard
            key={idea.number}
            idea={idea}
            round={view.round}
            support={props.support.get(idea.number)}
            given={given.has(idea.number)}
            linked={props.linked === idea.number}
            own={idea.neighbourhoodCode !== null && idea.neighbourhoodCode === ownNeighbourhood}
            votes={props.votes}
            href={linkIdeas ? `${base}/${idea.number}${query}` : null}
            onPoint={props.onPoint}
            onShow={idea.position ? props.onShow : null}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Button className="wc-ideas__more" onClick={() => setPages(pages + 1)}>
          {t('showMore', { count: Math.min(PAGE, rest) })}
        </Button>
      )}
    </div>
  );
}
