import type { CountOptions } from './outcome/options';
import { fail, ok, type Result } from './result';
import { OUTCOME_RULES, type OutcomeRule } from './round';

/** Settings of `count` that a round can choose. */
export type RuleOptions = Pick<CountOptions, 'variant' | 'completion' | 'measure' | 'satisfaction'>;

/** How a round is counted: what a wijkregisseur chooses before voting opens. */
export interface RoundRule {
  readonly rule: OutcomeRule;
  /** Goes to `count` as it is. */
  readonly options: RuleOptions;
  /** Least number of households behind a funded idea. */
  readonly minBackers: number;
}

/** One option with the values on offer; the first is the default. */
type Setting = {
  [Option in keyof RuleOptions]-?: {
    readonly option: Option;
    readonly values: readonly NonNullable<RuleOptions[Option]>[];
  };
}[keyof RuleOptions];

/**
 * The one setting that each rule leaves open in a cheque round. Add1 is not among those of equal shares: it would let
 * households pay more than their cheque. The largest support together counts the money put in, not that times the cost.
 */
export const RULE_SETTINGS = {
  pooling: null,
  'pooling-transfers': { option: 'variant', values: ['ewt', 'ewtc', 'mt', 'mtc'] },
  'equal-shares': { option: 'completion', values: ['none', 'utilitarian'] },
  greedy: { option: 'measure', values: ['votes', 'votes-per-cost', 'score'] },
  phragmen: null,
  'max-welfare': { option: 'satisfaction', values: ['cardinality'] },
} as const satisfies Readonly<Record<OutcomeRule, Setting | null>>;

/**
 * Rules under which an idea that has its money keeps it, whatever is given to other ideas: what a round shows while
 * voting is then how far an idea is. Under the others only the count can tell.
 */
export function isFundedOnceReached(rule: OutcomeRule): boolean {
  return rule === 'pooling' || rule === 'pooling-transfers';
}

export const MOST_MIN_BACKERS = 1000;

export type RoundRuleError = 'UNKNOWN_RULE' | 'UNKNOWN_SETTING' | 'BAD_MIN_BACKERS';

/** Why a rule was not set; `ROUND_FROZEN`: voting has opened. */
export type SetRuleError = RoundRuleError | 'FORBIDDEN' | 'UNKNOWN_ROUND' | 'ROUND_FROZEN';

/**
 * A choice as it comes from a form. An empty setting stands for the default. Errors: UNKNOWN_RULE, UNKNOWN_SETTING (no
 * such value for this rule), BAD_MIN_BACKERS (not a whole number from 1 to 1000).
 */
export function readRoundRule(input: {
  readonly rule: string;
  readonly setting: string;
  readonly minBackers: string;
}): Result<RoundRule, RoundRuleError> {
  const rule = OUTCOME_RULES.find((one) => one === input.rule);
  if (!rule) return fail('UNKNOWN_RULE');
  const text = input.minBackers.trim();
  const minBackers = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (minBackers < 1 || minBackers > MOST_MIN_BACKERS) return fail('BAD_MIN_BACKERS');
  const setting: Setting | null = RULE_SETTINGS[rule];
  if (!setting) {
    return input.setting === '' ? ok({ rule, options: {}, minBackers }) : fail('UNKNOWN_SETTING');
  }
  const value =
    input.setting === '' ? setting.values[0] : setting.values.find((one) => one === input.setting);
  return value === undefined
    ? fail('UNKNOWN_SETTING')
    : ok({ rule, options: { [setting.option]: value }, minBackers });
}

/** The chosen value of the rule's own setting, or its default; empty where the rule has none. */
export function settingOf({ rule, options }: Pick<RoundRule, 'rule' | 'options'>): string {
  const setting: Setting | null = RULE_SETTINGS[rule];
  return setting ? (options[setting.option] ?? setting.values[0] ?? '') : '';
}
