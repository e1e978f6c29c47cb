import { columns, verdict } from '../support/columns';
import { median, percentile } from '../support/statistics';
import type { Asked } from './measure';

/** A list may take three times what its bare statements take. */
const TARGET_RATIO = 3;

export interface WorkspaceSize {
  readonly ideas: number;
  readonly lines: number;
}

interface Judged {
  readonly what: Asked['what'];
  readonly statements: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly bareMs: number;
  /** Median over the turns of what was asked over what ran bare beside it. */
  readonly ratio: number;
  readonly met: boolean;
}

export interface WorkspaceReport extends WorkspaceSize {
  readonly bench: 'workspace';
  readonly turns: number;
  readonly targetRatio: number;
  readonly questions: readonly Judged[];
}

export function workspaceReport(size: WorkspaceSize, asked: readonly Asked[]): WorkspaceReport {
  return {
    bench: 'workspace',
    ...size,
    turns: asked[0]?.turns.length ?? 0,
    targetRatio: TARGET_RATIO,
    questions: asked.map(judge),
  };
}

function judge({ what, statements, turns }: Asked): Judged {
  const all = turns.map(({ ms }) => ms);
  const ratio = median(turns.map(({ ms, bareMs }) => ms / bareMs));
  return {
    what,
    statements,
    medianMs: median(all),
    p95Ms: percentile(all, 0.95),
    bareMs: median(turns.map(({ bareMs }) => bareMs)),
    ratio,
    met: ratio <= TARGET_RATIO,
  };
}

export function workspaceTable({ ideas, lines, turns, questions }: WorkspaceReport): string {
  const head = ['', 'ms', 'p95', 'bare ms', 'statements', 'ratio', `target ${TARGET_RATIO}`];
  const rows = questions.map(({ what, medianMs, p95Ms, bareMs, statements, ratio, met }) => [
    what,
    medianMs.toFixed(1),
    p95Ms.toFixed(1),
    bareMs.toFixed(1),
    String(statements),
    ratio.toFixed(1),
    verdict(met),
  ]);
  const size = `${ideas.toLocaleString('en')} ideas in a round, ${lines.toLocaleString('en')} lines in the log book`;
  return `${size}; medians of ${turns} turns, each beside its bare statements:\n\n${columns([head, ...rows])}`;
}
