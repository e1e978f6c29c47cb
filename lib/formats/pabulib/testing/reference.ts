import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CountOptions } from '@/lib/domain/outcome';
import type { OutcomeRule } from '@/lib/domain/round';
import { referenceData } from '../../testing/referenceData';
import { type ReadOptions, readPabulib } from '../index';

export const referenceFolder = referenceData('elections');

export interface Expected {
  readonly num_votes: number;
  readonly rules: Readonly<Record<string, ExpectedRule>>;
}

export interface ExpectedRule {
  readonly winners: readonly string[];
  readonly cost: number;
  /** The programs that counted it and agree. */
  readonly confirmed_by: readonly string[];
  /** Runs of add1, counted with the one that overspent. */
  readonly runs?: number;
  /** The reference gave up before it was done. */
  readonly unreliable?: boolean;
}

/** Names of the reference elections. */
export function referenceNames(): string[] {
  if (!referenceFolder) return [];
  return readdirSync(path.join(referenceFolder, 'data')).map((file) => path.basename(file, '.pb'));
}

export function loadReference(name: string, options?: ReadOptions) {
  const bytes = readFileSync(path.join(referenceFolder ?? '', 'data', `${name}.pb`));
  const read = readPabulib(bytes, options);
  if (!read.ok) throw new Error(`${name} cannot be read: ${JSON.stringify(read.error[0])}`);
  return read.value;
}

export function loadExpected(name: string): Expected {
  const text = readFileSync(path.join(referenceFolder ?? '', 'expected', `${name}.json`), 'utf8');
  return JSON.parse(text) as Expected;
}

const PLAIN: Readonly<Record<string, { rule: OutcomeRule; options: CountOptions }>> = {
  greedy_votes: { rule: 'greedy', options: { measure: 'votes' } },
  greedy_votes_per_cost: { rule: 'greedy', options: { measure: 'votes-per-cost' } },
  greedy_score: { rule: 'greedy', options: { measure: 'score' } },
  greedy_score_per_cost: { rule: 'greedy', options: { measure: 'score-per-cost' } },
  greedy_noskip: { rule: 'greedy', options: { skip: false } },
  phragmen: { rule: 'phragmen', options: {} },
  maxwelfare_cost: { rule: 'max-welfare', options: { satisfaction: 'cost' } },
  maxwelfare_card: { rule: 'max-welfare', options: { satisfaction: 'cardinality' } },
  cstv_ewt: { rule: 'pooling-transfers', options: { variant: 'ewt' } },
  cstv_ewtc: { rule: 'pooling-transfers', options: { variant: 'ewtc' } },
  cstv_mt: { rule: 'pooling-transfers', options: { variant: 'mt' } },
  cstv_mtc: { rule: 'pooling-transfers', options: { variant: 'mtc' } },
};

/** What a key of the expected files stands for; `null` for keys that are not asked for. */
export function settingsOf(key: string): { rule: OutcomeRule; options: CountOptions } | null {
  const plain = PLAIN[key];
  if (plain) return plain;
  const parts = /^mes_(cost|card|points|borda)(?:_(u|add1u?)(?:_(e?i?))?)?$/.exec(key);
  if (!parts) return null;
  const [, satisfaction, completion, switches = ''] = parts;
  const completions = { u: 'utilitarian', add1: 'add1', add1u: 'add1-utilitarian' } as const;
  return {
    rule: 'equal-shares',
    options: {
      satisfaction: satisfaction === 'card' ? 'cardinality' : (satisfaction as 'cost' | 'points' | 'borda'),
      completion: completion ? completions[completion as keyof typeof completions] : 'none',
      add1Stop: switches.includes('e') ? 'exhaustive' : 'overshoot',
      add1Start: switches.includes('i') ? 'floor' : 'exact',
    },
  };
}
