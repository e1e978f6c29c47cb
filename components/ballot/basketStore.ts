import { type Basket, EMPTY_BASKET, readBasket, sameAllocation, writeBasket } from './basket';
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

const LOOK_AGAIN_MS = 60_000;

export function createBasketStore(storage: TextStorage, now: () => number): BasketStore {
  const listeners = new Set<() => void>();
  /** A list of thousands of ideas asks for the basket thousands of times per change: storage is read once. */
  const seen = new Map<string, { readonly basket: Basket; readonly until: number }>();
  const tell = () => {
    for (const [round, { basket }] of seen) seen.set(round, { basket, until: Number.NEGATIVE_INFINITY });
    for (const listener of listeners) listener();
  };
  const prefix = KEEP.basket('');
  return {
    read(round) {
      const known = seen.get(round);
      if (known && now() <= known.until) return known.basket;
      const basket = readBasket(storage.getItem(KEEP.basket(round)), now());
      // An empty basket stays empty; any other is looked at again after a while, since a day may pass in an open tab.
      const until = basket === EMPTY_BASKET ? Number.POSITIVE_INFINITY : now() + LOOK_AGAIN_MS;
      const same = known && sameBasket(known.basket, basket) ? known.basket : basket;
      seen.set(round, { basket: same, until });
      return same;
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

function sameBasket(a: Basket, b: Basket): boolean {
  return a.blank === b.blank && sameAllocation(a.alloc, b.alloc);
}
