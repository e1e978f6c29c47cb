import { asBox } from '@/db/queries/roles';
import { countIdeas, listAllRounds } from '@/db/queries/rounds';
import { listChequeCounts } from '@/db/queries/start';
import { type Actor, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { Round } from '@/lib/domain/round';
import { database } from '../system/database';

export interface StaffRound {
  readonly round: Round;
  readonly ideas: number;
  /** Cheques made by the letter run; 0 before it. */
  readonly cheques: number;
}

/**
 * The cheque rounds that this member of staff may work on, rehearsals among them until they were put away. Error: FORBIDDEN
 * for anyone else.
 */
export async function listStaffRounds(actor: Actor): Promise<Result<StaffRound[], 'FORBIDDEN'>> {
  if (!may(actor, 'see_workspace', null)) return fail('FORBIDDEN');
  const db = database();
  const [rounds, ideas] = await Promise.all([listAllRounds(db), countIdeas(db)]);
  const mine = rounds.filter((round) => round.kind === 'cheque' && isOwn(actor, round) && !isPutAway(round));
  if (mine.length === 0) return ok([]);
  const ids = mine.map(({ id }) => id);
  const counted = await asBox(db, (tx) => listChequeCounts(tx, ids));
  const cheques = new Map(counted.map(({ roundId, count }) => [roundId, count]));
  return ok(
    mine.map((round) => ({
      round,
      ideas: ideas.get(round.id) ?? 0,
      cheques: cheques.get(round.id) ?? 0,
    })),
  );
}

/** Of a district where this member of staff works; a round of no district is for who may change any. */
function isOwn(actor: Actor, { districtSlug }: Round): boolean {
  return may(actor, districtSlug === null ? 'change_phase' : 'see_workspace', districtSlug);
}

function isPutAway({ rehearsalOf, phase }: Round): boolean {
  return rehearsalOf !== null && phase === 'archived';
}
