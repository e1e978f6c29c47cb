import type { Connection } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { countEligible, getBoxRound, setBoxPhase, vacuumBox } from '@/db/queries/box';
import { lockBulletin } from '@/db/queries/bulletin';
import { checkDurability } from '@/db/queries/durability';
import { countEntries } from '@/db/queries/paper';
import { setBoxRules } from '@/db/queries/register';
import { saveRetention } from '@/db/queries/retention';
import { withRole } from '@/db/queries/roles';
import { findRoundRow, listIdeas, type RoundRow, setIdeaStatuses, setRoundPhase } from '@/db/queries/rounds';
import { dayOf } from '@/lib/domain/amsterdam';
import { type Actor, actorName, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import {
  type ChangePhaseError,
  ROUND_STEPS,
  type RoundPhase,
  type RoundStep,
  transition,
} from '@/lib/domain/round';
import { readEnv } from '@/lib/env';
import { loadLog } from '../bulletin/bulletin-log';
import { closeBulletin } from '../bulletin/closing';
import { openBulletin } from '../bulletin/opening';
import { keepLog } from '../bulletin/sequence';
import { mailRoundStep } from '../ideas/round-mail';
import { roleOf } from '../ideas/staff-round';
import { awardRound } from '../projects/award-round';
import { database } from '../system/database';
import { outsideOf } from './check-list';
import { publishOutcome } from './publish-outcome';

export type ChangePhaseResult = Result<RoundPhase, ChangePhaseError>;

/** The same for an act that comes as text from a form: one that does not exist is allowed in no phase. */
export async function changePhaseByName(
  actor: Actor,
  roundId: string,
  act: string,
  now: Date,
): Promise<ChangePhaseResult> {
  const known = ROUND_STEPS.find((one) => one === act);
  return known ? changePhase(actor, roundId, known, now) : fail('NOT_ALLOWED_IN_PHASE');
}

/** Rolls the transaction back with a code that the caller gets as a Result. */
class Refused extends Error {
  constructor(readonly code: ChangePhaseError) {
    super(code);
  }
}

/**
 * One staff act on a round's phase: guard, transition, what belongs to it (freeze, box, count) and the log line, all in
 * one transaction. Time is given, in UTC. Errors: see {@link ChangePhaseError}.
 */
export async function changePhase(
  actor: Actor,
  roundId: string,
  act: RoundStep,
  now: Date,
): Promise<ChangePhaseResult> {
  try {
    const phase = await database().transaction((tx) => apply(tx, actor, roundId, act, now));
    if (act === 'close_voting') await vacuumBox(database());
    if (act === 'open_voting' || act === 'close_voting') await keepLog(roundId);
    return ok(phase);
  } catch (error) {
    if (error instanceof Refused) return fail(error.code);
    throw error;
  }
}

async function apply(
  tx: Connection,
  actor: Actor,
  roundId: string,
  act: RoundStep,
  now: Date,
): Promise<RoundPhase> {
  const round = await findRoundRow(tx, roundId, true);
  if (!round) throw new Refused('UNKNOWN_ROUND');
  if (!may(actor, 'change_phase', round.districtSlug)) throw new Refused('FORBIDDEN');
  const next = transition(round.phase, act, round, now);
  if (!next.ok) throw new Refused(next.error);
  if (act === 'open_voting') await openVoting(tx, round);
  if (act === 'close_voting') await closeVoting(tx, round, now);
  if (act === 'publish') {
    const published = await publishOutcome(tx, round);
    if (!published.ok) throw new Refused(published.error);
    await saveRetention(tx, roundId, { publishedAt: now });
    await awardRound(tx, round, { on: dayOf(now), by: roleOf(actor), today: dayOf(now) });
  }
  if (act === 'open_voting' || act === 'publish') await mailRoundStep(tx, round, now);
  // What waits for a second person is forgotten with the phase (`forget_paper_entries`): the log book says how many.
  const forgotten = act === 'close_voting' ? { formsDropped: await countEntries(tx, roundId) } : {};
  await setRoundPhase(tx, roundId, next.value);
  const details = { from: round.phase, to: next.value, ...forgotten };
  await recordAudit(tx, { at: now, actor: actorName(actor), act, subject: roundId, details });
  return next.value;
}

async function openVoting(tx: Connection, round: RoundRow): Promise<void> {
  const storage = readEnv().STORAGE_DURABILITY;
  if (!storage && !(await checkDurability(tx))) throw new Refused('NOT_DURABLE');
  const ideas = (await listIdeas(tx, round.id)).filter((idea) => idea.status === 'accepted');
  if (ideas.length === 0) throw new Refused('NO_IDEAS');
  if ((await outsideOf(tx, round.id)).length > 0) throw new Refused('IDEAS_OUTSIDE');
  const numbers = ideas.map((idea) => idea.number);
  await setIdeaStatuses(tx, round.id, numbers, 'on_ballot');
  await withRole(tx, 'box', async () => {
    if (!(await getBoxRound(tx, round.id)) || (await countEligible(tx, round.id)) === 0)
      throw new Refused('NO_CHEQUES');
    const { chequeCents, stepCents } = round;
    await setBoxRules(tx, round.id, { chequeCents, stepCents, ideas: numbers });
    await setBoxPhase(tx, round.id, 'voting');
  });
  const opened = await openBulletin(tx, round, ideas);
  if (!opened.ok) throw new Refused(opened.error);
}

async function closeVoting(tx: Connection, round: RoundRow, now: Date): Promise<void> {
  // Before the box is written anew: the clock asks again and again, and each time all of that would be undone.
  const register = await withRole(tx, 'box', async () => {
    await lockBulletin(tx, round.id);
    return loadLog(tx, round.id);
  });
  if (!register.ok) throw new Refused(register.error);
  await withRole(tx, 'box', () => setBoxPhase(tx, round.id, 'closed'));
  const closed = await closeBulletin(tx, round, now);
  if (!closed.ok) throw new Refused(closed.error);
}
