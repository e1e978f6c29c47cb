import { type Basket, EMPTY_BASKET, readBasket, writeBasket } from './basket';
import { KEEP, type TextStorage } from './keepsakes';

/** Baskets per round, in a form React can subscribe to: the same object comes back until something changes. */
export interface BasketStore {
  readonly read: (round: string) => Basket;
  readonly write: (round: string, basket: Basket) => void;
  readonly clear: (round: string) => void;
  /** `listener` runs after every change, also one made in another tab (see {@link BasketStore.changedElsewhere}). */
  readonly subscribe: (listener: () => void) => () => void;
  /** To be called on the window's storage event; `key` null = everything was cleared. */
  readonly changedElsewhere: (key: string | null) => void;
}

export function createBasketStore(storage: TextStorage, now: () => number): BasketStore {
  const listeners = new Set<() => void>();
  const seen = new Map<string, { readonly text: string | null; readonly basket: Basket }>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const prefix = KEEP.basket('');
  return {
    read(round) {
      const text = storage.getItem(KEEP.basket(round));
      const known = seen.get(round);
      // Read again also when the text is the same: a day may have passed in an open tab.
      const fresh = readBasket(text, now());
      if (known && known.text === text && (known.basket === EMPTY_BASKET) === (fresh === EMPTY_BASKET)) {
        return known.basket;
      }
      seen.set(round, { text, basket: fresh });
      return fresh;
    },
    write(round, basket) {
      storage.setItem(KEEP.basket(round), writeBasket(basket, now()));
      tell();
    },
    clear(round) {
      storage.removeItem(KEEP.basket(round));
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changedElsewhere(key) {
      if (key === null || key.startsWith(prefix)) tell();
    },
  };
}
