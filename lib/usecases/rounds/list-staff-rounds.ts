import { getBoxRound } from '@/db/queries/box';
import { asBox } from '@/db/queries/roles';
import { countIdeas, listRounds } from '@/db/queries/rounds';
import { type Actor, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { actsFrom, ROUND_STEPS, type Round, type RoundStep } from '@/lib/domain/round';
import { database } from '../system/database';

export interface StaffRound {
  readonly round: Round;
  readonly ideas: number;
  /** Cheques made by the letter run; 0 before it. */
  readonly cheques: number;
  /** Steps from here that this actor may take. */
  readonly acts: readonly RoundStep[];
}

/** The cheque rounds that this member of staff may work on. Error: FORBIDDEN for anyone else. */
export async function listStaffRounds(actor: Actor): Promise<Result<StaffRound[], 'FORBIDDEN'>> {
  if (!may(actor, 'see_workspace', null)) return fail('FORBIDDEN');
  const db = database();
  const [rounds, ideas] = await Promise.all([listRounds(db), countIdeas(db)]);
  const mine = rounds.filter((round) => round.kind === 'cheque' && isOwn(actor, round));
  const cheques = await asBox(db, async (tx) => {
    const counts = new Map<string, number>();
    for (const { id } of mine) counts.set(id, (await getBoxRound(tx, id))?.cheques ?? 0);
    return counts;
  });
  return ok(
    mine.map((round) => ({
      round,
      ideas: ideas.get(round.id) ?? 0,
      cheques: cheques.get(round.id) ?? 0,
      acts: may(actor, 'change_phase', round.districtSlug) ? stepsFrom(round) : [],
    })),
  );
}

/** Archiving comes with destroying keys, on a screen of its own. */
function stepsFrom({ phase }: Round): RoundStep[] {
  const acts = actsFrom(phase);
  return ROUND_STEPS.filter((step) => acts.includes(step));
}

/** Of a district where this member of staff works; a round of no district is for who may change any. */
function isOwn(actor: Actor, { districtSlug }: Round): boolean {
  return may(actor, districtSlug === null ? 'change_phase' : 'see_workspace', districtSlug);
}
