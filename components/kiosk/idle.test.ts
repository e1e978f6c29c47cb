import { describe, expect, it } from 'vitest';
import { idleState, sinceMs } from './idle';

describe('a kiosk that nobody touches', () => {
  it.each([
    [0, { at: 'busy' }],
    [179_999, { at: 'busy' }],
    [180_000, { at: 'warned', secondsLeft: 20 }],
    [180_001, { at: 'warned', secondsLeft: 20 }],
    [199_999, { at: 'warned', secondsLeft: 1 }],
    [200_000, { at: 'over' }],
    [86_400_000, { at: 'over' }],
  ])('after %d ms', (idleMs, state) => {
    expect(idleState(idleMs)).toEqual(state);
  });

  it('counts a night in which the page stood still, and a clock that was set back', () => {
    const then = { wall: 1_000_000, running: 500 };
    expect(sinceMs(then, { wall: 9_000_000, running: 600 })).toBe(8_000_000);
    expect(sinceMs(then, { wall: 0, running: 200_500 })).toBe(200_000);
  });
});
