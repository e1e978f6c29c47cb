import { randomBytes } from 'node:crypto';
import { ideaRowOf } from '@/db/queries/rounds';
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
  const ideas = makeManyIdeas(SEED, count, id).map(ideaRowOf);
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
