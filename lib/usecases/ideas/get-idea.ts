import { findOutcome } from '@/db/queries/rounds';
import type { IdeaView } from '@/lib/domain/views';
import { getDistrict } from '../areas/get-district';
import { database } from '../system/database';

/** One idea of a district's current round, or of the round asked for. `null` when there is none. */
export async function getIdea(
  slug: string,
  number: number,
  options: { round?: string } = {},
): Promise<IdeaView | null> {
  const view = await getDistrict(slug, options);
  const current = view?.current;
  const idea = current?.ideas.find((one) => one.number === number);
  if (!view || !current || !idea) return null;
  const outcome = await findOutcome(database(), current.round.id);
  const id = idea.externalId ?? String(idea.number);
  return {
    idea,
    round: current.round,
    district: view.district,
    support: current.support?.find((one) => one.number === number) ?? null,
    outcome: outcome?.result.ideas.find((one) => one.id === id) ?? null,
    neighbourhoods: current.neighbourhoods,
  };
}
