import { castBallot } from '@/lib/usecases/ballots/cast-ballot';
import { sequence } from '@/lib/usecases/bulletin/sequence';
import { changePhase } from '@/lib/usecases/rounds/change-phase';
import { AFTER, ballotOf, DURING, openRoundWith, SYSTEM } from '@/lib/usecases/testing/openRound';
import { openVoting } from '@/lib/usecases/testing/readyRound';
import type { RoundParts } from '@/lib/verify/testing/parts';

/** Numbers are given out anew; out of each other's way meanwhile. */
const MOVED = 1000;

interface Queryable {
  query(text: string, values: unknown[]): Promise<unknown>;
}

/**
 * The same round held in a real database, through the use-cases: opened, voted on in the same order, closed and published.
 * Versions on paper are cast online, and void cheques lose their key by hand; both acts have tests of their own.
 */
export async function storeRound(db: Queryable, parts: RoundParts): Promise<string> {
  const { rules, ideas, cheques, spares } = parts;
  const round = await openRoundWith({
    cheques: cheques.length - spares,
    spares,
    ideas: ideas.length,
    chequeCents: rules.chequeCents,
    stepCents: rules.stepCents,
    phase: 'review',
    round: {
      rule: rules.rule as 'pooling',
      ruleOptions: rules.options,
      minBackers: rules.minBackers,
      ties: rules.ties as 'id',
    },
  });
  for (const [i, idea] of ideas.entries()) {
    await db.query(
      'UPDATE idea SET number = $3, cost_cents = $4, carried_cents = $5 WHERE round_id = $1 AND number = $2',
      [round.id, i + 1, MOVED + idea.number, idea.costCents, idea.carriedCents],
    );
  }
  await db.query('UPDATE idea SET number = number - $2 WHERE round_id = $1', [round.id, MOVED]);
  await openVoting(SYSTEM, round.id, DURING);
  for (const batch of parts.batches) {
    for (const { cheque, seq, alloc } of batch) {
      const answer = await castBallot(round.id, ballotOf(round, cheque, seq, alloc), DURING);
      if (answer.code !== 'OK') throw new Error(`the ballot box refuses: ${answer.code}`);
    }
    await sequence(round.id);
  }
  for (const [i, { state }] of cheques.entries()) {
    if (state !== 'void') continue;
    await db.query("UPDATE box.eligible SET state = 'void' WHERE round = $1 AND key = $2", [
      round.id,
      round.keys[i],
    ]);
  }
  await db.query("UPDATE idea SET status = 'stopped' WHERE round_id = $1 AND number = ANY ($2)", [
    round.id,
    [...parts.withdrawn],
  ]);
  for (const act of ['close_voting', 'publish'] as const) {
    const done = await changePhase(SYSTEM, round.id, act, AFTER);
    if (!done.ok) throw new Error(`the round does not ${act}: ${done.error}`);
  }
  return round.id;
}
