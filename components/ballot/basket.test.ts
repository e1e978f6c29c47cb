import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocatedCents, isAllocation } from '@/lib/domain/ballot';
import {
  BASKET_LIFE_MS,
  EMPTY_BASKET,
  readBasket,
  sameAllocation,
  setGift,
  shortCents,
  writeBasket,
} from './basket';
import { createBasketStore } from './basketStore';
import { fakeStorage } from './casting/fakeBox.testing';
import { KEEP, safeStorage } from './keepsakes';

const RULES = { chequeCents: 4000, stepCents: 500 };

describe('giving', () => {
  it('keeps ideas in ascending order', () => {
    const one = setGift([], 12, 500, RULES).alloc;
    expect(setGift(one, 3, 1000, RULES).alloc).toEqual([
      [3, 1000],
      [12, 500],
    ]);
  });

  it.each([
    ['an amount on the step stays', 1500, 1500, null],
    ['off the step goes down', 1200, 1000, 'STEP'],
    ['less than a step becomes one', 300, 500, 'STEP'],
    ['over the cheque becomes what is left', 9900, 3500, 'CHEQUE'],
    ['nothing takes the gift back', 0, 0, null],
  ] as const)('%s', (_name, wanted, given, adjusted) => {
    expect(setGift([[9, 500]], 7, wanted, RULES)).toMatchObject({ givenCents: given, adjusted });
  });

  it('says how much is short for one more step', () => {
    expect(shortCents([[1, 4000]], RULES)).toBe(500);
    expect(shortCents([[1, 3800]], RULES)).toBe(300);
    expect(shortCents([[1, 3500]], RULES)).toBe(0);
  });

  it('whatever is typed: a ballot of the right shape, on the step, within the cheque', () => {
    const acts = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: -100, max: 9999 })));
    fc.assert(
      fc.property(acts, (typed) => {
        const end = typed.reduce<ReturnType<typeof setGift>['alloc']>(
          (alloc, [number, cents]) => setGift(alloc, number, cents, RULES).alloc,
          [],
        );
        expect(isAllocation(end)).toBe(true);
        expect(allocatedCents(end)).toBeLessThanOrEqual(RULES.chequeCents);
        expect(end.every(([, cents]) => cents % RULES.stepCents === 0)).toBe(true);
      }),
    );
  });
});

describe('the stored basket', () => {
  const basket = { alloc: [[7, 1500]] as const, blank: false };

  it('comes back as it was', () => {
    expect(readBasket(writeBasket(basket, 1000), 2000)).toEqual(basket);
  });

  it('is forgotten a day after the last change', () => {
    const text = writeBasket(basket, 1000);
    expect(readBasket(text, 1000 + BASKET_LIFE_MS)).toEqual(basket);
    expect(readBasket(text, 1001 + BASKET_LIFE_MS)).toBe(EMPTY_BASKET);
  });

  it.each([null, '', '{', '[]', '{"v":2}', '{"v":1,"at":0,"alloc":[[7,-5]],"blank":false}'])(
    'reads %j as empty',
    (text) => expect(readBasket(text, 0)).toBe(EMPTY_BASKET),
  );

  it('cannot be blank and give something', () => {
    const text = writeBasket({ alloc: [[7, 500]], blank: true }, 0);
    expect(readBasket(text, 0).blank).toBe(false);
  });

  it('is compared by content', () => {
    expect(sameAllocation([[7, 500]], [[7, 500]])).toBe(true);
    expect(sameAllocation([[7, 500]], [[7, 1000]])).toBe(false);
    expect(sameAllocation([], [[7, 500]])).toBe(false);
  });
});

describe('the store', () => {
  it('gives the same object until something changes, per round', () => {
    const store = createBasketStore(fakeStorage(), () => 0);
    store.write('a', { alloc: [[7, 500]], blank: false });
    const first = store.read('a');
    expect(store.read('a')).toBe(first);
    store.write('b', { alloc: [[8, 500]], blank: false });
    expect(store.read('a')).toBe(first);
    store.clear('a');
    expect(store.read('a')).toBe(EMPTY_BASKET);
  });

  it('hears what another tab did', () => {
    const storage = fakeStorage();
    const store = createBasketStore(storage, () => 0);
    let heard = 0;
    const leave = store.subscribe(() => heard++);
    storage.setItem(KEEP.basket('a'), writeBasket({ alloc: [[7, 500]], blank: false }, 0));
    store.changedElsewhere(KEEP.basket('a'));
    store.changedElsewhere('something else');
    expect(heard).toBe(1);
    expect(store.read('a').alloc).toEqual([[7, 500]]);
    leave();
    store.clear('a');
    expect(heard).toBe(1);
  });

  it('lets go of a basket in a tab left open for a day', () => {
    let now = 0;
    const store = createBasketStore(fakeStorage(), () => now);
    store.write('a', { alloc: [[7, 500]], blank: false });
    expect(store.read('a').alloc).toHaveLength(1);
    now = BASKET_LIFE_MS + 1;
    expect(store.read('a')).toBe(EMPTY_BASKET);
  });

  it('works without storage', () => {
    const refused = safeStorage(() => {
      throw new Error('denied');
    });
    const store = createBasketStore(refused, () => 0);
    store.write('a', { alloc: [[7, 500]], blank: false });
    expect(store.read('a').alloc).toEqual([[7, 500]]);
    store.clear('a');
    expect(store.read('a')).toBe(EMPTY_BASKET);
    expect(refused.getItem(KEEP.basket('a'))).toBeNull();
  });
});
