import { parseAmount } from '@/lib/domain/money';
import type { Election } from '@/lib/domain/outcome/election';
import { usualMeasure } from '@/lib/domain/outcome/greedy';
import {
  COMPLETIONS,
  type CountOptions,
  DEFAULT_OPTIONS,
  MEASURES,
  SATISFACTIONS,
  TRANSFER_VARIANTS,
} from '@/lib/domain/outcome/options';
import { chequeOf } from '@/lib/domain/outcome/pledges';
import { OUTCOME_RULES, type OutcomeRule } from '@/lib/domain/round';
import { CommandError } from '../support/command';

export const TALLY_FLAGS = {
  rule: { type: 'string' },
  measure: { type: 'string' },
  'no-skip': { type: 'boolean' },
  threshold: { type: 'string' },
  satisfaction: { type: 'string' },
  completion: { type: 'string' },
  'add1-start': { type: 'string' },
  'add1-stop': { type: 'string' },
  increment: { type: 'string' },
  variant: { type: 'string' },
  ties: { type: 'string' },
  'min-backers': { type: 'string' },
  cheque: { type: 'string' },
  explain: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

export type TallyFlags = { readonly [name in keyof typeof TALLY_FLAGS]?: string | boolean | undefined };

/** Which flags each rule reads, besides `--ties` and `--min-backers`. */
const FLAGS_OF: Readonly<Record<OutcomeRule, readonly (keyof TallyFlags)[]>> = {
  greedy: ['measure', 'no-skip', 'threshold'],
  pooling: ['cheque'],
  'pooling-transfers': ['cheque', 'variant'],
  'equal-shares': ['satisfaction', 'completion', 'add1-start', 'add1-stop', 'increment'],
  phragmen: [],
  'max-welfare': ['satisfaction'],
};

const COMMON = ['rule', 'ties', 'min-backers', 'explain', 'json'];

/** The rule and its options as typed; misuse is a CommandError with exit code 2. */
export function readFlags(flags: TallyFlags): {
  readonly rule: OutcomeRule;
  readonly options: CountOptions;
  /** Flags that were given and that this rule does not read. */
  readonly unused: readonly string[];
} {
  const rule = oneOf('rule', flags.rule, OUTCOME_RULES);
  if (!rule) throw new CommandError(`--rule is needed: ${OUTCOME_RULES.join(', ')}. See --help.`, 2);
  const read = FLAGS_OF[rule];
  const options: { -readonly [name in keyof CountOptions]: CountOptions[name] } = {};
  const set = <K extends keyof CountOptions>(key: K, value: CountOptions[K] | undefined) => {
    if (value !== undefined) options[key] = value;
  };
  set('measure', oneOf('measure', flags.measure, MEASURES));
  set('skip', flags['no-skip'] === true ? false : undefined);
  set('threshold', whole('threshold', flags.threshold));
  set('satisfaction', oneOf('satisfaction', flags.satisfaction, SATISFACTIONS));
  set('completion', oneOf('completion', flags.completion, COMPLETIONS));
  set('add1Start', oneOf('add1-start', flags['add1-start'], ['exact', 'floor'] as const));
  set('add1Stop', oneOf('add1-stop', flags['add1-stop'], ['overshoot', 'exhaustive'] as const));
  set('incrementCents', flags.increment === 'auto' ? 'auto' : amount('increment', flags.increment));
  set('variant', oneOf('variant', flags.variant, TRANSFER_VARIANTS));
  set('minBackers', whole('min-backers', flags['min-backers']));
  set('chequeCents', amount('cheque', flags.cheque));
  if (options.incrementCents === 0) throw new CommandError('--increment must be more than 0', 2);
  const unused = Object.keys(flags).filter(
    (name) => !COMMON.includes(name) && !read.includes(name as keyof TallyFlags),
  );
  return { rule, options, unused: unused.map((name) => `--${name}`) };
}

/** The options a rule was counted with, defaults filled in, as shown with the result. */
export function shownOptions(
  election: Election,
  rule: OutcomeRule,
  options: CountOptions,
  ties: string,
): Record<string, unknown> {
  const all = { ...DEFAULT_OPTIONS, ...options };
  const pick = {
    greedy: {
      measure: options.measure ?? usualMeasure(election),
      skip: all.skip,
      threshold: all.threshold,
    },
    pooling: { chequeCents: chequeOf(election, options) },
    'pooling-transfers': { variant: all.variant, chequeCents: chequeOf(election, options) },
    'equal-shares': {
      satisfaction: all.satisfaction,
      completion: all.completion,
      ...(all.completion.startsWith('add1')
        ? { add1Start: all.add1Start, add1Stop: all.add1Stop, incrementCents: all.incrementCents }
        : {}),
    },
    phragmen: {},
    'max-welfare': { satisfaction: all.satisfaction },
  } satisfies Record<OutcomeRule, Record<string, unknown>>;
  return { ...pick[rule], minBackers: all.minBackers, ties };
}

function oneOf<const T extends string>(
  name: string,
  value: string | boolean | undefined,
  allowed: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((item) => item === value);
  if (!found) throw new CommandError(`--${name} is "${value}", not one of ${allowed.join(', ')}`, 2);
  return found;
}

function whole(name: string, value: string | boolean | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || !/^\d{1,9}$/.test(value)) {
    throw new CommandError(`--${name} is "${value}", not a whole number`, 2);
  }
  return Number(value);
}

/** Decimals as in a Pabulib file. A point never groups thousands here: `1.500` could be either, and is refused. */
function amount(name: string, value: string | boolean | undefined): number | undefined {
  if (value === undefined) return undefined;
  const cents = parseAmount(String(value));
  if (!cents.ok || !/^\d+(?:[.,]\d{1,2})?$/.test(String(value))) {
    throw new CommandError(`--${name} is "${value}", not an amount such as 12 or 12.50`, 2);
  }
  return cents.value;
}
