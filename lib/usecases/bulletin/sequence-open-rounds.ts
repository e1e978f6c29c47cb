import { listAllRounds } from '@/db/queries/rounds';
import { database } from '../system/database';
import { log } from '../system/log';
import { sequence } from './sequence';

/** Rounds of which this process has said that their register is not to be signed: once is enough to be found. */
const told = new Set<string>();

/**
 * Takes waiting ballots of every open round into its register; one that cannot be read or signed keeps no other one
 * waiting. Safe to run in several processes at once.
 */
export async function sequenceOpenRounds(): Promise<void> {
  const open = (await listAllRounds(database())).filter(({ phase }) => phase === 'voting');
  for (const { id } of open) {
    const code = await codeOf(id);
    if (code === null) told.delete(id);
    else if (!told.has(id)) {
      told.add(id);
      log.error({ round: id, code }, 'the register is not signed');
    }
  }
}

/** Null when all is well; of a fault only that it was one. */
async function codeOf(id: string): Promise<string | null> {
  try {
    const result = await sequence(id);
    return result.ok ? null : result.error;
  } catch {
    return 'FAULT';
  }
}
