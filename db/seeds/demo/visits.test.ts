import { expect, it } from 'vitest';
import { makeVisits } from './visits';

const NOW = new Date('2026-11-22T12:00:00Z');

it('the same seed and day give the same visits, another seed other days', () => {
  expect(makeVisits('a', NOW)).toEqual(makeVisits('a', NOW));
  expect(makeVisits('b', NOW)).not.toEqual(makeVisits('a', NOW));
});

it.each(['a', 'b', 'c', 'wijkcheque'])(
  'with seed %s everything happens after its visit, in order, and before today',
  (seed) => {
    for (const { facts, promises, points } of makeVisits(seed, NOW))
      for (const { events, dueOn, point } of promises) {
        const days = [facts.on, ...events.map(({ on }) => on), '2026-11-22'];
        expect(days).toEqual(days.toSorted());
        expect(dueOn > facts.on).toBe(true);
        expect(points[point - 1]).toBeDefined();
        // A new day is not before the day on which it is chosen.
        for (const event of events) if ('reason' in event) expect(event.dueOn > event.on).toBe(true);
      }
  },
);
