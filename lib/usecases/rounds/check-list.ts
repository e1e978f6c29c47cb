import type { Connection } from '@/db/client';
import { listRoundNeighbourhoods } from '@/db/queries/areas';
import { countEligible, getBoxRound, listBallots } from '@/db/queries/box';
import { checkDurability } from '@/db/queries/durability';
import { findLetterRun } from '@/db/queries/letters';
import { countEntries } from '@/db/queries/paper';
import { countHouseholds } from '@/db/queries/register';
import { countByStatus, listIdeasOutside } from '@/db/queries/review';
import { asBox, asRoll } from '@/db/queries/roles';
import { findRoundRow, type RoundRow } from '@/db/queries/rounds';
import { type Actor, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { actsFrom, ROUND_STEPS, type RoundStep } from '@/lib/domain/round';
import { type Condition, conditionsFor, mayTake, type RoundFacts } from '@/lib/domain/round-check';
import { readEnv } from '@/lib/env';
import { loadLog } from '../bulletin/bulletin-log';
import { database } from '../system/database';

/** A step that a round's phase knows, with what is looked at before it. */
export interface CheckedStep {
  readonly step: RoundStep;
  readonly conditions: readonly Condition[];
  /** It would be taken now. */
  readonly may: boolean;
}

/** Steps of this round for who may take them. Archiving comes with destroying keys, on a screen of its own. */
export async function listSteps(
  actor: Actor,
  roundId: string,
  now: Date,
): Promise<Result<CheckedStep[], 'FORBIDDEN' | 'UNKNOWN_ROUND'>> {
  // Whoever may not work here learns nothing about which rounds exist.
  if (!may(actor, 'see_workspace', null)) return fail('FORBIDDEN');
  const row = await findRoundRow(database(), roundId);
  if (row?.kind !== 'cheque') return fail('UNKNOWN_ROUND');
  if (!may(actor, 'change_phase', row.districtSlug)) return fail('FORBIDDEN');
  return ok(await checkedSteps(row, now));
}

/** The same without a guard, for whoever holds the round already. */
export async function checkedSteps(row: RoundRow, now: Date): Promise<CheckedStep[]> {
  const acts = actsFrom(row.phase);
  const steps = ROUND_STEPS.filter((step) => acts.includes(step));
  if (steps.length === 0) return [];
  const facts = await factsOf(row);
  return steps.flatMap((step) => {
    const conditions = conditionsFor(step, facts, now);
    return conditions ? [{ step, conditions, may: mayTake(conditions) }] : [];
  });
}

async function factsOf(row: RoundRow): Promise<RoundFacts> {
  const db = database();
  const { id, phase, opensAt, closesAt, rehearsalOf } = row;
  const [ideas, outside, run, households, durable, formsWaiting, box] = await Promise.all([
    countByStatus(db, id),
    outsideOf(db, id),
    findLetterRun(db, id),
    asRoll(db, (tx) => countHouseholds(tx, id)),
    readEnv().STORAGE_DURABILITY ? true : checkDurability(db),
    countEntries(db, id),
    asBox(db, (tx) => boxFacts(tx, row)),
  ]);
  return {
    phase,
    opensAt,
    closesAt,
    rehearsalOf,
    accepted: ideas.get('accepted') ?? 0,
    outside,
    waiting: ideas.get('submitted') ?? 0,
    households,
    keyConfirmed: run?.keyConfirmedOn != null,
    lettersTaken: run?.downloadedOn != null,
    durable,
    formsWaiting,
    ...box,
  };
}

/** Numbers of accepted ideas in a buurt that does not take part. */
export async function outsideOf(db: Connection, roundId: string): Promise<number[]> {
  return listIdeasOutside(db, roundId, await listRoundNeighbourhoods(db, roundId), ['accepted']);
}

/** Only what the round's phase asks about: counting ballots is for a round that is to be counted. */
async function boxFacts(
  tx: Connection,
  { id, phase }: RoundRow,
): Promise<Pick<RoundFacts, 'keys' | 'registerWhole' | 'ballotsFit'>> {
  const box = await getBoxRound(tx, id);
  if (!box) return { keys: 0, registerWhole: true, ballotsFit: true };
  const watched = phase === 'review' || phase === 'voting';
  return {
    keys: await countEligible(tx, id),
    registerWhole: !watched || (await loadLog(tx, id)).ok,
    ballotsFit: phase !== 'counting' || (await listBallots(tx, id)).length <= box.cheques,
  };
}
