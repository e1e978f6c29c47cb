import { describe, expect, it } from 'vitest';
import { type ExtensionRequest, extensionStatement, readExtension } from './extension';

const HOUR = 3_600_000;
const closesAt = new Date('2026-05-22T20:00:00Z');
const now = new Date('2026-05-22T18:00:00Z');
const at = (ms: number) => new Date(closesAt.getTime() + ms);
const REQUEST: ExtensionRequest = {
  until: at(24 * HOUR),
  reason: 'De website lag twee uur plat.',
  now,
  closesAt,
  plannedCloses: closesAt,
};
const read = (changes: Partial<ExtensionRequest>) => readExtension({ ...REQUEST, ...changes });

describe('an extension', () => {
  it('is a later time with a reason on one line', () => {
    expect(read({ reason: '  De website\nlag   plat. ' })).toEqual({
      ok: true,
      value: { until: at(24 * HOUR), reason: 'De website lag plat.' },
    });
  });

  it.each<[string, Partial<ExtensionRequest>]>([
    ['TOO_LATE', { now: closesAt }],
    ['BAD_TIME', { until: new Date('x') }],
    ['NOT_LATER', { until: closesAt }],
    ['NOT_LATER', { until: at(-HOUR) }],
    ['NOT_LATER', { now: at(-60_000), until: at(60_000) }],
    ['TOO_LONG', { until: at(14 * 24 * HOUR + 1) }],
    ['TOO_LONG', { closesAt: at(10 * 24 * HOUR), until: at(15 * 24 * HOUR) }],
    ['BAD_REASON', { reason: 'Storing' }],
    ['BAD_REASON', { reason: ' '.repeat(40) }],
    ['BAD_REASON', { reason: 'x'.repeat(301) }],
    ['BAD_REASON', { reason: 'Een storing\u202e in de nacht' }],
  ])('is refused with %s', (error, changes) => {
    expect(read(changes)).toEqual({ ok: false, error });
  });

  it('may be exactly two weeks, counted from the closing time with which voting opened', () => {
    expect(read({ until: at(14 * 24 * HOUR) }).ok).toBe(true);
    expect(read({ closesAt: at(10 * 24 * HOUR), until: at(14 * 24 * HOUR) }).ok).toBe(true);
  });
});

describe('the closing statement', () => {
  it('says nothing without one, else the last time and every reason', () => {
    expect(extensionStatement([])).toBeNull();
    expect(
      extensionStatement([
        { until: at(HOUR), reason: 'Eerste storing.' },
        { until: at(2 * HOUR), reason: 'Tweede storing.' },
      ]),
    ).toEqual({ reason: 'Eerste storing.; Tweede storing.', until: '2026-05-22T22:00:00.000Z' });
  });
});
