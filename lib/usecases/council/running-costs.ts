import { randomUUID } from 'node:crypto';
import type { Connection } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { type CostOwner, findRunningCosts, replaceRunningCosts } from '@/db/queries/council-days';
import { findFund } from '@/db/queries/fund';
import { findRoundRow } from '@/db/queries/rounds';
import { COST_KINDS, type CostKind } from '@/lib/domain/indicators';
import { type Cents, parseAmount } from '@/lib/domain/money';
import { type Actor, actorName, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { database } from '../system/database';

export type { CostOwner } from '@/db/queries/council-days';

/** 10 million euros: more is a slip of the finger. */
const MOST: Cents = 1_000_000_000;

export type CostProblem = 'NOT_AN_AMOUNT' | 'TOO_MUCH';
export type CostProblems = Readonly<Partial<Record<CostKind, CostProblem>>>;

export type RunningCostsError =
  /** Also for what does not exist: who may not see it learns nothing of it. */
  { readonly code: 'FORBIDDEN' } | { readonly code: 'BAD_COSTS'; readonly problems: CostProblems };

/** What was written down of a round or a year of a team fund, in cents; kinds that were not are not in it. */
export interface RunningCostsView {
  readonly title: string;
  readonly sample: boolean;
  readonly costs: Readonly<Partial<Record<CostKind, Cents>>>;
}

/** Running costs for who keeps them: the wijkregisseur of the district, and administrators. Error: FORBIDDEN. */
export async function getRunningCosts(
  actor: Actor,
  owner: CostOwner,
): Promise<Result<RunningCostsView, 'FORBIDDEN'>> {
  const db = database();
  const found = await ownerOf(db, actor, owner);
  if (!found) return fail('FORBIDDEN');
  const rows = await findRunningCosts(db, owner);
  const costs = Object.fromEntries(rows.map(({ kind, cents }) => [kind, cents]));
  return ok({ title: found.title, sample: found.sample, costs });
}

/**
 * Writes down what the approach itself cost, in the place of what was there: amounts as people type them, in euros; an
 * empty one is not known, `0` is nothing spent. Errors: see {@link RunningCostsError}; nothing changes then.
 */
export function saveRunningCosts(
  actor: Actor,
  owner: CostOwner,
  given: Readonly<Record<CostKind, string>>,
  now: Date,
): Promise<Result<null, RunningCostsError>> {
  return database().transaction(async (tx): Promise<Result<null, RunningCostsError>> => {
    const found = await ownerOf(tx, actor, owner);
    if (!found) return fail({ code: 'FORBIDDEN' });
    const read = readCosts(given);
    if (!read.ok) return fail({ code: 'BAD_COSTS', problems: read.error });
    await replaceRunningCosts(
      tx,
      owner,
      read.value.map((one) => ({ ...one, id: randomUUID() })),
    );
    await recordAudit(tx, {
      at: now,
      actor: actorName(actor),
      act: 'change_running_costs',
      subject: 'roundId' in owner ? owner.roundId : owner.fundId,
      details: { cents: read.value.reduce((sum, { cents }) => sum + cents, 0) },
    });
    return ok(null);
  });
}

async function ownerOf(
  db: Connection,
  actor: Actor,
  owner: CostOwner,
): Promise<{ readonly title: string; readonly sample: boolean } | null> {
  if ('fundId' in owner) {
    const fund = await findFund(db, owner.fundId);
    return fund && may(actor, 'manage_fund', fund.districtSlug) ? fund : null;
  }
  const round = await findRoundRow(db, owner.roundId);
  if (round?.kind !== 'cheque' || round.rehearsalOf !== null) return null;
  return may(actor, 'set_up_round', round.districtSlug) ? round : null;
}

interface ReadCost {
  readonly kind: CostKind;
  readonly cents: Cents;
}

function readCosts(given: Readonly<Record<CostKind, string>>): Result<readonly ReadCost[], CostProblems> {
  const costs: ReadCost[] = [];
  const problems: Partial<Record<CostKind, CostProblem>> = {};
  for (const kind of COST_KINDS) {
    if (given[kind].trim() === '') continue;
    const cents = parseAmount(given[kind]);
    if (!cents.ok) problems[kind] = 'NOT_AN_AMOUNT';
    else if (cents.value > MOST) problems[kind] = 'TOO_MUCH';
    else costs.push({ kind, cents: cents.value });
  }
  return Object.keys(problems).length > 0 ? fail(problems) : ok(costs);
}
