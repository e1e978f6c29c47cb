import { type Allocation, allocatedCents, isAllocation, MAX_PLEDGES } from '@/lib/domain/ballot';
import type { Cents } from '@/lib/domain/money';

/** What a visitor has divided so far. `blank` = said in so many words that this ballot gives nothing. */
export interface Basket {
  readonly alloc: Allocation;
  readonly blank: boolean;
}

export interface BasketRules {
  readonly chequeCents: Cents;
  readonly stepCents: Cents;
}

/** Why the amount kept differs from the amount asked for: off the step, or more than the cheque has left. */
export type Adjustment = 'STEP' | 'CHEQUE' | null;

export interface GiftChange {
  readonly alloc: Allocation;
  readonly givenCents: Cents;
  readonly adjusted: Adjustment;
}

export const EMPTY_BASKET: Basket = { alloc: [], blank: false };

/** A basket nobody touched for this long is forgotten: devices are shared within a household. */
export const BASKET_LIFE_MS = 24 * 60 * 60 * 1000;

/** What an idea gets in this basket, in cents. */
export function giftOf(alloc: Allocation, number: number): Cents {
  return alloc.find(([idea]) => idea === number)?.[1] ?? 0;
}

/** What is left of the cheque; below zero only when a stored basket does not fit this round. */
export function leftCents(alloc: Allocation, rules: BasketRules): Cents {
  return rules.chequeCents - allocatedCents(alloc);
}

/**
 * Gives an idea `wantedCents`: rounded down to the step (at least one step when anything was asked) and never over the
 * cheque. 0 takes the gift back. The result is in ascending order of idea, as the ballot is signed.
 */
export function setGift(
  alloc: Allocation,
  number: number,
  wantedCents: Cents,
  rules: BasketRules,
): GiftChange {
  const others = alloc.filter(([idea]) => idea !== number);
  const room = others.length >= MAX_PLEDGES ? 0 : Math.max(0, toStep(leftCents(others, rules), rules));
  const stepped = wantedCents <= 0 ? 0 : Math.max(rules.stepCents, toStep(wantedCents, rules));
  const givenCents = Math.min(stepped, room);
  const next = givenCents > 0 ? [...others, [number, givenCents] as const] : others;
  const adjusted = givenCents < stepped ? 'CHEQUE' : givenCents === Math.max(0, wantedCents) ? null : 'STEP';
  return { alloc: next.toSorted(([a], [b]) => a - b), givenCents, adjusted };
}

/** How much is short for one more step; 0 when it fits. */
export function shortCents(alloc: Allocation, rules: BasketRules): Cents {
  return Math.max(0, rules.stepCents - leftCents(alloc, rules));
}

/** Same ideas, same amounts (both are in ascending order). */
export function sameAllocation(a: Allocation, b: Allocation): boolean {
  return a.length === b.length && a.every(([n, c], i) => n === b[i]?.[0] && c === b[i]?.[1]);
}

/** The stored form; `now` in milliseconds starts the 24 hours again. */
export function writeBasket(basket: Basket, now: number): string {
  return JSON.stringify({ v: 1, at: now, alloc: basket.alloc, blank: basket.blank });
}

/** A stored basket; anything unreadable, expired or dated in the future by over a day is an empty one. */
export function readBasket(text: string | null, now: number): Basket {
  const value = parse(text);
  if (typeof value !== 'object' || value === null) return EMPTY_BASKET;
  const { v, at, alloc, blank } = value as Record<string, unknown>;
  if (v !== 1 || typeof at !== 'number' || Math.abs(now - at) > BASKET_LIFE_MS) return EMPTY_BASKET;
  if (!isAllocation(alloc) || typeof blank !== 'boolean') return EMPTY_BASKET;
  return { alloc, blank: blank && alloc.length === 0 };
}

function toStep(cents: Cents, rules: BasketRules): Cents {
  return Math.floor(cents / rules.stepCents) * rules.stepCents;
}

function parse(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
