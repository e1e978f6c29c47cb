import { fromHex } from '@/lib/crypto/bytes';
import { fingerprintOf } from '@/lib/crypto/digest';
import type { Outcome } from '@/lib/domain/outcome/types';
import type { Evidence } from './evidence';
import type { BundleSummary, IdeaSummary } from './types';

/** What the bundle says, with the count as it was made again. */
export function summarise(evidence: Evidence, outcome: Outcome | null): BundleSummary {
  const { documents, closing, ballotLeaves } = evidence;
  const { rules, eligible, log, openings } = documents;
  return {
    round: rules.round,
    origin: log.origin,
    logKey: log.logKey,
    fingerprint: fingerprintOf(fromHex(log.logKey)),
    closedOn: closing?.closedOn ?? null,
    cheques: eligible.count,
    chequeCents: rules.chequeCents,
    ballots: openings.filter(({ content }) => content !== null).length,
    leaves: ballotLeaves.length,
    checkpoints: log.checkpoints.length,
    voided: closing?.voided ?? documents.voidTags.length,
    replaced: closing?.replaced ?? 0,
    extension: closing?.extension ?? null,
    rule: rules.rule,
    ideas: outcome ? ideasOf(evidence, outcome) : [],
    unspentCents: outcome?.unspentCents ?? null,
  };
}

function ideasOf({ documents }: Evidence, outcome: Outcome): IdeaSummary[] {
  const titles = new Map(documents.ideas.map(({ number, title }) => [String(number), title]));
  return outcome.ideas.map(({ id, targetCents, backers, funded, reason }) => ({
    number: Number(id),
    title: titles.get(id) ?? id,
    targetCents,
    backers,
    funded,
    reason,
  }));
}
