import { getBoxRound } from '@/db/queries/box';
import { countReturned, findLetterRun, type LetterRunRow } from '@/db/queries/letters';
import { listHouseholds } from '@/db/queries/register';
import { asBox, asRoll } from '@/db/queries/roles';
import { findRoundRow, type RoundRow } from '@/db/queries/rounds';
import { fingerprintOf } from '@/lib/crypto/digest';
import type { RunState } from '@/lib/domain/letters';
import { type Actor, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isFrozen } from '@/lib/domain/round';
import { database } from '../system/database';
import { runState } from './letter-processes';
import { letterAddress } from './letter-sheet';

/** What the screen of a round's letters needs. */
export interface LetterDesk {
  readonly roundId: string;
  readonly title: string;
  readonly sample: boolean;
  /** Letters that a run will make. */
  readonly toMake: number;
  /** There are letters: another run kills their codes. */
  readonly hasLetters: boolean;
  /** The run whose letters count; null when there is none, or the addresses were read in anew after it. */
  readonly last: LetterRunRow | null;
  /** The process of a run that is going on or still has its codes. */
  readonly state: RunState | null;
  /** Voting has opened: no more runs. */
  readonly fixed: boolean;
  /** What letters will say as the address of the application, and whether residents reach it there. */
  readonly address: { readonly origin: string; readonly reachable: boolean };
  readonly mayRun: boolean;
  readonly mayRegister: boolean;
  /** Letters that came back. */
  readonly returned: number;
}

export type LetterDeskError = 'FORBIDDEN' | 'UNKNOWN_ROUND';

/** For staff who may run letters or register those that come back. Errors: FORBIDDEN, UNKNOWN_ROUND. */
export async function getLetterDesk(
  actor: Actor,
  roundId: string,
): Promise<Result<LetterDesk, LetterDeskError>> {
  // Whoever may not work here learns nothing about which rounds exist.
  if (!may(actor, 'see_workspace', null)) return fail('FORBIDDEN');
  const db = database();
  const round = await findRoundRow(db, roundId);
  if (round?.kind !== 'cheque') return fail('UNKNOWN_ROUND');
  const mayRun = may(actor, 'run_letters', round.districtSlug);
  const mayRegister = may(actor, 'register_undeliverable', round.districtSlug);
  if (!mayRun && !mayRegister) return fail('FORBIDDEN');
  const [roll, hasLetters] = await Promise.all([
    asRoll(db, async (tx) => ({
      households: await listHouseholds(tx, roundId),
      returned: await countReturned(tx, roundId),
    })),
    areThereLetters(roundId),
  ]);
  return ok({
    roundId,
    title: round.title,
    sample: round.sample,
    toMake: roll.households.reduce((sum, { cheques }) => sum + cheques, 0),
    hasLetters,
    last: hasLetters ? await findLetterRun(db, roundId) : null,
    state: mayRun ? await freshState(roundId) : null,
    fixed: isFrozen(round.phase),
    address: letterAddress(),
    mayRun,
    mayRegister,
    returned: roll.returned,
  });
}

/** How far the letter run is, for who may run it; null for anyone else, and when there is none. */
export async function getRunState(actor: Actor, roundId: string): Promise<RunState | null> {
  const round = await findRunnable(actor, roundId);
  return round.ok ? freshState(roundId) : null;
}

export async function findRunnable(
  actor: Actor,
  roundId: string,
): Promise<Result<RoundRow, LetterDeskError>> {
  if (!may(actor, 'see_workspace', null)) return fail('FORBIDDEN');
  const round = await findRoundRow(database(), roundId);
  if (round?.kind !== 'cheque') return fail('UNKNOWN_ROUND');
  return may(actor, 'run_letters', round.districtSlug) ? ok(round) : fail('FORBIDDEN');
}

/** Whether the round has cheques, from whatever run. */
export async function areThereLetters(roundId: string): Promise<boolean> {
  return (await asBox(database(), (tx) => getBoxRound(tx, roundId))) !== null;
}

/**
 * The state of the process, unless its letters are not those of the round any more: after another run elsewhere, or when
 * the addresses were read in anew. Every run makes a log key of its own, so its mark tells.
 */
export async function freshState(roundId: string): Promise<RunState | null> {
  const state = runState(roundId);
  if (state?.kind !== 'made') return state;
  const box = await asBox(database(), (tx) => getBoxRound(tx, roundId));
  return box && fingerprintOf(box.logKey) === state.mark ? state : null;
}
