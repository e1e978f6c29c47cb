'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { IDEA_THEMES } from '@/lib/domain/idea';
import { type IdeaFilter, isFiltered, NO_FILTER } from './filter';
import { MoreFilters } from './MoreFilters';
import type { ExplorerRound } from './types';

interface IdeaFiltersProps {
  readonly view: ExplorerRound;
  readonly votes: boolean;
  readonly filter: IdeaFilter;
  readonly onChange: (filter: IdeaFilter) => void;
}

/**
 * Search, chips and the rest. The names are those of the address, so the form also works without scripts; with them
 * every change acts at once and nothing is sent.
 */
export function IdeaFilters({ view, votes, filter, onChange }: IdeaFiltersProps) {
  const t = useTranslations('district.explorer');
  return (
    <search aria-label={t('filters')}>
      <form className="wc-filters" onSubmit={(event) => event.preventDefault()}>
        <Chips view={view} votes={votes} filter={filter} onChange={onChange} />
        <MoreFilters view={view} filter={filter} onChange={onChange} />
        <noscript>
          <Button type="submit">{t('apply')}</Button>
        </noscript>
        {isFiltered(filter) && (
          <Button look="subtle" onClick={() => onChange({ ...NO_FILTER, sort: filter.sort })}>
            {t('clear')}
          </Button>
        )}
      </form>
    </search>
  );
}

function Chips({ view, votes, filter, onChange }: IdeaFiltersProps) {
  const t = useTranslations('district.explorer');
  const c = useTranslations('common.theme');
  const present = new Set(view.ideas.map((idea) => idea.theme));
  const themes = IDEA_THEMES.filter((theme) => present.has(theme));
  return (
    <fieldset className="wc-chips">
      <legend className="wc-hidden-label">{t('theme')}</legend>
      {themes.length > 1 &&
        [null, ...themes].map((theme) => (
          <button
            key={theme ?? 'all'}
            type="button"
            className="wc-chip"
            aria-pressed={filter.theme === theme}
            onClick={() => onChange({ ...filter, theme })}
          >
            {theme === null ? t('allThemes') : c(theme)}
          </button>
        ))}
      {votes && (
        <button
          type="button"
          className="wc-chip"
          aria-pressed={filter.fits}
          onClick={() => onChange({ ...filter, fits: !filter.fits })}
        >
          {t('fits')}
        </button>
      )}
    </fieldset>
  );
}
