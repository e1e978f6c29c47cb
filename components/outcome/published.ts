import { savesPerIdea } from '@/lib/domain/carry';
import type { Cents } from '@/lib/domain/money';
import type { RuleChoice } from '@/lib/domain/outcome/analysis/types';
import type { IdeaOutcome, TieOrder } from '@/lib/domain/outcome/types';
import type { OutcomeRule } from '@/lib/domain/round';
import type { OutcomeView } from '@/lib/domain/views';
import { ideaResults } from './results';

/** What the page published about one idea; `title` is for the screen only. */
export interface PublishedIdea extends IdeaOutcome {
  readonly number: number;
  readonly title: string;
}

/** Everything a browser needs to count a round again, except the ballots. */
export interface PublishedRound {
  readonly id: string;
  readonly kind: 'cheque' | 'import';
  readonly rule: OutcomeRule;
  readonly options: RuleChoice['options'];
  readonly ties: TieOrder;
  readonly chequeCents: Cents;
  /** 0 in an election from elsewhere. */
  readonly cheques: number;
  readonly ballots: number;
  /** What was given to an idea that is not funded stays with it for a next round. */
  readonly saves: boolean;
  readonly ideas: readonly PublishedIdea[];
}

/** The part of the view that travels to the browser to be counted again there. */
export function publishedRound(view: OutcomeView): PublishedRound {
  const { round, outcome, options, ties, chequeCents, cheques, ballots } = view;
  return {
    id: round.id,
    kind: round.kind,
    rule: outcome.rule,
    options,
    ties,
    chequeCents,
    cheques: cheques ?? 0,
    ballots,
    saves: round.kind === 'cheque' && savesPerIdea(round.unspent, outcome.rule),
    ideas: ideaResults({ ...view, analysis: null }).map(({ id, title, idea, outcome: one }) => ({
      ...one,
      number: idea?.number ?? Number(id),
      title,
    })),
  };
}
