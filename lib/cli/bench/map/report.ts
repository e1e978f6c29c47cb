import { verdict } from '../support/columns';
import { median } from '../support/statistics';
import type { MapRun } from './measure';

const TARGET_MS = 100;

export interface MapReport {
  readonly bench: 'map';
  readonly ideas: number;
  readonly targetMs: number;
  /** Medians over the runs. */
  readonly interactiveMs: number;
  readonly longestMs: number;
  readonly yardstickMs: number;
  /** The longest task over the yardstick of its own run, median. */
  readonly ratio: number;
  readonly met: boolean;
  readonly runs: readonly MapRun[];
}

export function mapReport(ideas: number, runs: readonly MapRun[]): MapReport {
  const longestMs = median(runs.map((run) => run.longestMs));
  return {
    bench: 'map',
    ideas,
    targetMs: TARGET_MS,
    interactiveMs: median(runs.map((run) => run.interactiveMs)),
    longestMs,
    yardstickMs: median(runs.map((run) => run.yardstickMs)),
    ratio: median(runs.map((run) => run.longestMs / run.yardstickMs)),
    met: longestMs <= TARGET_MS,
    runs,
  };
}

export function mapText(report: MapReport): string {
  const { ideas, runs, interactiveMs, longestMs, yardstickMs, ratio, met, targetMs } = report;
  const worst = Math.max(...runs.map((run) => run.longestMs));
  return [
    `The district's page with ${ideas.toLocaleString('en')} ideas, median of ${runs.length} visits with nothing cached:`,
    '',
    `Time to an interactive map   ${ms(interactiveMs)}`,
    `Longest task while it moves  ${longestMs === 0 ? 'none over 50 ms' : ms(longestMs)} (worst visit ${ms(worst)}), ` +
      `target ${ms(targetMs)}: ${verdict(met)}`,
    `Yardstick                    ${ms(yardstickMs)} to sort 200,000 numbers on that page; longest task / yardstick ` +
      ratio.toFixed(2),
  ].join('\n');
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}
