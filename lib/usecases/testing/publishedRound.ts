import { setIdeaStatuses } from '@/db/queries/rounds';
import type { Allocation } from '@/lib/domain/ballot';
import { castBallot } from '../ballots/cast-ballot';
import { changePhase } from '../rounds/change-phase';
import { database } from '../system/database';
import { ballotOf, CLOSES_AT, DURING, openRoundWith, SYSTEM, type TestRoundOptions } from './openRound';

export interface PublishedRoundOptions extends TestRoundOptions {
  /** One cheque each, in this order. */
  readonly ballots: readonly Allocation[];
  /** Numbers of ideas that are taken back while voting. */
  readonly withdrawn: readonly number[];
}

const HOUR_MS = 3_600_000;

/**
 * A cheque round that was voted on, closed and published through the use-cases; answers its id. On the database of a running
 * server its closing time lies ahead: that server's clock closes what is past by itself.
 */
export async function publishRound({
  ballots = [],
  withdrawn = [],
  ...options
}: Partial<PublishedRoundOptions>): Promise<string> {
  const round = await openRoundWith(options);
  for (const [cheque, alloc] of ballots.entries()) {
    const answer = await castBallot(round.id, ballotOf(round, cheque, 1, alloc), DURING);
    if (answer.code !== 'OK') throw new Error(`the ballot box refuses: ${answer.code}`);
  }
  await setIdeaStatuses(database(), round.id, withdrawn, 'stopped', 'ingetrokken');
  const after = new Date((options.round?.closesAt ?? CLOSES_AT).getTime() + HOUR_MS);
  for (const act of ['close_voting', 'publish'] as const) {
    const done = await changePhase(SYSTEM, round.id, act, after);
    if (!done.ok) throw new Error(`the test round does not ${act}: ${done.error}`);
  }
  return round.id;
}
