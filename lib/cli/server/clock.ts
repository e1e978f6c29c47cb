import { log } from '@/lib/usecases/system/log';

/** Something the server does by itself, time and again. Its name stands in the log when it fails. */
export interface Job {
  readonly name: string;
  readonly work: (now: Date) => Promise<unknown>;
}

/**
 * A clock over jobs: each call does them one after the other. One that fails is logged once until it succeeds again, and
 * keeps no other from being done; one that still runs since an earlier call is passed over.
 */
export function clockOf(jobs: readonly Job[]): (now: Date) => Promise<void> {
  const running = new Set<string>();
  const failing = new Set<string>();
  return async (now) => {
    for (const { name, work } of jobs) {
      if (running.has(name)) continue;
      running.add(name);
      try {
        await work(now);
        failing.delete(name);
      } catch {
        // Only its name: the fault's own words may hold values.
        if (!failing.has(name)) log.error({ job: name }, 'a job of the clock failed');
        failing.add(name);
      } finally {
        running.delete(name);
      }
    }
  };
}
