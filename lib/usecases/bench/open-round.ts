import type { IdeaRow } from '@/db/queries/rounds';
import { roundRow } from '@/db/testing/rows';
import type { AreaKey } from '@/lib/domain/area';
import { makeReadyRound, openVoting } from '../testing/readyRound';

export interface BenchRound {
  readonly id: string;
  /** Raw public keys that may vote. */
  readonly keys: readonly Uint8Array[];
  readonly ideas: readonly IdeaRow[];
  readonly chequeCents: number;
  readonly stepCents: number;
  readonly districtSlug: string | null;
  readonly neighbourhoods: readonly AreaKey[];
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Makes a round that is open for votes for a month. */
export async function openBenchRound(round: BenchRound, now: Date): Promise<void> {
  const { id, districtSlug, chequeCents, stepCents, keys, ideas, neighbourhoods } = round;
  const row = roundRow({
    id,
    districtSlug,
    title: 'Meetronde',
    opensAt: new Date(now.getTime() - DAY_MS),
    closesAt: new Date(now.getTime() + 30 * DAY_MS),
    chequeCents,
    stepCents,
  });
  await makeReadyRound({ row, neighbourhoods, ideas, keys, spares: 0 });
  await openVoting({ kind: 'system', name: 'bench' }, id, now);
}
