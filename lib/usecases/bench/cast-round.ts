import { ideaRow } from '@/db/testing/rows';
import { openBenchRound } from './open-round';

export interface CastRoundPlan {
  readonly id: string;
  /** Raw public keys that may vote. */
  readonly keys: readonly Uint8Array[];
  /** Ideas 1…n on the ballot. */
  readonly ideas: number;
  readonly chequeCents: number;
  readonly stepCents: number;
}

/** A round to cast in, open for a month, in an empty database. */
export async function makeCastRound(plan: CastRoundPlan, now: Date): Promise<void> {
  const ideas = Array.from({ length: plan.ideas }, (_, i) => ideaRow(plan.id, i + 1));
  await openBenchRound({ ...plan, ideas, districtSlug: null, neighbourhoods: [] }, now);
}
