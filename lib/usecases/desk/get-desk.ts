import { getBoxRound } from '@/db/queries/box';
import { asBox } from '@/db/queries/roles';
import { findRoundRow, listIdeas } from '@/db/queries/rounds';
import type { Cents } from '@/lib/domain/money';
import { type Actor, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { RoundPhase } from '@/lib/domain/round';
import { database } from '../system/database';

/** What the screens of a desk need to know of a round; what may be done there is decided again in each act. */
export interface Desk {
  readonly round: {
    readonly id: string;
    readonly title: string;
    readonly sample: boolean;
    readonly phase: RoundPhase;
    readonly closesAt: Date;
    readonly chequeCents: Cents;
    readonly stepCents: Cents;
  };
  /** On the ballot. */
  readonly ideas: readonly { readonly number: number; readonly title: string }[];
  readonly may: { readonly enterPaper: boolean; readonly replace: boolean; readonly declareVoid: boolean };
}

/** The desk of a round, for whoever may do something at it. Errors: UNKNOWN_ROUND, FORBIDDEN. */
export async function getDesk(
  actor: Actor,
  roundId: string,
): Promise<Result<Desk, 'FORBIDDEN' | 'UNKNOWN_ROUND'>> {
  // Whoever may not work here learns nothing about which rounds exist.
  if (!may(actor, 'see_workspace', null)) return fail('FORBIDDEN');
  const db = database();
  const row = await findRoundRow(db, roundId);
  if (row?.kind !== 'cheque') return fail('UNKNOWN_ROUND');
  const here = {
    enterPaper: may(actor, 'enter_paper', row.districtSlug),
    replace: may(actor, 'replace_letter', row.districtSlug),
    declareVoid: may(actor, 'void_cheque', row.districtSlug),
  };
  if (!here.enterPaper && !here.replace) return fail('FORBIDDEN');
  const { id, title, sample, phase, closesAt, chequeCents, stepCents } = row;
  const [ideas, box] = await Promise.all([listIdeas(db, id), asBox(db, (tx) => getBoxRound(tx, id))]);
  // Also one that was withdrawn while people vote: it stays on the ballot, and on forms that were filled in.
  const onBallot = ideas.filter(({ number }) => box?.ideas.includes(number));
  return ok({
    round: { id, title, sample, phase, closesAt, chequeCents, stepCents },
    ideas: onBallot
      .map((idea) => ({ number: idea.number, title: idea.title }))
      .toSorted((a, b) => a.number - b.number),
    may: here,
  });
}
