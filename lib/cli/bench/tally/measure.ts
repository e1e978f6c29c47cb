import { type CountOptions, count } from '@/lib/domain/outcome';
import type { Election } from '@/lib/domain/outcome/election';
import type { OutcomeRule } from '@/lib/domain/round';
import { readPabulib, toElection } from '@/lib/formats/pabulib';
import { median } from '../support/statistics';

export interface TallyLine {
  readonly what: string;
  readonly ms: number;
  /** Against the yardstick in `of`, measured in the same turn. */
  readonly ratio: number;
  readonly of: 'bytes' | 'approvals';
  readonly runs: number;
}

export interface TallyReport {
  readonly voters: number;
  readonly projects: number;
  readonly approvals: number;
  readonly bytes: number;
  /** One pass over the bytes of the file, and one over all approvals: what nothing can be faster than. */
  readonly yardsticks: { readonly bytesMs: number; readonly approvalsMs: number };
  readonly lines: readonly TallyLine[];
}

const COUNTS: readonly { what: string; rule: OutcomeRule; options: CountOptions }[] = [
  { what: 'greedy', rule: 'greedy', options: {} },
  { what: 'pooling', rule: 'pooling', options: {} },
  { what: 'equal-shares', rule: 'equal-shares', options: {} },
  { what: 'equal-shares, cardinality', rule: 'equal-shares', options: { satisfaction: 'cardinality' } },
  {
    what: 'equal-shares, add1',
    rule: 'equal-shares',
    options: { completion: 'add1', add1Stop: 'exhaustive', incrementCents: 'auto' },
  },
  { what: 'phragmen', rule: 'phragmen', options: {} },
  { what: 'max-welfare', rule: 'max-welfare', options: {} },
];

/** Add1 is hundreds of runs: with more voters than this it is left out. */
const MOST_VOTERS_FOR_ADD1 = 50_000;

/**
 * Times reading the file and counting it by every rule, each in `turns` turns beside its yardstick; medians, the ratio
 * being that of the pairs that ran together. The first turn warms up and is not counted.
 */
export function measureTally(bytes: Uint8Array, turns: number): TallyReport {
  const first = readPabulib(bytes);
  if (!first.ok) throw new Error('the file cannot be read');
  const election = toElection(first.value);
  const bytePass = () => passOverBytes(bytes);
  const approvalPass = () => passOverApprovals(election);
  const reading = pair(turns, () => readPabulib(bytes), bytePass);
  const lines: TallyLine[] = [
    { what: 'read the file', ms: reading.ms, ratio: reading.ratio, of: 'bytes', runs: 1 },
  ];
  const small = first.value.votes.length <= MOST_VOTERS_FOR_ADD1;
  const measured = COUNTS.filter(({ options }) => small || options.completion !== 'add1');
  const counts = measured.map(({ what, rule, options }) => {
    let runs = 1;
    const timed = pair(
      turns,
      () => {
        runs = count(election, rule, options).certificate.runs;
      },
      approvalPass,
    );
    lines.push({ what, ms: timed.ms, ratio: timed.ratio, of: 'approvals', runs });
    return timed.yardstickMs;
  });
  return {
    voters: first.value.votes.length,
    projects: first.value.projects.length,
    approvals: election.choices.length,
    bytes: bytes.length,
    yardsticks: { bytesMs: reading.yardstickMs, approvalsMs: median(counts) },
    lines,
  };
}

function pair(turns: number, work: () => unknown, yardstick: () => unknown) {
  const pairs: { work: number; yardstick: number }[] = [];
  for (let turn = 0; turn <= turns; turn++) {
    const timed = { work: time(work), yardstick: time(yardstick) };
    if (turn > 0) pairs.push(timed);
  }
  return {
    ms: median(pairs.map((one) => one.work)),
    yardstickMs: median(pairs.map((one) => one.yardstick)),
    ratio: median(pairs.map((one) => one.work / one.yardstick)),
  };
}

function time(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function passOverBytes(bytes: Uint8Array): number {
  let all = 0;
  for (let i = 0; i < bytes.length; i++) all ^= bytes[i] as number;
  return all;
}

function passOverApprovals({ offsets, choices, ideas }: Election): Float64Array {
  const votes = new Float64Array(ideas.length);
  for (let voter = 0; voter + 1 < offsets.length; voter++) {
    const end = offsets[voter + 1] as number;
    for (let i = offsets[voter] as number; i < end; i++) {
      const idea = choices[i] as number;
      votes[idea] = (votes[idea] as number) + 1;
    }
  }
  return votes;
}
