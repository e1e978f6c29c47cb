import { type Allocation, allocatedCents } from '@/lib/domain/ballot';
import type { Cents } from '@/lib/domain/money';
import type { PublishedBallot } from '@/lib/domain/outcome/cheque-election';
import { fail, ok, type Result } from '@/lib/domain/result';
import { countPublished } from '../counting/published';
import type { PublishedRound } from '../published';
import { differingIdeas } from '../sameOutcome';
import type { Keepsake } from './keepsake';

/** What one part of the cheque did. `null` = households do not pay under the round's rule. */
export interface ChequePart {
  readonly number: number;
  readonly title: string;
  readonly funded: boolean;
  readonly pledgedCents: Cents;
  readonly paidCents: Cents | null;
  /** `null` also where money moves between ideas, so that it goes back from the cheque and not from a part. */
  readonly returnedCents: Cents | null;
  /** Whether that stays with the idea for a next round instead of going back. */
  readonly kept: boolean;
}

export interface ChequeStory {
  readonly parts: readonly ChequePart[];
  readonly chequeCents: Cents;
  readonly pledgedCents: Cents;
  /** Of the whole cheque; both `null` under rules where households do not pay. */
  readonly paidCents: Cents | null;
  readonly returnedCents: Cents | null;
  /** The published ballot holds another division than the stembewijs. */
  readonly otherDivision: boolean;
  /** Titles of ideas whose recount differs; empty = all agree. */
  readonly differences: readonly string[];
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
  const numbers = new Set(round.ideas.map((idea) => idea.number));
  if (ballots.some(({ alloc }) => alloc.some(([number]) => !numbers.has(number)))) return fail('TROUBLE');
  const { outcome, paid } = countPublished(round, ballots, voter);
  const pledgedCents = allocatedCents(mine.alloc);
  const paidCents = paid?.reduce((sum, cents) => sum + cents, 0) ?? null;
  // Equal shares charges the cheque itself, whatever part of it was given.
  const given = round.rule === 'equal-shares' ? round.chequeCents : pledgedCents;
  const titles = new Map(round.ideas.map(({ id, title }) => [id, title]));
  return ok({
    parts: partsOf(round, mine.alloc, paid),
    chequeCents: round.chequeCents,
    pledgedCents,
    paidCents,
    returnedCents: paidCents === null ? null : given - paidCents,
    otherDivision: JSON.stringify(mine.alloc) !== JSON.stringify(keepsake.alloc),
    differences: differingIdeas(round.ideas, outcome.ideas).map((id) => titles.get(id) ?? id),
    ballots: ballots.length,
  });
}

function partsOf(round: PublishedRound, alloc: Allocation, paid: readonly Cents[] | null): ChequePart[] {
  const ideas = new Map(round.ideas.map((idea) => [idea.number, idea]));
  return alloc.flatMap(([number, pledgedCents], i) => {
    const idea = ideas.get(number);
    if (!idea) return [];
    const { title, funded } = idea;
    const kept = round.saves && !funded && idea.reason !== 'withdrawn';
    const paidCents = paid?.[i] ?? null;
    const returnedCents = round.rule === 'pooling' && paidCents !== null ? pledgedCents - paidCents : null;
    return [{ number, title, funded, pledgedCents, paidCents, returnedCents, kept }];
  });
}
