'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import type { Cents } from '@/lib/domain/money';
import { formatMoney } from '@/lib/format';
import { AmountStepper } from './AmountStepper';
import { type Adjustment, giftOf, shortCents } from './basket';
import { useBasket } from './useBasket';
import './give.css';

interface GiveControlProps {
  readonly roundId: string;
  readonly idea: { readonly number: number; readonly title: string };
  readonly stepCents: Cents;
  readonly chequeCents: Cents;
}

type Note = Adjustment | 'NOT_AN_AMOUNT';

/**
 * The one control with which an idea is given to: "Geef € 5", then − amount +. The same on list, detail and map.
 * What no longer fits stays in sight and says how much is missing. Needs the texts `vote.basket`.
 */
export function GiveControl({ roundId, idea, stepCents, chequeCents }: GiveControlProps) {
  const basket = useBasket(roundId);
  const t = useTranslations('vote.basket');
  const locale = useLocale();
  const noteId = useId();
  const [note, setNote] = useState<Note>(null);
  const root = useRef<HTMLDivElement>(null);
  const refocus = useRef(false);
  const rules = { stepCents, chequeCents };
  const given = giftOf(basket.alloc, idea.number);
  const short = shortCents(basket.alloc, rules);
  const money = (cents: Cents) => formatMoney(cents, locale);
  const name = { number: String(idea.number), title: idea.title };

  // The button pressed gives way to another one: the keyboard must not fall back to the top of the page.
  useLayoutEffect(() => {
    if (!refocus.current) return;
    refocus.current = false;
    root.current?.querySelector<HTMLElement>(given > 0 ? '[data-more]' : '[data-give]')?.focus();
  }, [given]);

  const give = (wantedCents: Cents) => {
    const inside = root.current?.contains(document.activeElement) ?? false;
    const change = basket.give(idea.number, wantedCents, rules);
    refocus.current = inside && given > 0 !== change.givenCents > 0;
    setNote(change.adjusted);
  };

  return (
    <div ref={root} className="wc-give">
      {given > 0 ? (
        <AmountStepper
          cents={given}
          stepCents={stepCents}
          full={short > 0}
          describedBy={noteId}
          name={name}
          onChange={give}
          onUnreadable={() => setNote('NOT_AN_AMOUNT')}
        />
      ) : (
        <Button
          data-give=""
          className="wc-give__button"
          aria-disabled={short > 0}
          aria-describedby={noteId}
          onClick={() => give(stepCents)}
        >
          {t('give', { amount: money(stepCents) })}
          <span className="wc-hidden-label">{t('toIdea', name)}</span>
        </Button>
      )}
      {/* Always there for the eye and for who lands on the button; only what answers an act is read out by itself. */}
      <p id={noteId} className="wc-give__note">
        {given === 0 && short > 0 && t('short', { amount: money(short) })}
      </p>
      <p className="wc-give__note" role="status">
        {note === 'NOT_AN_AMOUNT' && t('notAnAmount')}
        {note === 'STEP' && t('rounded', { step: money(stepCents) })}
        {note === 'CHEQUE' && short > 0 && t('takeBack', { amount: money(short) })}
      </p>
    </div>
  );
}
