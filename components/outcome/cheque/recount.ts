import { type Allocation, allocatedCents } from '@/lib/domain/ballot';
import type { Cents } from '@/lib/domain/money';
import { buildElection, type Election } from '@/lib/domain/outcome/election';
import { partsOfCheque, pooling } from '@/lib/domain/outcome/pooling';
import { idRank } from '@/lib/domain/outcome/ties';
import type { IdeaOutcome } from '@/lib/domain/outcome/types';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { OutcomeRule } from '@/lib/domain/round';
import type { PublishedBallot } from './ballots';
import type { Keepsake } from './keepsake';

/** What the page published about one idea; `title` is for the screen only. */
export interface PublishedIdea extends IdeaOutcome {
  readonly number: number;
  readonly title: string;
}

export interface PublishedRound {
  readonly rule: OutcomeRule;
  readonly minBackers: number;
  readonly chequeCents: Cents;
  readonly cheques: number;
  readonly ideas: readonly PublishedIdea[];
}

/** What one part of the cheque did. `null` = households do not pay under the round's rule. */
export interface ChequePart {
  readonly number: number;
  readonly title: string;
  readonly funded: boolean;
  readonly pledgedCents: Cents;
  readonly paidCents: Cents | null;
  readonly returnedCents: Cents | null;
}

export interface ChequeStory {
  readonly parts: readonly ChequePart[];
  readonly chequeCents: Cents;
  readonly pledgedCents: Cents;
  /** The published ballot holds another division than the stembewijs. */
  readonly otherDivision: boolean;
  /** `null`: the rule cannot be counted again here. Else the ideas whose recount differs, empty = all agree. */
  readonly differences: readonly string[] | null;
  readonly ballots: number;
}

/**
 * Finds the household's ballot among the published ones, counts the round again and tells what the cheque did. The
 * published ballot decides what is shown, because that is what counted. Amounts in cents.
 * Errors: `NOT_FOUND` (no ballot with this tag), `TROUBLE` (a ballot names an idea that the round does not have).
 */
export function tellCheque(
  round: PublishedRound,
  ballots: readonly PublishedBallot[],
  keepsake: Keepsake,
): Result<ChequeStory, 'NOT_FOUND' | 'TROUBLE'> {
  const voter = ballots.findIndex((ballot) => ballot.tag === keepsake.tag);
  const mine = ballots[voter];
  if (!mine) return fail('NOT_FOUND');
  const places = new Map(round.ideas.map((idea, place) => [idea.number, place]));
  if (ballots.some(({ alloc }) => alloc.some(([number]) => !places.has(number)))) return fail('TROUBLE');
  const told =
    round.rule === 'pooling'
      ? countAgain(round, electionOf(round, ballots, places), voter)
      : { parts: partsWithoutPayments(round, mine.alloc), differences: null };
  return ok({
    ...told,
    chequeCents: round.chequeCents,
    pledgedCents: allocatedCents(mine.alloc),
    otherDivision: JSON.stringify(mine.alloc) !== JSON.stringify(keepsake.alloc),
    ballots: ballots.length,
  });
}

/** The same election as the one that was counted: ideas in published order, voters by tag. */
function electionOf(
  round: PublishedRound,
  ballots: readonly PublishedBallot[],
  places: ReadonlyMap<number, number>,
): Election {
  return buildElection({
    ideas: round.ideas.map(({ id, targetCents, reason }) => ({
      id,
      costCents: targetCents,
      withdrawn: reason === 'withdrawn',
    })),
    budgetCents: round.cheques * round.chequeCents,
    chequeCents: round.chequeCents,
    kind: 'pledges',
    ballots: ballots.map(({ tag, alloc }) => ({
      voter: tag,
      entries: alloc.map(([number, cents]) => [places.get(number) ?? -1, cents] as const),
    })),
  });
}

function countAgain(round: PublishedRound, election: Election, voter: number) {
  const rank = idRank(round.ideas.map((idea) => idea.id));
  const result = pooling(election, { minBackers: round.minBackers }, rank);
  const recounted = new Map(result.outcome.ideas.map((one) => [one.id, one]));
  const published = new Map(round.ideas.map((idea) => [idea.id, idea]));
  const parts = partsOfCheque(election, result, voter).map((part): ChequePart => {
    const idea = published.get(part.id);
    if (!idea) throw new Error('a part of a cheque without its idea');
    const { number, title, funded } = idea;
    const { pledgedCents, paidCents, returnedCents } = part;
    return { number, title, funded, pledgedCents, paidCents, returnedCents };
  });
  const differing = round.ideas.filter((idea) => !sameOutcome(idea, recounted.get(idea.id)));
  return { parts, differences: differing.map((idea) => idea.title) };
}

const COMPARED = ['targetCents', 'backers', 'pledgedCents', 'paidCents', 'funded', 'reason'] as const;

function sameOutcome(published: IdeaOutcome, recounted: IdeaOutcome | undefined): boolean {
  return recounted !== undefined && COMPARED.every((field) => published[field] === recounted[field]);
}

function partsWithoutPayments(round: PublishedRound, alloc: Allocation): ChequePart[] {
  const ideas = new Map(round.ideas.map((idea) => [idea.number, idea]));
  return alloc.flatMap(([number, pledgedCents]) => {
    const idea = ideas.get(number);
    if (!idea) return [];
    const { title, funded } = idea;
    return [{ number, title, funded, pledgedCents, paidCents: null, returnedCents: null }];
  });
}
