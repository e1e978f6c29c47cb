'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { SelectField, TextField } from '@/components/ui/Field';
import { formatMoney } from '@/lib/format';
import { amountChoices, IDEA_SORTS, type IdeaFilter } from './filter';
import type { ExplorerRound } from './types';

interface MoreFiltersProps {
  readonly view: ExplorerRound;
  readonly filter: IdeaFilter;
  readonly onChange: (filter: IdeaFilter) => void;
}

const SORT_TEXTS = {
  random: 'sortRandom',
  pledged: 'sortPledged',
  cheap: 'sortCheap',
  dear: 'sortDear',
  number: 'sortNumber',
} as const;

/** So many ideas cannot be looked through; searching them is in view from the start. */
const MANY = 60;

/** Search, buurt, amount and order: folded away until asked for, unless the address already asks for one of them. */
export function MoreFilters({ view, filter, onChange }: MoreFiltersProps) {
  const t = useTranslations('district.explorer');
  // Only how it starts: what the visitor opens or closes stays so.
  const [open] = useState(
    filter.query !== '' ||
      filter.neighbourhood !== null ||
      filter.upToCents !== null ||
      filter.sort !== 'random' ||
      view.ideas.length > MANY,
  );
  return (
    <details className="wc-more" open={open}>
      <summary>{t('more')}</summary>
      <div className="wc-more__fields">
        <TextField
          id="zoek"
          name="zoek"
          type="search"
          autoComplete="off"
          label={t('search')}
          placeholder={t('searchHint')}
          value={filter.query}
          onChange={(event) => onChange({ ...filter, query: event.target.value })}
        />
        <NeighbourhoodField view={view} filter={filter} onChange={onChange} />
        <AmountField view={view} filter={filter} onChange={onChange} />
        <SelectField
          id="volgorde"
          name="volgorde"
          label={t('sort')}
          value={filter.sort}
          onChange={(event) => {
            const sort = IDEA_SORTS.find((known) => known === event.target.value) ?? 'random';
            onChange({ ...filter, sort });
          }}
        >
          {IDEA_SORTS.filter((sort) => sort !== 'pledged' || view.support !== null).map((sort) => (
            <option key={sort} value={sort}>
              {t(SORT_TEXTS[sort])}
            </option>
          ))}
        </SelectField>
      </div>
    </details>
  );
}

function NeighbourhoodField({ view, filter, onChange }: MoreFiltersProps) {
  const t = useTranslations('district.explorer');
  const present = new Set(view.ideas.map((idea) => idea.neighbourhoodCode));
  const choices = view.neighbourhoods.filter((one) => present.has(one.code));
  if (choices.length < 2) return null;
  return (
    <SelectField
      id="buurt"
      name="buurt"
      label={t('neighbourhood')}
      value={filter.neighbourhood ?? ''}
      onChange={(event) => onChange({ ...filter, neighbourhood: event.target.value || null })}
    >
      <option value="">{t('allNeighbourhoods')}</option>
      {choices.map((one) => (
        <option key={one.code} value={one.code}>
          {one.name}
        </option>
      ))}
    </SelectField>
  );
}

function AmountField({ view, filter, onChange }: MoreFiltersProps) {
  const t = useTranslations('district.explorer');
  const locale = useLocale();
  const known = amountChoices(view.ideas);
  const asked = filter.upToCents;
  const choices = asked !== null && !known.includes(asked) ? [...known, asked].sort((a, b) => a - b) : known;
  if (choices.length === 0) return null;
  return (
    <SelectField
      id="bedrag"
      name="bedrag"
      label={t('amount')}
      value={asked === null ? '' : String(asked / 100)}
      onChange={(event) =>
        onChange({ ...filter, upToCents: event.target.value ? Number(event.target.value) * 100 : null })
      }
    >
      <option value="">{t('anyAmount')}</option>
      {choices.map((cents) => (
        <option key={cents} value={cents / 100}>
          {t('upTo', { amount: formatMoney(cents, locale) })}
        </option>
      ))}
    </SelectField>
  );
}
