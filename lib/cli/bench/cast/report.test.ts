import { describe, expect, it } from 'vitest';
import type { Measured } from './measure';
import { castReport, castTable } from './report';

const plan = { runs: 3, ballots: 960, connections: [8, 32] };

function measured(stored: number, connections: number, pairs: readonly [number, number][]): Measured {
  const run = (perSecond: number) => ({ perSecond, p99Ms: 10_000 / perSecond });
  return { stored, connections, runs: pairs.map(([http, bare]) => ({ http: run(http), bare: run(bare) })) };
}

describe('the report of a cast measurement', () => {
  it('takes the ratio of runs beside each other, so that a slow moment of the machine falls on both', () => {
    // A machine that is ten times slower in the second turn: medians over everything would say 300 / 800.
    const pairs = [
      [300, 1000],
      [30, 100],
      [300, 800],
    ] as const;
    const [one] = castReport(plan, [
      measured(
        0,
        8,
        pairs.map(([a, b]) => [a, b]),
      ),
    ]).measured;
    expect(one?.ratio).toBeCloseTo(0.3);
    expect(one?.http.perSecond).toBe(300);
    expect(one?.bare.perSecond).toBe(800);
    expect(one?.met).toBe(true);
  });

  it('says MISSED below a fifth of the bare transaction, and met at it', () => {
    const [low, even] = castReport(plan, [
      measured(0, 8, [[199, 1000]]),
      measured(0, 32, [[200, 1000]]),
    ]).measured;
    expect([low?.met, even?.met]).toEqual([false, true]);
    expect(castTable(castReport(plan, [measured(0, 8, [[199, 1000]])]))).toContain('MISSED');
  });

  it('holds many stored ballots against few of the same turn and the same connections', () => {
    const report = castReport(plan, [
      measured(0, 8, [
        [300, 1000],
        [30, 100],
        [300, 1000],
      ]),
      measured(100_000, 8, [
        [240, 900],
        [24, 90],
        [240, 900],
      ]),
      measured(0, 32, [[300, 1000]]),
      measured(100_000, 32, [[290, 1000]]),
    ]);
    expect(report.unchanged.map(({ connections, met }) => [connections, met])).toEqual([
      [8, false],
      [32, true],
    ]);
    expect(report.unchanged[0]?.http).toBeCloseTo(0.8);
  });
});
