import { describe, expect, it } from 'vitest';
import { inSeconds, sessionEnd } from './session-times';

const START = new Date('2026-09-01T08:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const at = (ms: number) => new Date(START.getTime() + ms);

function end(kind: 'household' | 'staff', seenMs: number, nowMs: number) {
  return sessionEnd({ kind, since: inSeconds(START), seen: inSeconds(at(seenMs)) }, at(nowMs));
}

describe('a session of staff', () => {
  it('ends after half an hour in which nothing is done', () => {
    expect(end('staff', 0, 0)).toEqual({ inMs: 30 * MINUTE, why: 'idle' });
    expect(end('staff', HOUR, HOUR + 29 * MINUTE)).toEqual({ inMs: MINUTE, why: 'idle' });
    expect(end('staff', 0, 30 * MINUTE).inMs).toBe(0);
  });

  it('ends after eight hours, whatever is done', () => {
    const minute = 7 * HOUR + 45 * MINUTE;
    expect(end('staff', minute, minute)).toEqual({ inMs: 15 * MINUTE, why: 'limit' });
    expect(end('staff', 8 * HOUR, 8 * HOUR).inMs).toBe(0);
  });
});

it('a session of a household ends two hours after it began or was extended', () => {
  expect(end('household', 0, 0)).toEqual({ inMs: 2 * HOUR, why: 'idle' });
  expect(end('household', 9 * HOUR, 10 * HOUR)).toEqual({ inMs: HOUR, why: 'idle' });
  expect(end('household', 0, 2 * HOUR).inMs).toBe(0);
});
