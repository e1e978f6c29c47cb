import { describe, expect, it } from 'vitest';
import type { Timed } from './measure';
import { READ, SAMPLE_SIZE, type TallyMeasured, tallyReport, tallyTable } from './report';

function timed(what: string, bestMs: number): Timed {
  return {
    what,
    bestMs,
    medianMs: bestMs * 2,
    yardstick: 'bytes',
    yardstickMs: 10,
    ratio: bestMs / 10,
    counted: null,
  };
}

const FULL: TallyMeasured = {
  ...SAMPLE_SIZE,
  approvals: 6_000_000,
  bytes: 26_000_000,
  turns: 5,
  timed: [timed(READ, 250), timed('equal-shares', 251), timed('greedy', 9999)],
  real: [timed('Wieliczka 2023, add1', 20.1)],
  peakMB: 401,
};

describe('the report of a tally measurement', () => {
  it('judges the best turn, and says MISSED where a target is missed', () => {
    const report = tallyReport(FULL);
    expect(report.timed.map(({ met }) => met)).toEqual([true, false, null]);
    expect(report.real?.map(({ met }) => met)).toEqual([false]);
    expect(report.memoryMet).toBe(false);
    expect(tallyTable(report).match(/MISSED/g)).toHaveLength(3);
  });

  it('does not hold another size against the targets of the full one', () => {
    const report = tallyReport({ ...FULL, voters: 1000 });
    expect(report.timed.every(({ met }) => met === null)).toBe(true);
    expect(report.memoryMet).toBeNull();
    expect(report.real?.[0]?.met).toBe(false);
  });

  it('says so where the real elections are missing', () => {
    expect(tallyTable(tallyReport({ ...FULL, real: null }))).toContain('Real elections: not measured');
  });
});
