import { listLogKeys } from '@/db/queries/box';
import { asBox } from '@/db/queries/roles';
import { listRounds } from '@/db/queries/rounds';
import type { RoundPhase } from '@/lib/domain/round';
import type { CodeRound } from '@/lib/domain/views';
import { database } from '../system/database';

/** From the opening statement on, and for good. */
const WITH_REGISTER = ['voting', 'counting', 'published', 'archived'] as const;
type RegisterPhase = (typeof WITH_REGISTER)[number];

/** A round whose register anyone may look into. */
export interface RegisterRound extends CodeRound {
  readonly phase: RegisterPhase;
}

/** Rounds with a public register, the one that opened last first. */
export async function listRegisters(): Promise<RegisterRound[]> {
  const db = database();
  const [rounds, logKeys] = await Promise.all([listRounds(db), asBox(db, listLogKeys)]);
  return rounds.flatMap(({ id, title, phase, closesAt }) => {
    const logKey = logKeys.get(id);
    if (!logKey || !hasRegister(phase)) return [];
    return [{ id, title, phase, closesAt: closesAt.toISOString(), logKey }];
  });
}

function hasRegister(phase: RoundPhase): phase is RegisterPhase {
  return WITH_REGISTER.some((one) => one === phase);
}
