import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { insertCheques } from '@/db/queries/register';
import { asRoll } from '@/db/queries/roles';
import { insertRound, type RoundRow } from '@/db/queries/rounds';
import { roundRow } from '@/db/testing/rows';
import { database } from '../../system/database';
import { addHouseholds } from '../../testing/households';
import { CLOSES_AT, OPENS_AT } from '../../testing/openRound';

/** No household has a code: letters were not made. */
export const NO_CODES = 0;

export interface CodedRound {
  readonly id: string;
  /** Sign-in secrets as a browser derives them from codes, one per household; random, since deriving is slow on purpose. */
  readonly signins: readonly string[];
  readonly households: readonly string[];
}

/** A round that takes ideas, with this many households that have a code. */
export async function codedRoundWith(count: number, round: Partial<RoundRow> = {}): Promise<CodedRound> {
  const id = `test-${randomUUID().slice(0, 8)}`;
  const times = { opensAt: OPENS_AT, closesAt: CLOSES_AT };
  const row = roundRow({
    id,
    title: 'Proefronde',
    ...times,
    chequeCents: 4000,
    stepCents: 500,
    phase: 'ideas',
    ...round,
  });
  await database().transaction((tx) => insertRound(tx, row, []));
  const households = await addHouseholds(id, count);
  const signins = households.map(() => randomBytes(32));
  const cheques = households.map((householdId, i) => ({
    id: randomUUID(),
    roundId: id,
    householdId,
    areaGroup: 0,
    signinHash: createHash('sha256')
      .update(signins[i] ?? '')
      .digest(),
    sealed: randomBytes(60),
  }));
  await asRoll(database(), (tx) => insertCheques(tx, cheques));
  return { id, households, signins: signins.map((bytes) => bytes.toString('hex')) };
}
