import type { Idea } from '@/lib/domain/idea';
import type { Explanation } from '@/lib/domain/outcome/explain';
import type { WhatWouldHelp } from '@/lib/domain/outcome/explain/whatWouldHelp';
import type { IdeaOutcome, OutcomeStep, OutcomeTie } from '@/lib/domain/outcome/types';
import type { OutcomeRule, Round } from '@/lib/domain/round';
import type { OutcomeView } from '@/lib/domain/views';

/** What an idea is measured by: money that households put in, or the number of voters behind it. */
export type Basis = 'pledges' | 'support';

const BASIS: Readonly<Record<OutcomeRule, Basis>> = {
  pooling: 'pledges',
  'pooling-transfers': 'pledges',
  'equal-shares': 'support',
  greedy: 'support',
  phragmen: 'support',
  'max-welfare': 'support',
};

export function basisOf(rule: OutcomeRule): Basis {
  return BASIS[rule];
}

/** Who voted: households with a cheque, or the voters of an election from elsewhere. Chooses words, nothing else. */
export type VoterKind = 'households' | 'voters';

export function voterKindOf(round: Pick<Round, 'kind'>): VoterKind {
  return round.kind === 'cheque' ? 'households' : 'voters';
}

/** One idea with what the count said about it. */
export interface IdeaResult {
  /** The id under which it was counted: its number, or the id in the file it was imported from. */
  readonly id: string;
  readonly title: string;
  /** `null` when the outcome names an idea that is not in the register any more. */
  readonly idea: Idea | null;
  readonly outcome: IdeaOutcome;
  /** The decision about this idea; rules do not always write one down for ideas that were never looked at. */
  readonly step: OutcomeStep | null;
  /** Ties this idea was part of. */
  readonly ties: readonly OutcomeTie[];
  /** Place in the order of selection, from 0; `null` when not funded. */
  readonly place: number | null;
  /** `null` for outcomes from before analyses were kept: then the decision itself must say why. */
  readonly explanation: Explanation | null;
  /** What would have been enough; `null` where that is not known or makes no sense. */
  readonly margin: WhatWouldHelp | null;
  /** Equal shares: how near its backers came to the cost, 1 = reached; `null` where that was not worked out. */
  readonly effectiveSupport: number | null;
}

export function countedId(idea: Pick<Idea, 'externalId' | 'number'>): string {
  return idea.externalId ?? String(idea.number);
}

/** Joins ideas and outcome by id, in the order of the outcome. An idea decided twice keeps its last step. */
export function ideaResults({
  ideas,
  outcome,
  analysis,
}: Pick<OutcomeView, 'ideas' | 'outcome' | 'analysis'>): IdeaResult[] {
  const byId = new Map(ideas.map((idea) => [countedId(idea), idea]));
  const steps = new Map(outcome.steps.map((step) => [step.id, step]));
  const places = new Map(outcome.winners.map((id, place) => [id, place]));
  const ties = new Map<string, OutcomeTie[]>();
  for (const tie of outcome.ties) {
    for (const id of tie.candidates) ties.set(id, [...(ties.get(id) ?? []), tie]);
  }
  return outcome.ideas.map((one, index) => {
    const idea = byId.get(one.id) ?? null;
    return {
      id: one.id,
      title: idea?.title ?? one.id,
      idea,
      outcome: one,
      step: steps.get(one.id) ?? null,
      ties: ties.get(one.id) ?? [],
      place: places.get(one.id) ?? null,
      explanation: analysis?.explanations[index] ?? null,
      margin: analysis?.margins[index] ?? null,
      effectiveSupport: analysis?.effectiveSupport?.[index] ?? null,
    };
  });
}

/** The page of an idea; `null` where it has none, as in an election from elsewhere. */
export function ideaHref(
  { idea }: Pick<IdeaResult, 'idea'>,
  round: Pick<Round, 'id'>,
  districtSlug: string | null,
): string | null {
  if (!idea || districtSlug === null) return null;
  return `/wijk/${districtSlug}/ideeen/${idea.number}?ronde=${encodeURIComponent(round.id)}`;
}

/** Titles by the id under which ideas were counted; the id itself where there is no title. */
export function titleFinder(results: readonly IdeaResult[]): (id: string) => string {
  const titles = new Map(results.map((one) => [one.id, one.title]));
  return (id) => titles.get(id) ?? id;
}
