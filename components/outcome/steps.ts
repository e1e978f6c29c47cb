import type { Cents } from '@/lib/domain/money';
import type { Outcome, OutcomeReason, OutcomeStep } from '@/lib/domain/outcome/types';
import type { Messages } from '@/lib/i18n/messages';
import { basisOf, type VoterKind } from './results';

/** Titles of ideas that stood level, and of those that went first by the order fixed beforehand. */
export interface TieLine {
  readonly candidates: readonly string[];
  readonly chosen: readonly string[];
}

/** One decision, ready for words. */
export interface StepLine {
  /** From 1. */
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly kind: OutcomeStep['kind'];
  readonly reason: OutcomeReason;
  readonly costCents: Cents;
  readonly backers: number;
  /** `null` where households do not pay themselves. */
  readonly highestPaymentCents: Cents | null;
  readonly returnedCents: Cents;
  readonly leftCents: Cents;
  /** What was given to it stays with it instead of going back. */
  readonly kept: boolean;
  /** Households hold money of their own under this rule, so "too little" is about their money. */
  readonly pledges: boolean;
  /** Ties that had to be settled just before this decision. */
  readonly ties: readonly TieLine[];
}

/** The count as a list of decisions in the order they were taken. */
export function stepLines(outcome: Outcome, titleOf: (id: string) => string, saves = false): StepLine[] {
  return outcome.steps.map((step, index) => ({
    number: index + 1,
    id: step.id,
    title: titleOf(step.id),
    kind: step.kind,
    reason: step.reason,
    costCents: step.costCents,
    backers: step.backers,
    highestPaymentCents: step.highestPaymentCents,
    returnedCents: step.returnedCents,
    leftCents: step.leftCents,
    kept: saves && step.kind === 'skipped' && step.reason !== 'withdrawn',
    pledges: basisOf(outcome.rule) === 'pledges',
    ties: outcome.ties
      .filter((tie) => tie.step === index)
      .map((tie) => ({ candidates: tie.candidates.map(titleOf), chosen: tie.chosen.map(titleOf) })),
  }));
}

/** Key under `outcome.steps` and what goes into its sentence. */
export interface StepMessage {
  readonly key: Exclude<keyof Messages['outcome']['steps'], 'decision' | 'columns'>;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface StepWords {
  readonly kind: VoterKind;
  readonly money: (cents: Cents) => string;
}

/** What happened at this step, in one or two sentences, without the idea's name and without what was left. */
export function stepMessages(line: StepLine, { kind, money }: StepWords): StepMessage[] {
  const { backers, highestPaymentCents, returnedCents } = line;
  const cost = money(line.costCents);
  const highest = highestPaymentCents === null ? '' : money(highestPaymentCents);
  const messages: StepMessage[] = [{ key: keyOf(line), values: { kind, backers, cost, highest } }];
  const key = line.kept ? 'kept' : 'returned';
  if (returnedCents > 0) messages.push({ key, values: { amount: money(returnedCents) } });
  return messages;
}

/** Dropping out and stopping are acts of their own; otherwise the reason says what happened. */
function keyOf(line: StepLine): StepMessage['key'] {
  if (line.kind === 'eliminated' || line.kind === 'stopped') return line.kind;
  if (line.reason === 'funded') return line.highestPaymentCents === null ? 'chosen' : 'paid';
  if (line.reason === 'below_target') return line.pledges ? 'below_target' : 'below_shares';
  return line.reason;
}
