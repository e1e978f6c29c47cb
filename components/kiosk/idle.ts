/** Without any input for so long, the person has probably walked away (ballot protocol: three minutes). */
export const IDLE_MS = 180_000;
/** How long the warning stands: WCAG 2.2.1 asks for at least twenty seconds to extend a time limit. */
export const WARNING_MS = 20_000;

export type IdleState =
  | { readonly at: 'busy' }
  | { readonly at: 'warned'; readonly secondsLeft: number }
  | { readonly at: 'over' };

/** What so many milliseconds without input mean. */
export function idleState(idleMs: number): IdleState {
  if (idleMs < IDLE_MS) return { at: 'busy' };
  const leftMs = IDLE_MS + WARNING_MS - idleMs;
  return leftMs > 0 ? { at: 'warned', secondsLeft: Math.ceil(leftMs / 1000) } : { at: 'over' };
}

interface Moment {
  readonly wall: number;
  readonly running: number;
}

export function thisMoment(): Moment {
  return { wall: Date.now(), running: performance.now() };
}

/**
 * Milliseconds since then by the clock that ran furthest: the page's own clock may stand still while the device
 * sleeps, and the device's clock may be set back.
 */
export function sinceMs(then: Moment, now: Moment): number {
  return Math.max(now.wall - then.wall, now.running - then.running);
}
