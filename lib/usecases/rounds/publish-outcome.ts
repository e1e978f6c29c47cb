import { createHmac } from 'node:crypto';
import type { Connection } from '@/db/client';
import { getBoxRound, listBallots, setBoxPhase } from '@/db/queries/box';
import { withRole } from '@/db/queries/roles';
import { listIdeas, type RoundRow, saveOutcome, setIdeaStatuses } from '@/db/queries/rounds';
import { targetCents } from '@/lib/domain/idea';
import { count } from '@/lib/domain/outcome';
import { analyseOutcome, fundingByNeighbourhood } from '@/lib/domain/outcome/analysis';
import { chequeElection, type PublishedBallot } from '@/lib/domain/outcome/cheque-election';
import { fail, ok, type Result } from '@/lib/domain/result';
import { openRoundKeys } from '../ballots/round-keys';
import { takeCounts } from '../council/take-counts';
import { countOptionsOf } from './counted-election';
import { neighbourhoodsIn, PUBLISH_LIMITS, placesOf } from './round-analysis';

/**
 * Counts a closed round by its own rule and stores the outcome, within the caller's transaction. Ballots go by tag, in
 * order of tag, so neither key nor order of casting leaves the box. An idea that is no longer `on_ballot` was withdrawn
 * while voting: it is counted, and never funded. Error: TOO_MANY_BALLOTS (invariant I8 of the protocol).
 */
export async function publishOutcome(
  tx: Connection,
  round: RoundRow,
): Promise<Result<null, 'TOO_MANY_BALLOTS'>> {
  const { ballots, cheques, numbers } = await withRole(tx, 'box', () => readBallots(tx, round.id));
  if (ballots.length > cheques) return fail('TOO_MANY_BALLOTS');
  const onBallot = new Set(numbers);
  const ideas = (await listIdeas(tx, round.id)).filter((idea) => onBallot.has(idea.number));
  const election = chequeElection(
    ideas.map((idea) => ({
      id: String(idea.number),
      costCents: targetCents(idea),
      withdrawn: idea.status !== 'on_ballot',
    })),
    ballots,
    { cheques, chequeCents: round.chequeCents },
  );
  const options = countOptionsOf(round, election);
  const result = count(election, round.rule, options);
  const analysis = {
    ...analyseOutcome(election, options, result, PUBLISH_LIMITS),
    byNeighbourhood: fundingByNeighbourhood(result, placesOf(ideas), await neighbourhoodsIn(tx, round)),
  };
  await saveOutcome(tx, {
    roundId: round.id,
    result,
    ballots: ballots.length,
    cheques,
    published: ballots,
    pb: null,
    analysis,
    counts: await takeCounts(tx, round),
  });
  const won = new Set(result.winners);
  const settled = (funded: boolean) =>
    ideas
      .filter((idea) => idea.status === 'on_ballot' && won.has(String(idea.number)) === funded)
      .map((idea) => idea.number);
  await setIdeaStatuses(tx, round.id, settled(true), 'awarded');
  await setIdeaStatuses(tx, round.id, settled(false), 'not_awarded');
  await withRole(tx, 'box', () => setBoxPhase(tx, round.id, 'published'));
  return ok(null);
}

async function readBallots(tx: Connection, roundId: string) {
  const boxRound = await getBoxRound(tx, roundId);
  if (!boxRound) throw new Error('a closed round without a box');
  const { tagKey } = openRoundKeys(roundId, boxRound);
  const rows = await listBallots(tx, roundId);
  const ballots = rows
    .map(
      ({ key, alloc }): PublishedBallot => ({
        tag: createHmac('sha256', tagKey).update(key).digest('hex'),
        alloc,
      }),
    )
    .toSorted((a, b) => (a.tag < b.tag ? -1 : 1));
  return { ballots, cheques: boxRound.cheques, numbers: boxRound.ideas };
}
