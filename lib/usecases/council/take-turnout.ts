import { countLiveBallots, listOpenRounds, saveTurnoutDays } from '@/db/queries/council-days';
import { asBox } from '@/db/queries/roles';
import { dayOf } from '@/lib/domain/amsterdam';
import { flooredTo5 } from '@/lib/domain/disclosure';
import { database } from '../system/database';
import { sometimes } from '../system/sometimes';

const LOOK_MS = 600_000;

/**
 * The number of ballots of the day that this is, or of the day of closing once that is over: in steps of five, so that two
 * days tell nothing of one household.
 */
export function dayRow(
  { roundId, closesAt }: { readonly roundId: string; readonly closesAt: Date },
  ballots: number,
  now: Date = closesAt,
) {
  const at = now < closesAt ? now : closesAt;
  return { roundId, day: dayOf(at), ballots: flooredTo5(ballots) };
}

/**
 * Keeps how many ballots every open round has by now, of the whole round and in steps of five; what is kept of a day is the
 * last look at it. Returns how many rounds. Safe in several processes at once. `now` in UTC.
 */
export async function takeTurnout(now: Date): Promise<number> {
  const db = database();
  const rounds = await listOpenRounds(db);
  if (rounds.length === 0) return 0;
  const ids = rounds.map(({ id }) => id);
  const live = await asBox(db, (tx) => countLiveBallots(tx, ids));
  await saveTurnoutDays(
    db,
    rounds.map(({ id, closesAt }) => dayRow({ roundId: id, closesAt }, live.get(id)?.ballots ?? 0, now)),
  );
  return rounds.length;
}

/** {@link takeTurnout}, for a clock that asks too often. */
export const takeTurnoutSometimes = sometimes(LOOK_MS, takeTurnout);
