import { describe, expect, it } from 'vitest';
import { workspaceReport, workspaceTable } from './report';

const turn = (ms: number, bareMs: number) => ({ ms, bareMs });
const report = workspaceReport({ ideas: 5000, lines: 50_000 }, [
  { what: 'ideas, first page', statements: 2, turns: [turn(10, 5), turn(60, 20), turn(9, 3.6)] },
  { what: 'log book, all', statements: 1, turns: [turn(4, 1), turn(3.1, 1), turn(2, 1)] },
]);

describe('the workspace beside its bare statements', () => {
  it('is judged by the median of turns that ran side by side', () => {
    expect(report.questions).toMatchObject([
      { medianMs: 10, p95Ms: 60, bareMs: 5, ratio: 2.5, met: true },
      { medianMs: 3.1, ratio: 3.1, met: false },
    ]);
    expect(report.turns).toBe(3);
  });

  it('says what was missed', () => {
    const lines = workspaceTable(report).split('\n');
    expect(lines[0]).toContain('5,000 ideas in a round, 50,000 lines');
    expect(lines.find((line) => line.startsWith('ideas'))).toMatch(/ 2\.5 +met$/);
    expect(lines.find((line) => line.startsWith('log book'))).toMatch(/ 3\.1 +MISSED$/);
  });
});
