import { describe, expect, it } from 'vitest';
import { freeSlug, slugOf } from './slug';

describe('slugOf', () => {
  it.each([
    ['Borgele en Platvoet', 'borgele-en-platvoet'],
    ['B. en W.-buurt', 'b-en-w-buurt'],
    ["'s-Gravenhage", 's-gravenhage'],
    ['Ommen, Coördinaat é', 'ommen-coordinaat-e'],
    ['***', 'wijk'],
  ])('of %s is %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });
});

describe('freeSlug', () => {
  it('adds only what is needed to be the only one', () => {
    const taken = new Set<string>();
    const next = () => {
      const slug = freeSlug('Binnenstad', 'Deventer', 2025, taken);
      taken.add(slug);
      return slug;
    };
    expect([next(), next(), next(), next(), next()]).toEqual([
      'binnenstad',
      'binnenstad-deventer',
      'binnenstad-deventer-2025',
      'binnenstad-deventer-2025-2',
      'binnenstad-deventer-2025-3',
    ]);
  });
});
