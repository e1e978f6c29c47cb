import type { Cents } from '@/lib/domain/money';
import { optional, parseMoney, parseWhole } from './numbers';
import type { ProblemList } from './problems';
import type { FileRow } from './rowReader';
import { VOTE_TYPES, type VoteType } from './types';

/** Keys the format asks for; only `budget` and `vote_type` are needed to count. */
const EXPECTED_KEYS = [
  'description',
  'country',
  'unit',
  'instance',
  'num_projects',
  'num_votes',
  'rule',
  'date_begin',
  'date_end',
] as const;

/** META as read, with the line of every key. */
export class Meta {
  /** Keys as written. */
  readonly values = new Map<string, string>();
  private readonly known = new Map<string, { readonly value: string; readonly line: number }>();

  constructor(
    /** Line of the section, where a missing key is reported. */
    readonly line: number,
    readonly problems: ProblemList,
  ) {}

  add(row: FileRow): void {
    const [key = '', ...rest] = row.cells;
    const name = key.toLowerCase();
    if (key === '') this.problems.error(row.line, 'BAD_VALUE', 'a META row without a key');
    else if (this.known.has(name)) {
      this.problems.error(row.line, 'DUPLICATE_KEY', `META key "${key}" stands here twice`);
    } else {
      while (rest.length > 1 && rest.at(-1) === '') rest.pop();
      if (rest.length !== 1) {
        const found = rest.length === 0 ? 'no value' : 'a value with an unquoted ";"';
        this.problems.warn(row.line, 'RAGGED_ROW', `META key "${key}" has ${found}`);
      }
      const value = rest.join(';');
      this.values.set(key, value);
      this.known.set(name, { value, line: row.line });
    }
  }

  get(key: string): string | undefined {
    return this.known.get(key)?.value;
  }

  lineOf(key: string): number {
    return this.known.get(key)?.line ?? this.line;
  }

  whole(key: string): number | undefined {
    return this.number(key, parseWhole, 'a whole number');
  }

  money(key: string): Cents | undefined {
    return this.number(key, parseMoney, 'an amount with at most two decimals');
  }

  private number(key: string, parse: (cell: string) => number | null, expected: string): number | undefined {
    const value = optional(this.get(key), parse);
    if (value !== null) return value;
    const found = this.get(key) ?? '';
    this.problems.error(this.lineOf(key), 'BAD_VALUE', `META "${key}" is "${found}", not ${expected}`);
    return undefined;
  }
}

/** What a ballot may hold; `undefined` = no limit. Broken limits are warnings: real files break them. */
export interface Limits {
  readonly minLength: number | undefined;
  readonly maxLength: number | undefined;
  readonly minSumCost: Cents | undefined;
  readonly maxSumCost: Cents | undefined;
  readonly minPoints: number | undefined;
  readonly maxPoints: number | undefined;
  readonly minSumPoints: number | undefined;
  readonly maxSumPoints: number | undefined;
}

export interface Settings {
  readonly budgetCents: Cents;
  readonly voteType: VoteType;
  readonly projectCount: number | undefined;
  readonly voteCount: number | undefined;
  readonly limits: Limits;
}

/** What the rest of the file is read by. Missing or unreadable keys are reported; a stand-in keeps the reading going. */
export function readSettings(meta: Meta): Settings {
  for (const key of EXPECTED_KEYS) {
    if (meta.get(key) === undefined) meta.problems.warn(meta.line, 'MISSING_KEY', `META has no "${key}"`);
  }
  if (meta.get('budget') === undefined) meta.problems.error(meta.line, 'MISSING_KEY', 'META has no "budget"');
  const defaultScore = meta.whole('default_score');
  if (defaultScore !== undefined && defaultScore !== 0) {
    const message = `META "default_score" is ${defaultScore}; only 0 can be counted`;
    meta.problems.error(meta.lineOf('default_score'), 'BAD_VALUE', message);
  }
  return {
    budgetCents: meta.money('budget') ?? 0,
    voteType: readVoteType(meta),
    projectCount: meta.whole('num_projects'),
    voteCount: meta.whole('num_votes'),
    limits: {
      minLength: meta.whole('min_length'),
      maxLength: meta.whole('max_length'),
      minSumCost: meta.money('min_sum_cost'),
      maxSumCost: meta.money('max_sum_cost'),
      minPoints: meta.whole('min_points'),
      maxPoints: meta.whole('max_points'),
      minSumPoints: meta.whole('min_sum_points'),
      maxSumPoints: meta.whole('max_sum_points'),
    },
  };
}

function readVoteType(meta: Meta): VoteType {
  const found = meta.get('vote_type');
  const type = VOTE_TYPES.find((name) => name === found?.toLowerCase());
  if (type) return type;
  if (found === undefined) meta.problems.error(meta.line, 'MISSING_KEY', 'META has no "vote_type"');
  else {
    const message = `META "vote_type" is "${found}", not one of ${VOTE_TYPES.join(', ')}`;
    meta.problems.error(meta.lineOf('vote_type'), 'BAD_VALUE', message);
  }
  return 'approval';
}
