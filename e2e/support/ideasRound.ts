import { sql } from 'drizzle-orm';
import { changePhase } from '@/lib/usecases/rounds/change-phase';
import { database } from '@/lib/usecases/system/database';
import { SYSTEM } from '@/lib/usecases/testing/openRound';
import { type OwnRound, prepareOwnRound } from './ownRound';

/** As {@link prepareOwnRound}, but taking ideas, in buurten that have outlines to point in. Its four ideas are accepted. */
export async function prepareIdeasRound(households: number): Promise<OwnRound> {
  const round = await prepareOwnRound(households);
  await database().execute(sql`
    INSERT INTO round_neighbourhood (round_id, year, code)
    SELECT ${round.id}, n.year, n.code FROM neighbourhood n
    JOIN district d ON d.code = n.district_code AND d.year = n.year WHERE d.slug = 'seghwaert'`);
  const reopened = await changePhase(SYSTEM, round.id, 'reopen_ideas', new Date());
  if (!reopened.ok) throw new Error(`the test round takes no ideas: ${reopened.error}`);
  return round;
}
