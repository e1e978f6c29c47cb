import { columns, verdict } from '../support/columns';
import type { CastPlan, Measured } from './measure';

/** HTTP must reach this share of the bare transaction. */
const RATIO_TARGET = 0.2;
/** With many ballots stored HTTP must keep this share of its speed; less is no noise any more. */
const UNCHANGED_TARGET = 0.9;

export interface CastReport {
  readonly bench: 'cast';
  readonly plan: CastPlan;
  readonly ratioTarget: number;
  readonly unchangedTarget: number;
  readonly measured: readonly (Measured & { readonly met: boolean })[];
  /** Per number of connections: speed with the most ballots stored over speed with the fewest. */
  readonly unchanged: readonly { connections: number; http: number; bare: number; met: boolean }[];
}

export function reportOf(plan: CastPlan, measured: readonly Measured[]): CastReport {
  const unchanged = plan.connections.flatMap((connections) => {
    const these = measured
      .filter((one) => one.connections === connections)
      .toSorted((a, b) => a.stored - b.stored);
    const [few, many] = [these[0], these.at(-1)];
    if (!few || !many || few === many) return [];
    const http = many.http.perSecond / few.http.perSecond;
    const bare = many.bare.perSecond / few.bare.perSecond;
    return [{ connections, http, bare, met: http >= UNCHANGED_TARGET }];
  });
  return {
    bench: 'cast',
    plan,
    ratioTarget: RATIO_TARGET,
    unchangedTarget: UNCHANGED_TARGET,
    measured: measured.map((one) => ({ ...one, met: one.ratio >= RATIO_TARGET })),
    unchanged,
  };
}

export function castTable({ plan, measured, unchanged, ratioTarget, unchangedTarget }: CastReport): string {
  const head = ['stored', 'connections', 'HTTP /s', 'p99 ms', 'bare /s', 'p99 ms', 'HTTP / bare', ''];
  const rows = measured.map(({ stored, connections, http, bare, ratio, met }) => [
    stored.toLocaleString('en'),
    String(connections),
    http.perSecond.toFixed(0),
    http.p99Ms.toFixed(1),
    bare.perSecond.toFixed(0),
    bare.p99Ms.toFixed(1),
    percent(ratio),
    verdict(met),
  ]);
  return [
    `Ballots cast per second, median of ${plan.runs} alternating runs of ${plan.ballots} ballots; every answer was OK.`,
    '',
    columns([head, ...rows]),
    '',
    `Target: HTTP at least ${percent(ratioTarget)} of the bare transaction.`,
    ...unchanged.map(
      ({ connections, http, bare, met }) =>
        `Unchanged with many ballots stored, ${connections} connections: HTTP keeps ${percent(http)} of its speed ` +
        `(bare ${percent(bare)}), target ${percent(unchangedTarget)}: ${verdict(met)}`,
    ),
  ].join('\n');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}
