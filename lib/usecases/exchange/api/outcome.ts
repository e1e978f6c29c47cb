import { findPublicRound } from '@/db/queries/exchange';
import type { Outcome } from '@/lib/domain/outcome/types';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isShown } from '@/lib/domain/shown-ideas';
import type { OutcomeView } from '@/lib/domain/views';
import type { ApiOutcome } from '@/lib/schemas/api';
import { getOutcome } from '../../rounds/get-outcome';
import { database } from '../../system/database';
import { roundPath } from './records';

/** Rules under which households pay. */
const CHARGED: ReadonlySet<Outcome['rule']> = new Set(['pooling', 'pooling-transfers', 'equal-shares']);

/** The outcome of a published round. Errors: UNKNOWN_ROUND, NOT_PUBLISHED. */
export async function apiOutcome(id: string): Promise<Result<ApiOutcome, 'UNKNOWN_ROUND' | 'NOT_PUBLISHED'>> {
  if (!(await findPublicRound(database(), id))) return fail('UNKNOWN_ROUND');
  const view = await getOutcome(id);
  return view ? ok(outcomeRecord(view)) : fail('NOT_PUBLISHED');
}

function outcomeRecord(view: OutcomeView): ApiOutcome {
  const { round, outcome, ballots, cheques } = view;
  const files = `/api/uitslag/${encodeURIComponent(round.id)}`;
  return {
    round: round.id,
    rule: outcome.rule,
    ballots,
    cheques,
    costCents: outcome.costCents,
    unspentCents: outcome.unspentCents,
    winners: [...outcome.winners],
    ideas: ideaRecords(view),
    files: {
      pabulib: `${files}/verkiezing.pb`,
      csv: `${files}/ideeen.csv`,
      json: `${files}/uitslag.json`,
    },
    links: {
      self: `${roundPath(round.id)}/outcome`,
      page: `/uitslag/${encodeURIComponent(round.id)}`,
    },
  };
}

function ideaRecords({ ideas, outcome }: OutcomeView): ApiOutcome['ideas'] {
  const known = new Map(ideas.map((idea) => [idea.externalId ?? String(idea.number), idea]));
  const charged = CHARGED.has(outcome.rule);
  return outcome.ideas.map((one) => {
    const idea = known.get(one.id);
    return {
      id: one.id,
      number: idea && isShown(idea) ? idea.number : null,
      title: idea?.title ?? one.id,
      targetCents: one.targetCents,
      backers: one.backers,
      pledgedCents: charged ? one.pledgedCents : null,
      paidCents: charged ? one.paidCents : null,
      funded: one.funded,
      reason: one.reason,
    };
  });
}
