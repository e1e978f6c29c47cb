import { tieRankFor } from '@/lib/crypto/ties';
import { targetCents } from '@/lib/domain/idea';
import { count } from '@/lib/domain/outcome';
import { chequeElection } from '@/lib/domain/outcome/cheque-election';
import type { CountOptions } from '@/lib/domain/outcome/options';
import type { Outcome, TieOrder } from '@/lib/domain/outcome/types';
import type { OutcomeRule } from '@/lib/domain/round';
import { chequeAt, chequeTag } from '@/lib/verify/testing/build';
import type { MadeVersion, RoundParts } from '@/lib/verify/testing/parts';
import type { WrittenRound } from './pooling-sql';

/** The last version of each cheque that is not void: read from what was cast, not from what was published. */
export function liveVersions(parts: RoundParts): MadeVersion[] {
  const last = new Map(parts.batches.flat().map((version) => [version.cheque, version]));
  return [...last.values()].filter(({ cheque }) => chequeAt(parts, cheque).state !== 'void');
}

/** The count as publication makes it, from what was cast. */
export function appCount(parts: RoundParts): Outcome {
  const { rules, cheques, spares, withdrawn } = parts;
  const election = chequeElection(
    parts.ideas.map((idea) => ({
      id: String(idea.number),
      costCents: targetCents(idea),
      withdrawn: withdrawn.includes(idea.number),
    })),
    liveVersions(parts)
      .map(({ cheque, alloc }) => ({ tag: chequeTag(parts, chequeAt(parts, cheque)), alloc }))
      .toSorted((a, b) => (a.tag < b.tag ? -1 : 1)),
    { cheques: cheques.length - spares, chequeCents: rules.chequeCents },
  );
  const ids = election.ideas.map(({ id }) => id);
  const tieRank = tieRankFor(rules.ties as TieOrder, ids);
  const options = { ...rules.options, minBackers: rules.minBackers, tieRank } as CountOptions;
  return count(election, rules.rule as OutcomeRule, options);
}

/** The same round for SQL. */
export function written(parts: RoundParts): WrittenRound {
  return {
    minBackers: parts.rules.minBackers,
    ideas: parts.ideas.map((idea) => ({
      number: idea.number,
      target: targetCents(idea),
      withdrawn: parts.withdrawn.includes(idea.number),
    })),
    versions: parts.batches.flat().map(({ cheque, seq, alloc }) => ({
      cheque,
      seq,
      alloc,
      gone: chequeAt(parts, cheque).state === 'void',
    })),
  };
}
