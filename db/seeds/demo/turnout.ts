import type { DayCount } from '@/lib/domain/indicators/facts';
import { Random } from './random';
import { isoDate } from './times';

const DAY_MS = 86_400_000;
const STEP = 5;
/** How strongly people answer to a letter that has just come; how much less each day after it. */
const LETTER = 5;
const FADES = 0.62;
/** What people do on a day without a letter, and more on the last two. */
const ORDINARY = 1;
const LAST_DAYS = 2;
const LAST = 2;

/**
 * Ballots at the end of every day of a round that was over long ago, in steps of five: drawn by chance from the same
 * weights for every round, most after the letters and some at the end. Sample data, as the ballots themselves.
 */
export function sampleTurnoutDays(
  seed: string,
  {
    opensAt,
    closesAt,
    ballots,
  }: { readonly opensAt: Date; readonly closesAt: Date; readonly ballots: number },
): readonly DayCount[] {
  const random = new Random(`${seed}/turnout`);
  const days = Math.max(1, Math.ceil((closesAt.getTime() - opensAt.getTime()) / DAY_MS));
  const weights = Array.from({ length: days }, (_, i) => {
    const last = days - i <= LAST_DAYS ? LAST : 0;
    return ORDINARY + LETTER * FADES ** i + last;
  });
  const perDay = weights.map(() => 0);
  for (let i = 0; i < ballots; i += 1) {
    const day = random.weighted(weights);
    perDay[day] = (perDay[day] ?? 0) + 1;
  }
  let sum = 0;
  return perDay.map((count, i) => {
    sum += count;
    return { day: isoDate(opensAt, i), ballots: Math.floor(sum / STEP) * STEP };
  });
}
