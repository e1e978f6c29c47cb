import { columns, percent, verdict } from '../support/columns';
import { median } from '../support/statistics';
import type { Run } from './http';
import type { CastPlan, Measured, Pair } from './measure';

/** HTTP must reach this share of the bare transaction. */
const RATIO_TARGET = 0.2;
/** With many ballots stored HTTP must keep this share of its speed; above it a difference is noise. */
const UNCHANGED_TARGET = 0.9;

export interface CastReport {
  readonly bench: 'cast';
  readonly plan: CastPlan;
  readonly targets: { readonly ratio: number; readonly unchanged: number };
  /** Medians over the runs; `ratio` is the median of the pairs' own HTTP / bare, in ballots per second. */
  readonly measured: readonly (Measured & Pair & { readonly ratio: number; readonly met: boolean })[];
  /** Per number of connections: speed with the most ballots stored over speed with the fewest, median over the turns. */
  readonly unchanged: readonly {
    readonly connections: number;
    readonly http: number;
    readonly bare: number;
    readonly met: boolean;
  }[];
}

export function castReport(plan: CastPlan, measured: readonly Measured[]): CastReport {
  return {
    bench: 'cast',
    plan,
    targets: { ratio: RATIO_TARGET, unchanged: UNCHANGED_TARGET },
    measured: measured.map((one) => {
      const ratio = median(one.runs.map(({ http, bare }) => http.perSecond / bare.perSecond));
      return {
        ...one,
        http: middle(one, 'http'),
        bare: middle(one, 'bare'),
        ratio,
        met: ratio >= RATIO_TARGET,
      };
    }),
    unchanged: plan.connections.flatMap((connections) => {
      const these = measured.filter((one) => one.connections === connections);
      const [few, many] = [these[0], these.at(-1)];
      if (!few || !many || few === many) return [];
      const http = kept(few, many, 'http');
      return [{ connections, http, bare: kept(few, many, 'bare'), met: http >= UNCHANGED_TARGET }];
    }),
  };
}

function middle({ runs }: Measured, way: keyof Pair): Run {
  return {
    perSecond: median(runs.map((run) => run[way].perSecond)),
    p99Ms: median(runs.map((run) => run[way].p99Ms)),
  };
}

function kept(few: Measured, many: Measured, way: keyof Pair): number {
  return median(
    many.runs.flatMap((run, turn) => {
      const other = few.runs[turn];
      return other ? [run[way].perSecond / other[way].perSecond] : [];
    }),
  );
}

export function castTable({ plan, targets, measured, unchanged }: CastReport): string {
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
    `Ballots cast per second: median of ${plan.runs} runs of ${plan.ballots} ballots in turns; every answer was OK.`,
    '',
    columns([head, ...rows]),
    '',
    `Target: HTTP at least ${percent(targets.ratio)} of the bare transaction.`,
    ...unchanged.map(
      ({ connections, http, bare, met }) =>
        `Unchanged with many ballots stored, ${connections} connections: HTTP keeps ${percent(http)} of its speed ` +
        `(bare ${percent(bare)}), target ${percent(targets.unchanged)}: ${verdict(met)}`,
    ),
  ].join('\n');
}
