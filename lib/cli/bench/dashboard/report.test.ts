import { describe, expect, it } from 'vitest';
import type { Measured } from './measure';
import { dashboardReport, dashboardTable } from './report';

const turn = (ms: number, bareMs: number) => ({ ms, bareMs });
const measured = (ballots: number, ms: number, packageMs: number): Measured => ({
  ballots,
  questions: {
    'one district': [turn(5, 4)],
    'four districts': [turn(ms, 5), turn(ms * 6, 20), turn(ms, 5)],
  },
  recomputeMs: [100, 300, 200],
  packageMs: [packageMs],
  packageBytes: 123_456,
});
const size = { districts: 500, rounds: 200, ballots: 1_000_000 };

describe("the council's page beside its bare statements", () => {
  it('is judged by the median of turns that ran side by side, and by what more ballots cost', () => {
    const report = dashboardReport(size, [measured(250_000, 10, 900), measured(1_000_000, 11, 6000)]);
    expect(report.page).toMatchObject({ ratio: 2.2, met: true });
    expect(report.growth).toMatchObject({ ratio: 1.1, met: true });
    expect(report.recompute).toMatchObject({ medianMs: 200, met: true });
    expect(report.package).toMatchObject({ medianMs: 6000, met: false });
    expect(report.turns).toBe(3);
  });

  it('says what was missed', () => {
    const report = dashboardReport(size, [measured(250_000, 10, 900), measured(1_000_000, 40, 900)]);
    const lines = dashboardTable(report).split('\n');
    expect(lines.find((line) => line.startsWith('four districts over bare'))).toMatch(/8\.0 .*MISSED$/);
    expect(lines.find((line) => line.startsWith('four times the ballots'))).toMatch(/× 4\.00 .*MISSED$/);
    expect(lines.find((line) => line.startsWith('package'))).toMatch(/met$/);
  });
});
