'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useState } from 'react';
import type { Position } from '@/lib/domain/area';
import type { FoundPlace } from '@/lib/domain/street-search';
import { classNames } from '../../ui/classNames';
import './address.css';
import { type AddressScope, type SearchState, useAddressSearch } from './useAddressSearch';

interface AddressSearchProps {
  /** Id of the round, or of the fund. */
  readonly round: string;
  readonly scope?: AddressScope;
  /** Its parts get ids that begin with this. */
  readonly id: string;
  readonly onPick: (position: Position, label: string) => void;
}

/**
 * Finds a place by name: a combobox with a listbox (WAI-ARIA Authoring Practices, "Combobox pattern"). What is typed goes to
 * our own server only. Put it inside `ClientMessages` with `help.address`.
 */
export function AddressSearch({ round, scope = 'ronde', id, onPick }: AddressSearchProps) {
  const t = useTranslations('help.address');
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<string | null>(null);
  const [active, setActive] = useState(-1);
  const [open, setOpen] = useState(false);
  const state = useAddressSearch(scope, round, picked === text ? '' : text);
  const places = state.kind === 'found' ? state.found.places : [];
  const shown = open && places.length > 0;
  const pick = (place: FoundPlace) => {
    setText(place.label);
    setPicked(place.label);
    setOpen(false);
    setActive(-1);
    onPick({ lat6: place.lat6, lon6: place.lon6 }, place.label);
  };
  const type = (typed: string) => {
    setText(typed);
    setPicked(null);
    setActive(-1);
    setOpen(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && places.length > 0) {
      event.preventDefault();
      setOpen(true);
      // Past either end the box itself is active again, as the pattern has it.
      setActive((before) => ((before + 1 + step + places.length + 1) % (places.length + 1)) - 1);
    } else if (event.key === 'Enter') {
      // A form around it must not be sent by looking for a street.
      event.preventDefault();
      const place = shown ? places[Math.max(active, 0)] : undefined;
      if (place) pick(place);
    } else if (event.key === 'Escape') {
      if (shown) setOpen(false);
      else type('');
      setActive(-1);
    }
  };
  const activeId = shown && active >= 0 ? `${id}-${active}` : undefined;
  return (
    <div className="wc-field wc-address">
      <label className="utrecht-form-label" htmlFor={id}>
        {t('label')}
      </label>
      <p id={`${id}-hint`} className="wc-muted wc-small">
        {t('hint')}
      </p>
      <input
        id={id}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-activedescendant={activeId}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        spellCheck={false}
        className="utrecht-textbox utrecht-textbox--html-input"
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <Options id={id} label={t('list')} places={shown ? places : []} active={active} onPick={pick} />
      <Said state={state} picked={picked} />
    </div>
  );
}

interface OptionsProps {
  readonly id: string;
  readonly label: string;
  readonly places: readonly FoundPlace[];
  readonly active: number;
  readonly onPick: (place: FoundPlace) => void;
}

/** The list below the box. The focus stays in the box; the pointer may choose as well. */
function Options({ id, label, places, active, onPick }: OptionsProps) {
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label={label}
      className="wc-address__list"
      hidden={places.length === 0}
    >
      {places.map((place, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the box, which keeps the focus
        <div
          key={`${place.label} ${place.lat6}`}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={classNames('wc-address__option', index === active && 'wc-address__option--active')}
          // Before the box loses the focus, which closes the list.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(place)}
        >
          {place.label}
        </div>
      ))}
    </div>
  );
}

/** How many were found, and by whom; what was chosen. */
function Said({ state, picked }: { readonly state: SearchState; readonly picked: string | null }) {
  const t = useTranslations('help.address');
  return (
    <div className="wc-muted wc-small">
      <p role="status">
        {picked && t('picked', { label: picked })}
        {!picked && state.kind === 'searching' && t('searching')}
        {!picked && state.kind === 'trouble' && t('trouble')}
        {!picked && state.kind === 'found' && t('found', { count: state.found.places.length })}
      </p>
      {state.kind === 'found' && <p>{t(state.found.source)}</p>}
    </div>
  );
}
