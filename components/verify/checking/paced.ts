import type { CheckPhase, CheckProgress } from './types';

/** Progress is called thousands of times a second; a screen shows no more than this. */
const PAUSE_MS = 50;

/** Passes progress on when a phase begins or ends, and in between no more often than a screen can show. */
export function paced(
  report: (progress: CheckProgress) => void,
  now: () => number = () => performance.now(),
): (phase: CheckPhase, done: number, total: number | null) => void {
  let last: CheckPhase | null = null;
  let next = 0;
  return (phase, done, total) => {
    const at = now();
    if (phase === last && done !== total && at < next) return;
    last = phase;
    next = at + PAUSE_MS;
    report({ phase, done, total });
  };
}
