import { type CountOptions, count } from '@/lib/domain/outcome';
import type { Election } from '@/lib/domain/outcome/election';
import type { OutcomeRule } from '@/lib/domain/round';
import { PabulibReader, type PabulibResult, readPabulib, toElection } from '@/lib/formats/pabulib';
import { median } from '../support/statistics';

/** One thing that was timed, over several turns. */
export interface Timed {
  readonly what: string;
  /** The quickest turn and the one in the middle. */
  readonly bestMs: number;
  readonly medianMs: number;
  readonly yardstick: 'bytes' | 'approvals';
  /** The best time over the best of its yardstick, measured in the same turns. */
  readonly ratio: number;
  readonly yardstickMs: number;
  /** Ideas funded, and runs of equal shares; `null` for reading. */
  readonly counted: { readonly funded: number; readonly runs: number } | null;
}

export interface Counting {
  readonly what: string;
  readonly rule: OutcomeRule;
  readonly options: CountOptions;
}

/** Times reading the file, beside one pass over its bytes. */
export function timeReading(what: string, bytes: Uint8Array, turns: number, read = readElection): Timed {
  const times = inTurns(
    turns,
    () => void read(bytes),
    () => void passOverBytes(bytes),
  );
  return { what, yardstick: 'bytes', counted: null, ...times };
}

/** Times counting the election, beside one pass over all approvals. */
export function timeCounting(election: Election, { what, rule, options }: Counting, turns: number): Timed {
  let counted = { funded: 0, runs: 0 };
  const times = inTurns(
    turns,
    () => {
      const { winners, certificate } = count(election, rule, options);
      counted = { funded: winners.length, runs: certificate.runs };
    },
    () => void passOverApprovals(election),
  );
  return { what, yardstick: 'approvals', counted, ...times };
}

/** The election in a file that is known to be sound. */
export function readElection(bytes: Uint8Array): Election {
  return soundElection(readPabulib(bytes));
}

/** The same, from pieces as they come from a disk or a network. */
export function readElectionInPieces(bytes: Uint8Array): Election {
  const reader = new PabulibReader();
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) reader.push(bytes.subarray(at, at + PIECE_BYTES));
  return soundElection(reader.end());
}

/** The election, where the file could be read. */
export function soundElection(read: PabulibResult): Election {
  if (!read.ok) throw new Error('the file cannot be read');
  return toElection(read.value);
}

const PIECE_BYTES = 1 << 16;

/** Two turns to warm up, which do not count: by then the machine code is what it will be. */
const WARM_UP = 2;

function inTurns(turns: number, work: () => void, yardstick: () => void) {
  const pairs = Array.from({ length: turns + WARM_UP }, () => ({
    work: time(work),
    yardstick: time(yardstick),
  })).slice(WARM_UP);
  const bestMs = Math.min(...pairs.map((pair) => pair.work));
  const yardstickMs = Math.min(...pairs.map((pair) => pair.yardstick));
  const medianMs = median(pairs.map((pair) => pair.work));
  return { bestMs, medianMs, yardstickMs, ratio: bestMs / yardstickMs };
}

/** Milliseconds of processor time of this process, all its threads together: what one core needs for it. */
function time(work: () => void): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
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
