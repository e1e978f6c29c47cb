'use client';

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Allocation } from '@/lib/domain/ballot';
import type { Cents } from '@/lib/domain/money';
import { type Basket, type BasketRules, EMPTY_BASKET, type GiftChange, setGift } from './basket';
import { createBasketStore } from './basketStore';
import { localKeep } from './keepsakes';

export const basketStore = createBasketStore(localKeep, Date.now);

export interface BasketInHand extends Basket {
  /** Gives an idea this amount, snapped to the step and the cheque; says what became of it. */
  readonly give: (number: number, wantedCents: Cents, rules: BasketRules) => GiftChange;
  /** Takes over a whole division, as when changing a ballot that was cast. */
  readonly replace: (alloc: Allocation) => void;
  readonly setBlank: (blank: boolean) => void;
  readonly clear: () => void;
}

function subscribe(listener: () => void): () => void {
  const leave = basketStore.subscribe(listener);
  const heard = (event: StorageEvent) => basketStore.changedElsewhere(event.key);
  // A page that comes back out of the browser's memory has missed what other tabs did.
  const returned = (event: PageTransitionEvent) => event.persisted && basketStore.changedElsewhere(null);
  window.addEventListener('storage', heard);
  window.addEventListener('pageshow', returned);
  return () => {
    leave();
    window.removeEventListener('pageshow', returned);
    window.removeEventListener('storage', heard);
  };
}

const onServer = () => EMPTY_BASKET;

/** The basket of a round, the same in every component and every tab. Empty while rendering on the server. */
export function useBasket(roundId: string): BasketInHand {
  const read = useCallback(() => basketStore.read(roundId), [roundId]);
  const basket = useSyncExternalStore(subscribe, read, onServer);
  return useMemo(
    () => ({
      ...basket,
      give(number, wantedCents, rules) {
        const change = setGift(basketStore.read(roundId).alloc, number, wantedCents, rules);
        basketStore.write(roundId, { alloc: change.alloc, blank: false });
        return change;
      },
      replace: (alloc) => basketStore.write(roundId, { alloc, blank: false }),
      setBlank: (blank) => basketStore.write(roundId, { alloc: [], blank }),
      clear: () => basketStore.clear(roundId),
    }),
    [basket, roundId],
  );
}
