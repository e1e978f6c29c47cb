/** How long something has taken: until the event, or until the day we last looked (`event: false`, censored). */
export interface Duration {
  readonly days: number;
  readonly event: boolean;
}

/** At this many days: who were still at risk, how many events fell on it, and what share was left after it. */
export interface SurvivalStep {
  readonly days: number;
  readonly survival: number;
  readonly atRisk: number;
  readonly events: number;
}

export interface SurvivalCurve {
  /** One step per day on which something happened, in order. */
  readonly steps: readonly SurvivalStep[];
  /** The first day on which no more than half is left, or null where the curve never comes that low. */
  readonly median: number | null;
}

/** Shares are products of fractions: what is half but for rounding is half. */
const HALF = 0.5 + 1e-12;

/**
 * The product-limit curve of E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations",
 * J. Am. Stat. Assoc. 53 (1958) 457–481: S(t) = Π over days tᵢ ≤ t of (1 − dᵢ/nᵢ).
 * Ties are taken together; somebody censored on the day of an event counts as still at risk on that day, as they do.
 * Throws on a time that is negative or no number: that is a mistake of the caller.
 */
export function kaplanMeier(times: readonly Duration[]): SurvivalCurve {
  const sorted = times.map(checked).sort((one, other) => one.days - other.days);
  const steps: SurvivalStep[] = [];
  let survival = 1;
  let index = 0;
  while (index < sorted.length) {
    const days = sorted[index]?.days ?? 0;
    const atRisk = sorted.length - index;
    let events = 0;
    for (; index < sorted.length && sorted[index]?.days === days; index += 1) {
      events += sorted[index]?.event ? 1 : 0;
    }
    if (events > 0) {
      survival *= 1 - events / atRisk;
      steps.push({ days, survival, atRisk, events });
    }
  }
  return { steps, median: steps.find((step) => step.survival <= HALF)?.days ?? null };
}

function checked(time: Duration): Duration {
  if (!Number.isFinite(time.days) || time.days < 0) {
    throw new RangeError('A duration is a number of days from 0 up');
  }
  return time;
}
