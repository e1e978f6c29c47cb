import { expect, it } from 'vitest';
import { paced } from './paced';
import type { CheckProgress } from './types';

it('tells where every phase begins and ends, and in between no more than a screen can show', () => {
  const seen: CheckProgress[] = [];
  let at = 0;
  const tell = paced(
    (progress) => seen.push(progress),
    () => at,
  );
  for (let done = 0; done <= 1000; done++) {
    tell('openings', done, 1000);
    at += 0.2;
  }
  tell('ballots', 0, 3);
  expect(seen[0]).toEqual({ phase: 'openings', done: 0, total: 1000 });
  expect(seen).toContainEqual({ phase: 'openings', done: 1000, total: 1000 });
  expect(seen.at(-1)).toEqual({ phase: 'ballots', done: 0, total: 3 });
  expect(seen.length).toBeLessThanOrEqual(8);
});
