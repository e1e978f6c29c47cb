import { describe, expect, it } from 'vitest';
import type { Made } from './measure';
import { lettersReport, lettersTable } from './report';

const few: Made = { letters: 1000, bytes: 10_000_000, ms: 5000, qrMs: 2500, peakKB: 200_000 };
const many = (peakKB: number): Made => ({
  letters: 10_000,
  bytes: 95_000_000,
  ms: 40_000,
  qrMs: 20_000,
  peakKB,
});

describe('the report of a letters measurement', () => {
  it('sets speed beside QR codes, and memory beside that of a few letters', () => {
    const report = lettersReport([few], [many(220_000)]);
    expect(report).toMatchObject({
      pagesPerSecond: 250,
      perQr: 2,
      bytesPerLetter: 9500,
      growth: 1.1,
      met: true,
    });
    expect(lettersTable(report)).toContain('Memory of many over few: 1.10 (target at most 1.5: met)');
  });

  it('says MISSED when memory grows with the letters', () => {
    const report = lettersReport([few, few], [many(300_000), many(310_000)]);
    expect(report.met).toBe(false);
    expect(lettersTable(report)).toContain('MISSED');
  });
});
