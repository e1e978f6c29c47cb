import type { Cents } from '../money';
import type { OutcomeRule } from '../round';
import type { Election } from './election';
import { at } from './numbers';
import type {
  IdeaOutcome,
  Outcome,
  OutcomeCertificate,
  OutcomeReason,
  OutcomeStep,
  OutcomeTie,
} from './types';

export const EXACT: OutcomeCertificate = { arithmetic: 'integers', smallestGap: null, runs: 1 };

/** What a rule writes down while it counts; `outcome()` turns it into the published result. */
export class Tally {
  readonly winners: number[] = [];
  readonly reasons: OutcomeReason[];
  readonly backers: number[];
  readonly pledged: Cents[];
  readonly paid: Cents[];
  readonly steps: OutcomeStep[] = [];
  readonly ties: OutcomeTie[] = [];
  private readonly funded: boolean[];
  private costCents = 0;

  constructor(
    private readonly election: Election,
    votes: ArrayLike<number>,
    unfunded: OutcomeReason,
  ) {
    this.reasons = election.ideas.map((idea) => (idea.withdrawn ? 'withdrawn' : unfunded));
    this.backers = election.ideas.map((_, idea) => at(votes, idea));
    this.pledged = election.ideas.map(() => 0);
    this.paid = election.ideas.map(() => 0);
    this.funded = election.ideas.map(() => false);
  }

  get spentCents(): Cents {
    return this.costCents;
  }

  isFunded(idea: number): boolean {
    return at(this.funded, idea);
  }

  /** The ideas that take part: not withdrawn, and named by at least `minBackers` ballots. The others get their reason. */
  eligible(minBackers: number): number[] {
    const taking: number[] = [];
    this.election.ideas.forEach((idea, index) => {
      if (idea.withdrawn) return;
      if (at(this.backers, index) < minBackers) this.reasons[index] = 'too_few_backers';
      else taking.push(index);
    });
    return taking;
  }

  fund(idea: number, step: Partial<OutcomeStep> & Pick<OutcomeStep, 'leftCents'>): void {
    this.winners.push(idea);
    this.funded[idea] = true;
    this.reasons[idea] = 'funded';
    this.costCents += at(this.election.ideas, idea).costCents;
    this.step(idea, 'funded', 'funded', step);
  }

  step(
    idea: number,
    kind: OutcomeStep['kind'],
    reason: OutcomeReason,
    step: Partial<OutcomeStep> & Pick<OutcomeStep, 'leftCents'>,
  ): void {
    const { id, costCents } = at(this.election.ideas, idea);
    this.steps.push({
      kind,
      id,
      reason,
      costCents,
      backers: at(this.backers, idea),
      highestPaymentCents: null,
      returnedCents: 0,
      ...step,
    });
  }

  /** Notes a tie at the step that comes next. `candidates` and `chosen` are idea indices in tie order. */
  tie(candidates: readonly number[], chosen: readonly number[]): void {
    const name = (idea: number) => at(this.election.ideas, idea).id;
    this.ties.push({ step: this.steps.length, candidates: candidates.map(name), chosen: chosen.map(name) });
  }

  /**
   * An idea that stood level with a chosen one and was not funded lost the drawing of lots if it would have been funded
   * had the lot fallen on it; `wins` finds that out by counting again.
   */
  settleLostTies(wins: (idea: number) => boolean): void {
    const tied = new Set<string>();
    for (const tie of this.ties) for (const id of tie.candidates) tied.add(id);
    this.election.ideas.forEach((idea, index) => {
      if (tied.has(idea.id) && !this.isFunded(index) && wins(index)) this.reasons[index] = 'lost_tie';
    });
  }

  outcome(rule: OutcomeRule, certificate: OutcomeCertificate, potCents: Cents): Outcome {
    const ideas: IdeaOutcome[] = this.election.ideas.map((idea, index) => ({
      id: idea.id,
      targetCents: idea.costCents,
      backers: at(this.backers, index),
      pledgedCents: at(this.pledged, index),
      paidCents: at(this.paid, index),
      funded: this.isFunded(index),
      reason: at(this.reasons, index),
    }));
    return {
      rule,
      winners: this.winners.map((idea) => at(this.election.ideas, idea).id),
      costCents: this.costCents,
      unspentCents: potCents - this.costCents,
      ideas,
      steps: this.steps,
      ties: this.ties,
      certificate,
    };
  }
}
