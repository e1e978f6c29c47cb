import type { Outcome } from '@/lib/domain/outcome/types';
import type { OutcomeView } from '@/lib/domain/views';
import { type IdeaCsvRow, type IdeaCsvWords, ideasCsv } from '@/lib/formats/outcome/ideasCsv';
import { getOutcome } from './get-outcome';

export type { IdeaCsvWords };

/** Everything that was published about a round but its ballots and map, as plain data; `null` before publication. */
export async function getOutcomeData(roundId: string) {
  const view = await getOutcome(roundId);
  if (!view) return null;
  const { round, outcome, options, ties, analysis, ballots, cheques, source } = view;
  const ideas = ideasById(view);
  return {
    round: {
      id: round.id,
      title: round.title,
      kind: round.kind,
      sample: round.sample,
      opensAt: round.opensAt.toISOString(),
      closesAt: round.closesAt.toISOString(),
      currency: round.currency,
      chequeCents: round.kind === 'cheque' ? round.chequeCents : null,
      budgetCents: round.budgetCents ?? (cheques ?? 0) * round.chequeCents,
    },
    source,
    ballots,
    cheques,
    rule: outcome.rule,
    options,
    ties,
    ideas: outcome.ideas.map(({ id }) => ({ id, title: ideas.get(id)?.title ?? id })),
    outcome,
    analysis,
  };
}

/** The ideas of a published round with their result, as a table for a spreadsheet; `null` before publication. */
export async function getIdeasCsv(
  roundId: string,
  wordsFor: (currency: string) => IdeaCsvWords,
): Promise<string | null> {
  const view = await getOutcome(roundId);
  return view && ideasCsv(csvRows(view), wordsFor(view.round.currency));
}

function csvRows(view: OutcomeView): IdeaCsvRow[] {
  const ideas = ideasById(view);
  const charged = CHARGED.has(view.outcome.rule);
  return view.outcome.ideas.map((one) => {
    const idea = ideas.get(one.id);
    return {
      number: one.id,
      title: idea?.title ?? one.id,
      costCents: idea?.costCents ?? one.targetCents,
      targetCents: one.targetCents,
      pledgedCents: charged ? one.pledgedCents : null,
      paidCents: charged ? one.paidCents : null,
      backers: one.backers,
      funded: one.funded,
      reason: one.reason,
    };
  });
}

/** Rules under which households pay. */
const CHARGED: ReadonlySet<Outcome['rule']> = new Set(['pooling', 'pooling-transfers', 'equal-shares']);

function ideasById({ ideas }: OutcomeView) {
  return new Map(ideas.map((idea) => [idea.externalId ?? String(idea.number), idea]));
}
