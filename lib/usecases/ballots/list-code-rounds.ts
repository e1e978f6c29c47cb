import { listLogKeys } from '@/db/queries/box';
import { asBox } from '@/db/queries/roles';
import { listAllRounds } from '@/db/queries/rounds';
import type { CodeRound } from '@/lib/domain/views';
import { database } from '../system/database';

/**
 * Rounds a code can belong to, open ones first: the code on a letter does not name its round. A rehearsal is among them only
 * when it is `asked` for, by the address of its test codes.
 */
export async function listCodeRounds(asked?: string): Promise<CodeRound[]> {
  const db = database();
  const [rounds, logKeys] = await Promise.all([listAllRounds(db), asBox(db, listLogKeys)]);
  return rounds
    .flatMap((round) => {
      const logKey = logKeys.get(round.id);
      if (!logKey || round.phase === 'archived') return [];
      if (round.rehearsalOf !== null && round.id !== asked) return [];
      const { id, title, phase, closesAt } = round;
      return [{ id, title, phase, closesAt: closesAt.toISOString(), logKey }];
    })
    .toSorted((a, b) => Number(b.phase === 'voting') - Number(a.phase === 'voting'));
}
