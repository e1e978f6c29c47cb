/**
 * `work` for a clock that asks too often: does nothing until `everyMs` have passed since it was last done. What fails is
 * tried again the next time.
 */
export function sometimes(
  everyMs: number,
  work: (now: Date) => Promise<unknown>,
): (now: Date) => Promise<void> {
  let next = 0;
  return async (now) => {
    if (now.getTime() < next) return;
    await work(now);
    next = now.getTime() + everyMs;
  };
}
