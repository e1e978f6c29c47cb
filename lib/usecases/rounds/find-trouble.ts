import { checkDurability } from '@/db/queries/durability';
import { asBox } from '@/db/queries/roles';
import { readEnv } from '@/lib/env';
import { loadLog } from '../bulletin/bulletin-log';
import { database } from '../system/database';

/**
 * What endangers an open vote, and what only people can mend. `NOT_DURABLE`: the database may lose ballots that it has
 * acknowledged. `BULLETIN_ROLLED_BACK`: the register has forgotten what was signed. `REGISTER_UNREADABLE`: it cannot be
 * looked at, for instance because the application's secret is another one.
 */
export type RoundTrouble = 'NOT_DURABLE' | 'BULLETIN_ROLLED_BACK' | 'REGISTER_UNREADABLE';

/** The troubles of rounds in which voting is open; a round without any is not in the answer. */
export async function findTrouble(
  rounds: readonly string[],
): Promise<ReadonlyMap<string, readonly RoundTrouble[]>> {
  const found = new Map<string, readonly RoundTrouble[]>();
  if (rounds.length === 0) return found;
  const durable = readEnv().STORAGE_DURABILITY ? true : await checkDurability(database());
  for (const round of rounds) {
    const register = await troubleOfRegister(round);
    const troubles: RoundTrouble[] = durable ? register : ['NOT_DURABLE', ...register];
    if (troubles.length > 0) found.set(round, troubles);
  }
  return found;
}

async function troubleOfRegister(round: string): Promise<RoundTrouble[]> {
  const look = () => asBox(database(), (tx) => loadLog(tx, round), { snapshot: true });
  try {
    const first = await look();
    // Another process may have signed a batch between what was read of the database and of the copy outside.
    const log = first.ok ? first : await look();
    return log.ok ? [] : [log.error];
  } catch {
    return ['REGISTER_UNREADABLE'];
  }
}
