import { listLogKeys } from '@/db/queries/box';
import { asBox } from '@/db/queries/roles';
import { findRoundRow, listRounds } from '@/db/queries/rounds';
import type { Round, RoundPhase } from '@/lib/domain/round';
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
  return rounds.flatMap((round) => registerOf(round, logKeys) ?? []);
}

/** The register of one round, also of a rehearsal; `null` where there is none. */
export async function findRegister(roundId: string): Promise<RegisterRound | null> {
  const db = database();
  const [round, logKeys] = await Promise.all([findRoundRow(db, roundId), asBox(db, listLogKeys)]);
  return round && registerOf(round, logKeys);
}

function registerOf(
  { id, title, phase, closesAt }: Pick<Round, 'id' | 'title' | 'phase' | 'closesAt'>,
  logKeys: ReadonlyMap<string, string>,
): RegisterRound | null {
  const logKey = logKeys.get(id);
  if (!logKey || !hasRegister(phase)) return null;
  return { id, title, phase, closesAt: closesAt.toISOString(), logKey };
}

function hasRegister(phase: RoundPhase): phase is RegisterPhase {
  return WITH_REGISTER.some((one) => one === phase);
}
