import type { Attempt } from './attack';

/**
 * How much better than chance an attempt is, in hits per cheque of its group. Chance is exact: whatever an attacker who
 * knows nothing guesses, each guess is right once in as many times as the group has cheques.
 */
export function excess({ guesses, hits, cheques }: Attempt): number {
  return (hits - guesses / cheques) / cheques;
}

/**
 * The probability that guessing blindly does at least as well. Poisson with mean guesses / cheques: the number of
 * fixed points of a random permutation tends to it faster than any power (Montmort's problem).
 */
export function luck({ guesses, hits, cheques }: Attempt): number {
  const mean = guesses / cheques;
  let term = Math.exp(-mean);
  let below = 0;
  for (let k = 0; k < hits; k++) {
    below += term;
    term *= mean / (k + 1);
  }
  if (1 - below > 1e-6) return 1 - below;
  // Far out the difference to 1 is lost to rounding; there the tail is its first terms.
  let tail = 0;
  for (let k = hits; k < hits + 60; k++) {
    tail += term;
    term *= mean / (k + 1);
  }
  return tail;
}

/** The attempt that comes out best. */
export function best(attempts: readonly Attempt[]): Attempt | undefined {
  return attempts.toSorted((a, b) => excess(b) - excess(a))[0];
}

/** The probability that blind guessing, tried this often, is anywhere this much better than chance. */
export function falseAlarm(attempts: readonly Attempt[], margin: number): number {
  return attempts.reduce((sum, one) => {
    const hits = Math.floor(margin * one.cheques + one.guesses / one.cheques) + 1;
    return sum + luck({ ...one, hits });
  }, 0);
}
