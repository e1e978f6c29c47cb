import fc from 'fast-check';
import type { OutcomeRule } from '../../round';
import type { BallotKind, PlainElection } from '../election';
import {
  COMPLETIONS,
  type CountOptions,
  MEASURES,
  SATISFACTIONS,
  type Satisfaction,
  TRANSFER_VARIANTS,
} from '../options';
import { anyElection } from './elections';

/** A rule with its switches set, to be tried on any election. */
export interface RuleCase {
  readonly name: string;
  readonly rule: OutcomeRule;
  readonly options: (plain: PlainElection) => CountOptions;
  /** Ballots it can count. */
  readonly kinds: readonly BallotKind[];
  /** How many elections each property is tried on. */
  readonly numRuns: number;
}

const ALL_KINDS: readonly BallotKind[] = ['approval', 'points', 'ranking', 'pledges'];

const KINDS_OF: Readonly<Record<Satisfaction, readonly BallotKind[]>> = {
  cost: ALL_KINDS,
  cardinality: ALL_KINDS,
  points: ['points', 'pledges'],
  borda: ['ranking'],
};

function ruleCase(rule: OutcomeRule, options: CountOptions, change: Partial<RuleCase> = {}): RuleCase {
  const settings = Object.values(options).map((value) => (value === false ? 'no skip' : value));
  return {
    name: [rule, ...settings].join(' '),
    rule,
    options: () => options,
    kinds: ALL_KINDS,
    numRuns: 1000,
    ...change,
  };
}

/**
 * Add1 with a step that has to do with the costs: on random amounts a fixed step could take millions of runs. At most
 * about 25 steps give every voter enough to pay for all ideas alone.
 */
function steppedBy(plain: PlainElection): CountOptions {
  const all = plain.ideas.reduce((sum, idea) => sum + idea.costCents, 0);
  return { incrementCents: Math.max(1, Math.ceil(all / 25)) };
}

const EQUAL_SHARES = SATISFACTIONS.flatMap((satisfaction) =>
  COMPLETIONS.map((completion) => {
    const options: CountOptions = { satisfaction, completion };
    const kinds = KINDS_OF[satisfaction];
    if (!completion.startsWith('add1')) return ruleCase('equal-shares', options, { kinds });
    const add1Stop = satisfaction === 'cost' || satisfaction === 'points' ? 'overshoot' : 'exhaustive';
    return ruleCase('equal-shares', options, {
      kinds,
      options: (plain) => ({ ...options, add1Stop, ...steppedBy(plain) }),
      numRuns: 300,
    });
  }),
);

/** Every rule with every variant, measure, satisfaction and completion. */
export const EVERY_RULE: readonly RuleCase[] = [
  ruleCase('pooling', {}),
  ...TRANSFER_VARIANTS.map((variant) => ruleCase('pooling-transfers', { variant })),
  ...EQUAL_SHARES,
  ...MEASURES.flatMap((measure) => [
    ruleCase('greedy', { measure }),
    ruleCase('greedy', { measure, skip: false }),
  ]),
  ruleCase('phragmen', {}),
  ruleCase('max-welfare', { satisfaction: 'cost' }),
  ruleCase('max-welfare', { satisfaction: 'cardinality' }),
];

/** Elections the rule can count. */
export function electionsFor({ kinds }: RuleCase): fc.Arbitrary<PlainElection> {
  return anyElection(...kinds);
}

/** A number per item to sort by: the same list in any other order. */
export const SHUFFLE: fc.Arbitrary<readonly number[]> = fc.array(fc.nat({ max: 1_000_000 }), {
  minLength: 16,
  maxLength: 16,
});

export function shuffledBy<T>(list: readonly T[], keys: readonly number[]): T[] {
  return list
    .map((item, place) => ({ item, key: keys[place % keys.length] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
