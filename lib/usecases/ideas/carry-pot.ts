import type { Connection } from '@/db/client';
import { listRoundOutlines } from '@/db/queries/areas';
import { recordAudit } from '@/db/queries/audit';
import { claimPot, copyPhotos, listCarried, listCountedRounds, listMoneyBack } from '@/db/queries/carry';
import { findIdeaFile, type IdeaKey, recordIdeaStep } from '@/db/queries/idea-file';
import { lockProject } from '@/db/queries/project-account';
import { findProjectOfIdea } from '@/db/queries/projects';
import { nextIdeaNumber } from '@/db/queries/review';
import { findIdea, ideaRowOf, insertIdeas, listIdeas, type RoundRow } from '@/db/queries/rounds';
import { dayOf } from '@/lib/domain/amsterdam';
import { amountInHistory, type Pot, potsOf } from '@/lib/domain/carry';
import type { Idea } from '@/lib/domain/idea';
import { areaAt } from '@/lib/domain/idea-form';
import { type Actor, actorName } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isFrozen } from '@/lib/domain/round';
import { database } from '../system/database';
import { MOST_IDEAS } from './manage-ideas';
import { roleOf, type StaffRoundError, staffRound } from './staff-round';

/** What an earlier round left, as the wijkregisseur of the next one sees it. */
export interface EarlierPots {
  readonly round: Pick<RoundRow, 'id' | 'title'>;
  readonly pots: readonly (Pot & {
    /** Where it went; `null` while it waits. */
    readonly taken: { readonly roundId: string; readonly title: string; readonly number: number } | null;
  })[];
}

export interface CarryView {
  readonly round: Pick<RoundRow, 'id' | 'title' | 'sample'>;
  /** The last round first; only rounds that leave pots. */
  readonly earlier: readonly EarlierPots[];
  /** Voting has opened: nothing can be added. */
  readonly fixed: boolean;
  /** To practise on: no real pot goes into it, and none is listed. */
  readonly rehearsal: boolean;
  /** This round leaves no pots: what is taken along and not funded ends in it. */
  readonly ends: boolean;
}

export type CarryError =
  | StaffRoundError
  | 'ROUND_FROZEN'
  /** A round to practise on takes no real pot. */
  | 'REHEARSAL'
  /** That idea has no pot for this round: it was funded or withdrawn, its round gives money back, or is of another district. */
  | 'NO_POT'
  | 'ALREADY_CARRIED'
  | 'TOO_MANY';

/** Pots of earlier rounds of the same district. Errors: UNKNOWN_ROUND, FORBIDDEN. */
export async function listPots(actor: Actor, roundId: string): Promise<Result<CarryView, StaffRoundError>> {
  const db = database();
  const allowed = await staffRound(db, actor, roundId);
  if (!allowed.ok) return allowed;
  const { id, title, sample, phase, rehearsalOf, unspent } = allowed.value;
  const rehearsal = rehearsalOf !== null;
  return ok({
    round: { id, title, sample },
    earlier: rehearsal ? [] : await earlierPots(db, allowed.value),
    fixed: isFrozen(phase),
    rehearsal,
    ends: unspent !== 'carry_over',
  });
}

async function earlierPots(db: Connection, round: RoundRow): Promise<EarlierPots[]> {
  if (round.districtSlug === null) return [];
  const counted = await listCountedRounds(db, round.districtSlug, round.id);
  const ids = counted.map((one) => one.round.id);
  const [carried, back] = [await listCarried(db, ids), await listMoneyBack(db, ids)];
  const all = counted.map(async ({ round: { id, title, unspent }, result }): Promise<EarlierPots> => {
    const returned = new Map(
      back.filter(({ roundId }) => roundId === id).map(({ idea, cents }) => [idea, cents] as const),
    );
    const pots = potsOf(unspent, await listIdeas(db, id), result, returned).map((pot) => {
      const taken = carried.find((one) => one.from === id && one.number === pot.number)?.to;
      return {
        ...pot,
        taken: taken ? { roundId: taken.roundId, title: taken.title, number: taken.idea } : null,
      };
    });
    return { round: { id, title }, pots };
  });
  return (await Promise.all(all)).filter(({ pots }) => pots.length > 0);
}

/** Rolls the transaction back with a code that the caller gets as a Result. */
class Refused extends Error {
  constructor(readonly code: CarryError) {
    super(code);
  }
}

/**
 * Takes an idea of an earlier round along with its pot: a new idea of this round with the same text, place and photos,
 * for the wijkregisseur to judge anew; an idea that was not reached, or whose project was stopped. Its pot counts as money that is there already, so its target is that much lower
 * under every rule. Returns its number. A pot is taken once, whoever is faster. Errors: see {@link CarryError}; nothing
 * changes then.
 */
export async function carryPot(
  actor: Actor,
  roundId: string,
  from: IdeaKey,
  now: Date,
): Promise<Result<number, CarryError>> {
  try {
    return ok(await database().transaction((tx) => carry(tx, actor, roundId, from, now)));
  } catch (error) {
    if (error instanceof Refused) return fail(error.code);
    throw error;
  }
}

async function carry(
  tx: Connection,
  actor: Actor,
  roundId: string,
  from: IdeaKey,
  now: Date,
): Promise<number> {
  const allowed = await staffRound(tx, actor, roundId, true);
  if (!allowed.ok) throw new Refused(allowed.error);
  const round = allowed.value;
  if (round.rehearsalOf !== null) throw new Refused('REHEARSAL');
  if (isFrozen(round.phase)) throw new Refused('ROUND_FROZEN');
  // What a group pays back of a stopped project is in the pot, or finds it taken: not in between.
  const project = await findProjectOfIdea(tx, from);
  if (project) await lockProject(tx, project.id);
  const earlier = (await earlierPots(tx, round)).find((one) => one.round.id === from.roundId);
  const pot = earlier?.pots.find((one) => one.number === from.number);
  const before = pot ? await findIdea(tx, from) : null;
  if (!pot || !before) throw new Refused('NO_POT');
  const number = await nextIdeaNumber(tx, roundId);
  if (number > MOST_IDEAS) throw new Refused('TOO_MANY');
  await insertIdeas(tx, [
    ideaRowOf(await placed(tx, { ...before, roundId, number, carriedCents: pot.cents })),
  ]);
  const broughtBy = (await findIdeaFile(tx, from))?.broughtBy ?? 'staff';
  const own = { roundId, idea: number, broughtBy };
  if (!(await claimPot(tx, { ...own, carriedRound: from.roundId, carriedIdea: from.number })))
    throw new Refused('ALREADY_CARRIED');
  await copyPhotos(tx, from, { roundId, number });
  const line = { on: dayOf(now), by: roleOf(actor) };
  await recordIdeaStep(
    tx,
    { roundId, number },
    { ...line, step: 'carried', reason: amountInHistory(pot.cents) },
  );
  await recordIdeaStep(tx, { roundId, number }, { ...line, step: 'submitted', reason: null });
  const details = { idea: number, fromRound: from.roundId, fromIdea: from.number, cents: pot.cents };
  await recordAudit(tx, { at: now, actor: actorName(actor), act: 'carry_idea', subject: roundId, details });
  return number;
}

/** The idea in its new round: as it was, at its point if that lies in a buurt that takes part now, and waiting. */
async function placed(tx: Connection, idea: Idea): Promise<Idea> {
  const { position } = idea;
  const areas = await listRoundOutlines(tx, idea.roundId);
  const here = position ? areaAt(areas, position) : areas.find(({ code }) => code === idea.neighbourhoodCode);
  return {
    ...idea,
    position: here ? position : null,
    neighbourhoodCode: here?.code ?? null,
    status: 'submitted',
    statusReason: null,
    externalId: null,
  };
}
