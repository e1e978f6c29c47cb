import type { Connection } from '@/db/client';
import { listNeighbourhoods, listRoundNeighbourhoods } from '@/db/queries/areas';
import { countCasts, getBoxRound, getTotals } from '@/db/queries/box';
import { asBox } from '@/db/queries/roles';
import { findOutcome, findShownTotals, listIdeas, saveShownTotals } from '@/db/queries/rounds';
import type { District } from '@/lib/domain/area';
import { flooredTo5, TOTALS_STEP } from '@/lib/domain/disclosure';
import type { Idea, IdeaSupport } from '@/lib/domain/idea';
import type { Round } from '@/lib/domain/round';
import { isShown } from '@/lib/domain/shown-ideas';
import type { NeighbourhoodView, RoundView } from '@/lib/domain/views';
import { database } from '../system/database';

interface Totals {
  readonly support: readonly IdeaSupport[] | null;
  readonly ballots: number | null;
  readonly cheques: number;
}

/** Totals are the same for everybody, so one count serves all visitors for a few seconds. */
const KEEP_MS = 5000;
const kept = new Map<string, { until: number; totals: Promise<Totals> }>();

/** A round with its ideas and, where the round says so, what each idea holds so far. */
export async function makeRoundView(round: Round, district: District | null): Promise<RoundView> {
  const listed = listIdeas(database(), round.id).then((ideas) => ideas.filter(isShown));
  const [ideas, totals, neighbourhoods] = await Promise.all([
    listed,
    roundTotals(round, listed),
    roundNeighbourhoods(round, district),
  ]);
  return { round, ideas, ...totals, neighbourhoods };
}

export async function roundNeighbourhoods(
  round: Round,
  district: District | null,
): Promise<NeighbourhoodView[]> {
  if (!district) return [];
  const db = database();
  const [all, taking] = await Promise.all([
    listNeighbourhoods(db, district),
    listRoundNeighbourhoods(db, round.id),
  ]);
  return all.map((one) => ({ ...one, inRound: taking.has(one.code) }));
}

/** Support and turnout as far as they may be shown in this phase. */
function roundTotals(round: Round, ideas: Promise<readonly Idea[]>): Promise<Totals> {
  const now = Date.now();
  const known = kept.get(round.id);
  if (known && known.until > now) return known.totals;
  const totals = count(round, ideas);
  kept.set(round.id, { until: now + KEEP_MS, totals });
  totals.catch(() => kept.delete(round.id));
  return totals;
}

async function count(round: Round, ideas: Promise<readonly Idea[]>): Promise<Totals> {
  const db = database();
  if (round.phase === 'published' || round.phase === 'archived') return publishedTotals(round, ideas);
  if (round.phase !== 'voting' && round.phase !== 'counting')
    return { support: null, ballots: null, cheques: 0 };
  const { cheques, casts } = await asBox(db, async (tx) => ({
    cheques: (await getBoxRound(tx, round.id))?.cheques ?? 0,
    casts: round.showTotals ? await countCasts(tx, round.id) : 0,
  }));
  if (!round.showTotals) return { support: null, ballots: null, cheques };
  const shown = await moveOnShownTotals(round.id, casts);
  return {
    support: shown?.support ?? [],
    // While voting is open, turnout is published in steps of five (docs/ballot-protocol.md, "Areas").
    ballots: flooredTo5(shown?.ballots ?? 0),
    cheques,
  };
}

/**
 * The totals to show: those shown before, until {@link TOTALS_STEP} more ballots have been cast or changed, so that a single
 * ballot cannot be read from two looks.
 */
async function moveOnShownTotals(roundId: string, casts: number) {
  const db = database();
  const shown = await findShownTotals(db, roundId);
  if (casts < (shown?.casts ?? 0) + TOTALS_STEP) return shown;
  const taken = async (tx: Connection) => ({
    casts: await countCasts(tx, roundId),
    ...(await getTotals(tx, roundId)),
  });
  const totals = await asBox(db, taken, { snapshot: true });
  await saveShownTotals(db, { roundId, ...totals }, TOTALS_STEP);
  return findShownTotals(db, roundId);
}

async function publishedTotals(round: Round, listed: Promise<readonly Idea[]>): Promise<Totals> {
  const [row, ideas] = await Promise.all([findOutcome(database(), round.id), listed]);
  if (!row) return { support: null, ballots: null, cheques: 0 };
  const numbers = new Map(ideas.map((idea) => [idea.externalId ?? String(idea.number), idea.number]));
  const support = row.result.ideas.map((one) => ({
    number: numbers.get(one.id) ?? 0,
    pledgedCents: one.pledgedCents,
    backers: one.backers,
  }));
  return { support, ballots: row.ballots, cheques: row.cheques ?? 0 };
}
