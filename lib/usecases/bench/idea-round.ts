import { randomBytes } from 'node:crypto';
import { makeDemo, makeManyIdeas } from '@/db/seeds/demo';
import { insertDemoAreas } from '@/db/seeds/insert-areas';
import { database } from '../system/database';
import { openBenchRound } from './open-round';

const SEED = 'meting';

/**
 * The demo's areas with an open round of `count` ideas in Seghwaert, in an empty database. Returns the address of the
 * district's page. The same ideas every time.
 */
export async function makeIdeaRound(count: number, now: Date): Promise<string> {
  const { places, open } = makeDemo(SEED, now);
  const { districtSlug, chequeCents, stepCents } = open.round;
  if (!districtSlug) throw new Error('the demo round has no district');
  await database().transaction((tx) => insertDemoAreas(tx, places));
  const id = 'veel-ideeen';
  const ideas = makeManyIdeas(SEED, count, id).map(({ position, neighbourhoodName: _, ...idea }) => ({
    ...idea,
    lat6: position?.lat6 ?? null,
    lon6: position?.lon6 ?? null,
  }));
  await openBenchRound(
    {
      id,
      keys: [randomBytes(32)],
      ideas,
      chequeCents,
      stepCents,
      districtSlug,
      neighbourhoods: open.neighbourhoods,
    },
    now,
  );
  return `/wijk/${districtSlug}`;
}
