import { insertBoxRound, insertEligible } from '@/db/queries/register';
import { type IdeaRow, insertIdeas, insertRound } from '@/db/queries/rounds';
import type { AreaKey } from '@/lib/domain/area';
import { makeRoundKeys } from '../ballots/round-keys';
import { changePhase } from '../rounds/change-phase';
import { database } from '../system/database';

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

/** Makes a round that is open for votes for a month: what a letter run leaves, without its letters. */
export async function openBenchRound(round: BenchRound, now: Date): Promise<void> {
  const { id, keys, chequeCents, stepCents } = round;
  await database().transaction(async (tx) => {
    await insertRound(tx, roundRow(round, now), round.neighbourhoods);
    await insertIdeas(tx, round.ideas);
    const rules = { chequeCents, stepCents, cheques: keys.length, spares: 0, ideas: [] };
    await insertBoxRound(tx, { round: id, phase: 'prepared', ...rules, ...makeRoundKeys(id) });
    await insertEligible(
      tx,
      keys.map((key) => ({ round: id, key: Buffer.from(key), state: 'live', areaGroup: 0 })),
    );
  });
  const opened = await changePhase({ kind: 'system', name: 'bench' }, id, 'open_voting', now);
  if (!opened.ok) throw new Error(`the measured round does not open: ${opened.error}`);
}

function roundRow({ id, districtSlug, chequeCents, stepCents }: BenchRound, now: Date) {
  return {
    id,
    kind: 'cheque',
    districtSlug,
    title: 'Meetronde',
    phase: 'review',
    opensAt: new Date(now.getTime() - DAY_MS),
    closesAt: new Date(now.getTime() + 30 * DAY_MS),
    chequeCents,
    stepCents,
    budgetCents: null,
    rule: 'pooling',
    ruleOptions: {},
    minBackers: 1,
    ties: 'id',
    unspent: 'return',
    showTotals: true,
    executionDeadline: null,
    sample: true,
    source: null,
  } as const;
}
