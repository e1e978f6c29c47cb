/** Times of sessions (docs/decisions/043-passkeys.md), in seconds as in a token. */
const MINUTE = 60;
const HOUR = 60 * MINUTE;
export const HOUSEHOLD_SECONDS = 2 * HOUR;
/** A working day; after it the passkey is asked for again, whatever one did. */
export const STAFF_SECONDS = 8 * HOUR;
export const STAFF_IDLE_SECONDS = 30 * MINUTE;

export interface SessionTimes {
  readonly kind: 'household' | 'staff';
  /** When it began, in seconds since 1970 UTC. */
  readonly since: number;
  /** When it was last used or extended. */
  readonly seen: number;
}

export interface SessionEnd {
  /** Milliseconds from now; 0 or less when it is over. */
  readonly inMs: number;
  /** `idle`: staying is enough to go on. `limit`: only signing in again is. */
  readonly why: 'idle' | 'limit';
}

/** When a session ends if nothing more is done. */
export function sessionEnd({ kind, since, seen }: SessionTimes, now: Date): SessionEnd {
  const left = (second: number) => second * 1000 - now.getTime();
  if (kind === 'household') return { inMs: left(seen + HOUSEHOLD_SECONDS), why: 'idle' };
  const [idle, limit] = [left(seen + STAFF_IDLE_SECONDS), left(since + STAFF_SECONDS)];
  return idle < limit ? { inMs: idle, why: 'idle' } : { inMs: limit, why: 'limit' };
}

/** The moment as tokens hold it. */
export function inSeconds(moment: Date): number {
  return Math.floor(moment.getTime() / 1000);
}
