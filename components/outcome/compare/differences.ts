import type { OutcomeAnalysis, RuleComparison } from '@/lib/domain/outcome/analysis/types';
import type { Outcome } from '@/lib/domain/outcome/types';

/** Another rule on the same ballots, beside the outcome that counts. */
export interface ComparedRule extends Pick<RuleComparison, 'rule' | 'options' | 'costCents' | 'measures'> {
  readonly funded: number;
  /** Titles funded by this rule and not by the round's own. */
  readonly more: readonly string[];
  /** Titles funded by the round's own rule and not by this one. */
  readonly less: readonly string[];
  /** False only where a rule that looks for the best selection ran out of time: its answer may not be the best. */
  readonly proved: boolean;
}

/** The other rules, each with what it would have changed. */
export function comparedRules(
  outcome: Outcome,
  comparison: OutcomeAnalysis['comparison'],
  titleOf: (id: string) => string,
): ComparedRule[] {
  const real = new Set(outcome.winners);
  return comparison.map(({ rule, options, winners, costCents, measures, certificate }) => {
    const other = new Set(winners);
    return {
      rule,
      options,
      costCents,
      measures,
      funded: winners.length,
      more: winners.filter((id) => !real.has(id)).map(titleOf),
      less: outcome.winners.filter((id) => !other.has(id)).map(titleOf),
      proved: certificate.optimum?.proved ?? true,
    };
  });
}
