import { columns, verdict } from '../support/columns';
import type { Timed } from './measure';

export const READ = 'read the file';
export const SAMPLE_SIZE = { voters: 1_000_000, projects: 200 };

/** Milliseconds on one core. Those of reading and counting hold for the made-up election in its full size. */
const TARGETS_MS: Readonly<Record<string, number>> = {
  [READ]: 250,
  'equal-shares': 250,
  phragmen: 1000,
  'Wieliczka 2023, add1': 20,
  'Amsterdam 252, add1-utilitarian': 60,
};
const TARGET_MB = 400;

export interface TallyMeasured {
  readonly voters: number;
  readonly projects: number;
  readonly approvals: number;
  readonly bytes: number;
  readonly turns: number;
  readonly timed: readonly Timed[];
  /** `null` where those files are missing. */
  readonly real: readonly Timed[] | null;
  readonly peakMB: number;
}

type Judged = Timed & { readonly targetMs: number | null; readonly met: boolean | null };

export interface TallyReport extends Omit<TallyMeasured, 'timed' | 'real'> {
  readonly bench: 'tally';
  readonly timed: readonly Judged[];
  readonly real: readonly Judged[] | null;
  readonly targetMB: number | null;
  readonly memoryMet: boolean | null;
}

/** Sets what was measured against the targets, where it is what they are about. */
export function tallyReport(measured: TallyMeasured): TallyReport {
  const { voters, projects } = measured;
  const full = voters === SAMPLE_SIZE.voters && projects === SAMPLE_SIZE.projects;
  const judge = (applies: boolean) => (one: Timed) => {
    const targetMs = applies ? (TARGETS_MS[one.what] ?? null) : null;
    return { ...one, targetMs, met: targetMs === null ? null : one.bestMs <= targetMs };
  };
  return {
    ...measured,
    bench: 'tally',
    timed: measured.timed.map(judge(full)),
    real: measured.real?.map(judge(true)) ?? null,
    targetMB: full ? TARGET_MB : null,
    memoryMet: full ? measured.peakMB <= TARGET_MB : null,
  };
}

export function tallyTable(report: TallyReport): string {
  const { voters, projects, approvals, bytes, turns, timed, real, peakMB, targetMB, memoryMet } = report;
  const head = ['', 'best ms', 'median', 'yardstick', 'ratio', 'funded', 'runs', 'target', ''];
  const size = `${voters} voters, ${projects} projects, ${approvals} approvals, ${(bytes / 1e6).toFixed(1)} MB`;
  const memory = `Peak memory of a process that reads and counts it: ${peakMB.toFixed(0)} MB`;
  const target = targetMB === null ? '' : ` (target ${targetMB}: ${verdict(memoryMet === true)})`;
  const missing = 'Real elections: not measured, there is no folder ../shared/data/elections (or TEST_DATA).';
  return [
    `${size}; the best of ${turns} turns.`,
    'Yardstick: one pass over the bytes (reading) or over the approvals (counting), in the same turns.',
    '',
    columns([head, ...[...timed, ...(real ?? [])].map(rowOf)]),
    '',
    memory + target,
    ...(real ? [] : [missing]),
  ].join('\n');
}

function rowOf({ what, bestMs, medianMs, yardstickMs, ratio, counted, targetMs, met }: Judged): string[] {
  return [
    what,
    bestMs.toFixed(1),
    medianMs.toFixed(1),
    yardstickMs.toFixed(2),
    `${ratio.toFixed(1)} x`,
    counted ? String(counted.funded) : '',
    counted && counted.runs > 1 ? String(counted.runs) : '',
    targetMs === null ? '' : `≤ ${targetMs}`,
    met === null ? '' : verdict(met),
  ];
}
