import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUNDLE_FILES } from '@/lib/formats/bundle';
import { verifyBundle } from './index';
import { HONEST, tampered } from './testing/cases/index';

const RUNS = 200;
const flip = fc.integer({ min: 1, max: 255 });
/** A place as a part of the whole, so that it fits any length. */
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

function changed(bytes: Uint8Array, at: number, mask: number): Uint8Array {
  const index = Math.floor(at * bytes.length);
  return bytes.with(index, (bytes[index] ?? 0) ^ mask);
}

/** Hundreds of checks, on a machine that may be busy. */
const PATIENCE = { timeout: 60_000 };

describe('any one byte', PATIENCE, () => {
  it('of any file is noticed, also when the sums are made to fit again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BUNDLE_FILES), place, flip, (name, at, mask) => {
        const bundle = tampered();
        bundle.setBytes(name, changed(bundle.bytes(name), at, mask));
        expect(verifyBundle(bundle.zip()).findings).not.toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('of the ZIP may be anything: there is a report', () => {
    fc.assert(
      fc.property(place, flip, (at, mask) => {
        const { ok, findings } = verifyBundle(changed(HONEST.zip, at, mask));
        expect(ok).toBe(findings.length === 0);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('any bytes', PATIENCE, () => {
  it('for any anchor give a report, and never one that is held against nothing', () => {
    const text = fc.oneof(fc.string(), fc.json());
    fc.assert(
      fc.property(text, text, fc.uint8Array(), text, (logKey, receipt, since, auditor) => {
        const report = verifyBundle(HONEST.zip, { logKey, receipt, since, auditor });
        expect(report.ok).toBe(false);
        expect(report.anchoredBy).toEqual([]);
      }),
      { numRuns: RUNS / 4 },
    );
  });
});
