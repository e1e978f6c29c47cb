import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closingLine, playwrightCounts, readCounts, vitestCounts } from './counts';

it('closes with a plain line', () => {
  expect(closingLine({ passed: 12, failed: 0, skipped: 3 })).toBe('12 passed, 0 failed, 3 skipped');
});

describe('what the runners report', () => {
  it('counts a file that could not be loaded or prepared as a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'skipped' }] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [] },
    ];
    const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults };
    expect(vitestCounts(report)).toEqual({ passed: 5, failed: 3, skipped: 3 });
  });

  it('counts a flaky test and an error outside tests as failures', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
    expect(playwrightCounts({ stats, errors: [{}] })).toEqual({ passed: 4, failed: 3, skipped: 2 });
  });
});

describe('a report held against how its runner ended', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'wijkcheque-counts-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const read = (stats: Parameters<typeof playwrightCounts>[0]['stats'] | null, endedWell: boolean) => {
    const file = path.join(folder, 'report.json');
    rmSync(file, { force: true });
    if (stats) writeFileSync(file, JSON.stringify({ stats }));
    return readCounts(file, playwrightCounts, endedWell);
  };
  const fine = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };

  it('is believed when both say the same', () => {
    expect(read(fine, true)).toEqual({ passed: 3, failed: 0, skipped: 0 });
    expect(read({ ...fine, unexpected: 2 }, false)).toEqual({ passed: 3, failed: 2, skipped: 0 });
  });

  it('fails when the runner ended badly without a failing test, without a report, or with nothing run', () => {
    expect(read(fine, false).failed).toBe(1);
    expect(read(null, true).failed).toBe(1);
    expect(read({ ...fine, expected: 0 }, true).failed).toBe(1);
  });
});
