import { insertBoxRound, insertEligible } from '@/db/queries/register';
import { insertIdeas, insertRound } from '@/db/queries/rounds';
import { makeRoundKeys } from '../ballots/round-keys';
import { changePhase } from '../rounds/change-phase';
import { database } from '../system/database';
import { ideaRow } from '../testing/openRound';

export interface CastRoundPlan {
  readonly id: string;
  /** Raw public keys that may vote. */
  readonly keys: readonly Uint8Array[];
  /** Ideas 1…n on the ballot. */
  readonly ideas: number;
  readonly chequeCents: number;
  readonly stepCents: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Makes a round that is open for votes for a month, in an empty database: a letter run's result without its letters. */
export async function makeCastRound(plan: CastRoundPlan, now: Date): Promise<void> {
  const { id, keys, chequeCents, stepCents } = plan;
  await database().transaction(async (tx) => {
    await insertRound(tx, roundRow(plan, now), []);
    await insertIdeas(
      tx,
      Array.from({ length: plan.ideas }, (_, i) => ideaRow(id, i + 1)),
    );
    const rules = { chequeCents, stepCents, cheques: keys.length, spares: 0, ideas: [] };
    await insertBoxRound(tx, { round: id, phase: 'prepared', ...rules, ...makeRoundKeys(id) });
    await insertEligible(
      tx,
      keys.map((key) => ({ round: id, key: Buffer.from(key), state: 'live', areaGroup: 0 })),
    );
  });
  const opened = await changePhase({ kind: 'system', name: 'bench' }, id, 'open_voting', now);
  if (!opened.ok) throw new Error(`the measured round does not open: ${opened.error}`);
}

function roundRow({ id, chequeCents, stepCents }: CastRoundPlan, now: Date) {
  return {
    id,
    kind: 'cheque',
    districtSlug: null,
    title: 'Meetronde',
    phase: 'review',
    opensAt: new Date(now.getTime() - DAY_MS),
    closesAt: new Date(now.getTime() + 30 * DAY_MS),
    chequeCents,
    stepCents,
    budgetCents: null,
    rule: 'pooling',
    ruleOptions: {},
    minBackers: 1,
    ties: 'id',
    unspent: 'return',
    showTotals: true,
    executionDeadline: null,
    sample: true,
    source: null,
  } as const;
}
