import { dayOf } from './amsterdam';
import type { Idea, IdeaStatus } from './idea';
import { readCost } from './idea-form';
import type { Cents } from './money';
import { fail, ok, type Result } from './result';
import type { RoundPhase } from './round';

/** What staff can decide about an idea. */
export const IDEA_DECISIONS = ['accept', 'return', 'reject', 'merge', 'withdraw'] as const;
export type IdeaDecision = (typeof IDEA_DECISIONS)[number];

/** Most characters of a reason or of conditions: both stand with the idea, for everybody. */
export const MOST_REASON = 500;

const DECIDED = {
  accept: 'accepted',
  return: 'returned',
  reject: 'rejected',
  merge: 'merged',
  withdraw: 'stopped',
} as const satisfies Record<IdeaDecision, IdeaStatus>;

/** The status that a decision leads to; everybody but who is accepted is told why. */
export function decided(decision: IdeaDecision): {
  readonly status: IdeaStatus;
  readonly needsReason: boolean;
} {
  return { status: DECIDED[decision], needsReason: decision !== 'accept' };
}

/**
 * Until voting opens every decision can be taken back. Of a draft its organisers are not together yet, so it cannot be
 * accepted; accepting once more changes cost and conditions. What its initiator took back (`stopped`) stays taken back.
 */
const BEFORE_VOTING: Partial<Readonly<Record<IdeaStatus, readonly IdeaDecision[]>>> = {
  draft: ['reject', 'merge'],
  submitted: ['accept', 'return', 'reject', 'merge'],
  returned: ['accept', 'reject', 'merge'],
  rejected: ['accept', 'return'],
  accepted: ['accept', 'return', 'reject', 'merge'],
  merged: ['accept'],
};

/**
 * Decisions that are open for an idea; total over phase × status. While voting is open an idea on the ballot can only be
 * withdrawn, and stays on the ballot: what was given to it goes back.
 */
export function openDecisions(phase: RoundPhase, status: IdeaStatus): readonly IdeaDecision[] {
  if (phase === 'voting') return status === 'on_ballot' ? ['withdraw'] : [];
  if (phase !== 'draft' && phase !== 'ideas' && phase !== 'review') return [];
  return BEFORE_VOTING[status] ?? [];
}

/** Whether another idea can become part of one with this status. */
export function canReceive(status: IdeaStatus): boolean {
  return status === 'submitted' || status === 'accepted';
}

/** Whether partners can be asked about an idea: as long as nothing was decided about it. */
export function isUndecided(status: IdeaStatus): boolean {
  return status === 'draft' || status === 'submitted' || status === 'returned';
}

/** What is missing before an idea can be judged well. */
export const MISSING_PARTS = ['organisers', 'place', 'maintainer'] as const;
export type MissingPart = (typeof MISSING_PARTS)[number];

/** `organisers` only of ideas that residents brought in: nobody else has to find neighbours first. */
export function missingOf(
  idea: Pick<Idea, 'position' | 'neighbourhoodCode' | 'maintainer'>,
  people: { readonly organisers: number; readonly needed: number },
): MissingPart[] {
  const { organisers, needed } = people;
  const lacks: Readonly<Record<MissingPart, boolean>> = {
    organisers: organisers < needed,
    place: idea.position === null && idea.neighbourhoodCode === null,
    maintainer: idea.maintainer === null,
  };
  return MISSING_PARTS.filter((part) => lacks[part]);
}

/** Cost and conditions as they come from the form in which an idea is accepted; an empty cost leaves it as it is. */
export interface AcceptForm {
  readonly cost: string;
  readonly conditions: string;
}

export type AcceptProblem =
  | 'COST_NOT_AN_AMOUNT'
  | 'COST_TOO_SMALL'
  | 'COST_TOO_LARGE'
  | 'COST_BELOW_COFUNDING'
  | 'CONDITIONS_TOO_LONG';

/** Reads both. The cost stays above what there is already: otherwise nobody would have to vote. */
export function readAcceptForm(
  form: AcceptForm,
  idea: Pick<Idea, 'costCents' | 'cofundingCents'>,
): Result<{ readonly costCents: Cents; readonly conditions: string | null }, AcceptProblem> {
  const conditions = tidyText(form.conditions);
  if (conditions.length > MOST_REASON) return fail('CONDITIONS_TOO_LONG');
  const cost = form.cost.trim() === '' ? ok(idea.costCents) : readCost(form.cost);
  if (!cost.ok) return fail(`COST_${cost.error}` as const);
  if (cost.value <= idea.cofundingCents) return fail('COST_BELOW_COFUNDING');
  return ok({ costCents: cost.value, conditions: conditions === '' ? null : conditions });
}

/** One line, without blanks around it. */
export function tidyText(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}

/** Whole days from one ISO date to another; below 0 when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The ISO date so many days after another. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** How long an idea waits, and how long until ideas can no longer be judged: voting opens then. Days in Amsterdam. */
export interface Waiting {
  readonly days: number;
  /** `null` when the round's date for opening has passed. */
  readonly left: number | null;
}

export function waitingOf(since: string, opensAt: Date, now: Date): Waiting {
  const today = dayOf(now);
  const left = daysBetween(today, dayOf(opensAt));
  return { days: Math.max(0, daysBetween(since, today)), left: left < 0 ? null : left };
}
