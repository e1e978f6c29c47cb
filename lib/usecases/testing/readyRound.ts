import { insertBoxRound, insertEligible } from '@/db/queries/register';
import { type IdeaRow, insertIdeas, insertRound, type RoundRow } from '@/db/queries/rounds';
import type { AreaKey } from '@/lib/domain/area';
import type { Actor } from '@/lib/domain/permissions';
import { makeRoundKeys } from '../ballots/round-keys';
import { changePhase } from '../rounds/change-phase';
import { database } from '../system/database';

export interface ReadyRound {
  readonly row: RoundRow;
  readonly neighbourhoods: readonly AreaKey[];
  readonly ideas: readonly IdeaRow[];
  /** Raw public keys that may vote; the last `spares` of them belong to spares. */
  readonly keys: readonly Uint8Array[];
  readonly spares: number;
}

/** Makes a round that is ready to open: what a letter run leaves, without its households and letters. */
export async function makeReadyRound({
  row,
  neighbourhoods,
  ideas,
  keys,
  spares,
}: ReadyRound): Promise<void> {
  const { id, chequeCents, stepCents } = row;
  const rules = { chequeCents, stepCents, cheques: keys.length - spares, spares, ideas: [] };
  await database().transaction(async (tx) => {
    await insertRound(tx, row, neighbourhoods);
    await insertIdeas(tx, ideas);
    await insertBoxRound(tx, { round: id, phase: 'prepared', ...rules, ...makeRoundKeys(id) });
    await insertEligible(
      tx,
      keys.map((key) => ({ round: id, key: Buffer.from(key), state: 'live', areaGroup: 0 })),
    );
  });
}

/** Opens voting through the use-case. Throws with its code when that is refused. */
export async function openVoting(actor: Actor, id: string, now: Date): Promise<void> {
  const opened = await changePhase(actor, id, 'open_voting', now);
  if (!opened.ok) throw new Error(`round ${id} does not open: ${opened.error}`);
}
