import { expect, it } from 'vitest';
import { listPublishedSurveys } from '@/db/queries/survey';
import { makePlaces } from '@/db/seeds/demo/places';
import { Random } from '@/db/seeds/demo/random';
import { insertDemoAreas } from '@/db/seeds/insert-areas';
import { testDatabase } from '@/db/testing';
import type { SurveyResults } from '@/lib/domain/survey/results';
import { seedSurveys } from './seed-survey';

const test = testDatabase();
const MOST_MS = 10_000;

it('two waves of both districts, whatever they say', async () => {
  await test.db.transaction((tx) => insertDemoAreas(tx, makePlaces(new Random('proef'))));
  const before = performance.now();
  await seedSurveys('proef', new Date('2026-09-01T10:00:00Z'));
  // Three seconds on a machine with nothing else to do.
  expect(performance.now() - before).toBeLessThan(MOST_MS);
  const waves = await listPublishedSurveys(test.db, ['seghwaert', 'oosterheem']);
  expect(waves.map(({ districtSlug, wave, sample }) => [districtSlug, wave, sample])).toEqual([
    ['oosterheem', 1, true],
    ['oosterheem', 2, true],
    ['seghwaert', 1, true],
    ['seghwaert', 2, true],
  ]);
  for (const { results } of waves) {
    const { n, measures, weighting } = results as SurveyResults;
    expect(n).toBeGreaterThan(50);
    expect(measures.cohesion.status).not.toBe('not_asked');
    expect(weighting).toMatchObject({
      converged: true,
      margins: ['leeftijd-geslacht', 'huishouden', 'woning'],
    });
  }
});
