import { createHmac } from 'node:crypto';
import type { Connection } from '@/db/client';
import { getBoxRound, listBallots, setBoxPhase } from '@/db/queries/box';
import { withRole } from '@/db/queries/register';
import {
  listIdeas,
  type PublishedBallot,
  type RoundRow,
  saveOutcome,
  setIdeaStatuses,
} from '@/db/queries/rounds';
import { tieRankFor } from '@/lib/crypto/ties';
import type { Idea } from '@/lib/domain/idea';
import { targetCents } from '@/lib/domain/idea';
import { count } from '@/lib/domain/outcome';
import { buildElection, type Election } from '@/lib/domain/outcome/election';
import type { TieOrder } from '@/lib/domain/outcome/types';
import { fail, ok, type Result } from '@/lib/domain/result';
import { openRoundKeys } from '../ballots/round-keys';

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
  const election = chequeElection(ideas, ballots, { cheques, chequeCents: round.chequeCents });
  const result = count(election, round.rule, {
    ...round.ruleOptions,
    minBackers: round.minBackers,
    tieRank: tieRankFor(
      round.ties as TieOrder,
      election.ideas.map((idea) => idea.id),
    ),
  });
  await saveOutcome(tx, {
    roundId: round.id,
    result,
    ballots: ballots.length,
    cheques,
    published: ballots,
    pb: null,
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

/** The election of a cheque round: ideas by number, pledges in cents. */
export function chequeElection(
  ideas: readonly Idea[],
  ballots: readonly PublishedBallot[],
  money: { readonly cheques: number; readonly chequeCents: number },
): Election {
  const index = new Map(ideas.map((idea, i) => [idea.number, i]));
  return buildElection({
    ideas: ideas.map((idea) => ({
      id: String(idea.number),
      costCents: targetCents(idea),
      withdrawn: idea.status !== 'on_ballot',
    })),
    budgetCents: money.cheques * money.chequeCents,
    chequeCents: money.chequeCents,
    kind: 'pledges',
    ballots: ballots.map(({ tag, alloc }) => ({
      voter: tag,
      entries: alloc.map(([number, cents]) => {
        const at = index.get(number);
        if (at === undefined) throw new Error('a ballot names an idea that is not on the ballot');
        return [at, cents] as const;
      }),
    })),
  });
}
