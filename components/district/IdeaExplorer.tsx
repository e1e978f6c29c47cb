'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useBasket } from '@/components/ballot/useBasket';
import { useVisitorSeed } from '@/components/ballot/useVisitorSeed';
import { MapPane } from '@/components/map/MapPane';
import { type FilterContext, selectIdeas } from './filter';
import { IdeaFilters } from './IdeaFilters';
import { IdeaList } from './IdeaList';
import type { IdeaExplorerProps } from './types';
import { useIdeaFilter } from './useIdeaFilter';
import { useWide } from './useWide';
import { type ExplorerView, ViewTabs } from './ViewTabs';

/**
 * The ideas of a round as a list and on a map, linked both ways; side by side where there is room, else as two tabs.
 * The list is complete without the map. Put it inside `ClientMessages paths={EXPLORER_MESSAGES}`.
 */
export function IdeaExplorer(props: IdeaExplorerProps) {
  const { view, mode, initialFilter } = props;
  const t = useTranslations('district.explorer');
  const votes = mode === 'vote';
  const [filter, setFilter] = useIdeaFilter(initialFilter);
  const [tab, setTab] = useState<ExplorerView>('list');
  const [pointed, setPointed] = useState<number | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const seed = useVisitorSeed();
  const wide = useWide();
  const context = useFilterContext(props);
  const asked = useDeferredValue(filter);
  const ideas = useMemo(
    () => selectIdeas(view.ideas, asked, context, seed),
    [view.ideas, asked, context, seed],
  );
  const show = useCallback((number: number) => {
    setTab('map');
    setChosen(number);
  }, []);
  const showing = pointed ?? chosen;
  const counted = { shown: ideas.length, total: String(view.ideas.length) };
  return (
    <div className="wc-explorer" data-tab={tab}>
      {props.intro && <div className="wc-explorer__intro">{props.intro}</div>}
      <ViewTabs view={tab} onChange={setTab} />
      <section className="wc-explorer__list" aria-labelledby="ideeen">
        <h2 id="ideeen" className="wc-hidden-label">
          {t('listTitle')}
        </h2>
        <IdeaFilters view={view} votes={votes} filter={filter} onChange={setFilter} />
        <p className="wc-explorer__count" role="status">
          {ideas.length === view.ideas.length ? t('count', counted) : t('countOf', counted)}
        </p>
        <IdeaList
          {...props}
          ideas={ideas}
          support={context.support}
          given={context.given}
          votes={votes}
          linked={showing}
          ready={seed > 0}
          onPoint={setPointed}
          onShow={show}
        />
      </section>
      <MapPane
        {...props}
        ideas={ideas}
        support={context.support}
        given={context.given}
        wanted={wide || tab === 'map'}
        pointed={pointed}
        chosen={chosen}
        onPoint={setPointed}
        onChoose={setChosen}
      />
    </div>
  );
}

/** What the filter asks about the visitor's own cheque. Without a vote the basket plays no part. */
function useFilterContext({ view, mode }: IdeaExplorerProps): FilterContext {
  const { chequeCents, stepCents, id } = view.round;
  const { alloc } = useBasket(id);
  return useMemo(() => {
    const mine = mode === 'vote' ? alloc : [];
    const spent = mine.reduce((sum, [, cents]) => sum + cents, 0);
    return {
      support: new Map((view.support ?? []).map((one) => [one.number, one])),
      given: new Map(mine),
      leftCents: chequeCents - spent,
      stepCents,
    };
  }, [alloc, mode, view.support, chequeCents, stepCents]);
}
