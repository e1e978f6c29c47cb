/** Networks remembered at once; beyond it the window starts anew, so memory stays bounded. */
const MAX_NETWORKS = 20_000;

/**
 * Counts what a network does, and tells whether it has done it more than `most` times in this window. Kept in memory,
 * never written: after a restart everybody starts anew.
 */
export function networkLimit(most: number, windowMs: number): (network: string, now: Date) => boolean {
  const counts = new Map<string, number>();
  let windowEnds = 0;
  return (network, now) => {
    if (now.getTime() >= windowEnds || counts.size >= MAX_NETWORKS) {
      counts.clear();
      windowEnds = now.getTime() + windowMs;
    }
    const count = (counts.get(network) ?? 0) + 1;
    counts.set(network, count);
    return count > most;
  };
}
