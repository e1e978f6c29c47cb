import type { Idea } from '@/lib/domain/idea';
import type { IdeaOutcome, Outcome, OutcomeStep } from '@/lib/domain/outcome/types';
import type { Round } from '@/lib/domain/round';
import type { OutcomeView } from '@/lib/domain/views';

/** Building blocks of outcomes for tests: a small round of saving together, changed where a test needs it. */
export function makeRound(change: Partial<Round> = {}): Round {
  return {
    id: 'proefronde',
    districtSlug: 'proefwijk',
    title: 'Proefronde',
    phase: 'published',
    opensAt: new Date('2026-01-01T00:00:00Z'),
    closesAt: new Date('2026-02-01T00:00:00Z'),
    chequeCents: 4000,
    stepCents: 500,
    budgetCents: null,
    rule: 'pooling',
    minBackers: 2,
    unspent: 'return',
    showTotals: true,
    executionDeadline: null,
    sample: false,
    kind: 'cheque',
    currency: 'EUR',
    rehearsalOf: null,
    ...change,
  };
}

export function makeIdea(number: number, change: Partial<Idea> = {}): Idea {
  return {
    roundId: 'proefronde',
    number,
    title: `Idee ${number}`,
    summary: '',
    contact: '',
    theme: 'green',
    costCents: 10_000,
    cofundingCents: 0,
    carriedCents: 0,
    position: null,
    neighbourhoodCode: null,
    neighbourhoodName: null,
    status: 'not_awarded',
    statusReason: null,
    organiser: '',
    maintainer: null,
    externalId: null,
    ...change,
  };
}

export function makeIdeaOutcome(id: string, change: Partial<IdeaOutcome> = {}): IdeaOutcome {
  return {
    id,
    targetCents: 10_000,
    backers: 3,
    pledgedCents: 4000,
    paidCents: 0,
    funded: false,
    reason: 'below_target',
    ...change,
  };
}

export function makeStep(id: string, change: Partial<OutcomeStep> = {}): OutcomeStep {
  return {
    kind: 'skipped',
    id,
    reason: 'below_target',
    costCents: 10_000,
    backers: 3,
    highestPaymentCents: null,
    returnedCents: 0,
    leftCents: 40_000,
    ...change,
  };
}

export function makeOutcome(change: Partial<Outcome> = {}): Outcome {
  return {
    rule: 'pooling',
    winners: [],
    costCents: 0,
    unspentCents: 40_000,
    ideas: [],
    steps: [],
    ties: [],
    certificate: { arithmetic: 'integers', smallestGap: null, runs: 1 },
    ...change,
  };
}

export function makeView(change: Partial<OutcomeView> = {}): OutcomeView {
  return {
    round: makeRound(),
    district: null,
    ideas: [],
    outcome: makeOutcome(),
    neighbourhoods: [],
    ballots: 4,
    cheques: 10,
    chequeCents: 4000,
    source: null,
    analysis: null,
    ties: 'id',
    options: {},
    ...change,
  };
}
