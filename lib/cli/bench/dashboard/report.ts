import type { DashboardQuestion, DashboardSize } from '@/lib/usecases/bench/dashboard';
import { columns, verdict } from '../support/columns';
import { median, percentile } from '../support/statistics';
import type { Measured, Turn } from './measure';

/** The page may take three times what its bare statements take. */
const TARGET_RATIO = 3;
const TARGET_RECOMPUTE_MS = 2000;
const TARGET_PACKAGE_MS = 5000;
/** With four times the ballots the page may take this much longer: less than half of noise, and far from four. */
const TARGET_GROWTH = 1.5;

interface JudgedPage {
  readonly what: DashboardQuestion;
  readonly ballots: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly bareMs: number;
  /** Median over the turns of the page over what ran bare beside it. */
  readonly ratio: number;
}

export interface DashboardReport extends DashboardSize {
  readonly bench: 'dashboard';
  readonly turns: number;
  readonly pages: readonly JudgedPage[];
  readonly page: { readonly ratio: number; readonly target: number; readonly met: boolean };
  /** The page of four districts with all ballots over the same with a quarter of them. */
  readonly growth: { readonly ratio: number; readonly target: number; readonly met: boolean };
  readonly recompute: { readonly medianMs: number; readonly target: number; readonly met: boolean };
  readonly package: {
    readonly medianMs: number;
    readonly bytes: number;
    readonly target: number;
    readonly met: boolean;
  };
}

/** `measured`: with a quarter of the ballots, and with all of them. */
export function dashboardReport(size: DashboardSize, measured: readonly Measured[]): DashboardReport {
  const [small, large] = measured;
  if (!small || !large) throw new Error('two databases are measured');
  const pages = measured.flatMap(({ ballots, questions }) =>
    (Object.keys(questions) as DashboardQuestion[]).map((what) => judge(what, ballots, questions[what])),
  );
  const four = (one: Measured) => judge('four districts', one.ballots, one.questions['four districts']);
  const { ratio } = four(large);
  const growth = four(large).medianMs / four(small).medianMs;
  const recomputeMs = median(large.recomputeMs);
  const packageMs = median(large.packageMs);
  return {
    bench: 'dashboard',
    ...size,
    turns: large.questions['four districts'].length,
    pages,
    page: { ratio, target: TARGET_RATIO, met: ratio <= TARGET_RATIO },
    growth: { ratio: growth, target: TARGET_GROWTH, met: growth <= TARGET_GROWTH },
    recompute: {
      medianMs: recomputeMs,
      target: TARGET_RECOMPUTE_MS,
      met: recomputeMs <= TARGET_RECOMPUTE_MS,
    },
    package: {
      medianMs: packageMs,
      bytes: large.packageBytes,
      target: TARGET_PACKAGE_MS,
      met: packageMs <= TARGET_PACKAGE_MS,
    },
  };
}

function judge(what: DashboardQuestion, ballots: number, turns: readonly Turn[]): JudgedPage {
  const all = turns.map(({ ms }) => ms);
  return {
    what,
    ballots,
    medianMs: median(all),
    p95Ms: percentile(all, 0.95),
    bareMs: median(turns.map(({ bareMs }) => bareMs)),
    ratio: median(turns.map(({ ms, bareMs }) => ms / bareMs)),
  };
}

export function dashboardTable(report: DashboardReport): string {
  const { districts, rounds, turns, pages, page, growth, recompute, package: made } = report;
  const head = ['', 'ballots', 'ms', 'p95', 'bare ms', 'ratio'];
  const rows = pages.map(({ what, ballots, medianMs, p95Ms, bareMs, ratio }) => [
    what,
    ballots.toLocaleString('en'),
    medianMs.toFixed(1),
    p95Ms.toFixed(1),
    bareMs.toFixed(1),
    ratio.toFixed(1),
  ]);
  return [
    `${districts.toLocaleString('en')} districts, ${rounds.toLocaleString('en')} rounds; medians of ${turns} turns, each beside its bare statements:`,
    '',
    columns([head, ...rows]),
    '',
    columns([
      ['four districts over bare', `${page.ratio.toFixed(1)}`, `target ${page.target}`, verdict(page.met)],
      [
        'four times the ballots',
        `× ${growth.ratio.toFixed(2)}`,
        `target ${growth.target}`,
        verdict(growth.met),
      ],
      [
        'recompute 10,000 ballots',
        `${recompute.medianMs.toFixed(0)} ms`,
        `target ${recompute.target}`,
        verdict(recompute.met),
      ],
      [
        `package of ${(made.bytes / 1000).toFixed(0)} kB`,
        `${made.medianMs.toFixed(0)} ms`,
        `target ${made.target}`,
        verdict(made.met),
      ],
    ]),
  ].join('\n');
}
