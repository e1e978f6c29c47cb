import { listAllRounds } from '@/db/queries/rounds';
import { database } from '../system/database';
import { log } from '../system/log';
import { sometimes } from '../system/sometimes';
import { findTrouble } from './find-trouble';

const LOOK_MS = 600_000;

/** Says in the log what endangers an open vote: at the start of the server, and every ten minutes as long as it lasts. */
export async function tellTrouble(): Promise<void> {
  const open = (await listAllRounds(database())).filter(({ phase }) => phase === 'voting');
  for (const [round, codes] of await findTrouble(open.map(({ id }) => id)))
    log.error({ round, codes }, 'an open vote is in danger');
}

export const tellTroubleSometimes = sometimes(LOOK_MS, tellTrouble);
