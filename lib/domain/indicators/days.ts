import { COUNT_STEP, deducted, SMALLEST_COUNT } from '../disclosure/counts';
import type { DayCount, DistrictFacts, RoundFacts } from './facts';
import { Observer, roundOf } from './observation';
import { hidesBallots } from './people';
import { daysBetween } from './progress';
import type { Observation } from './types';

/**
 * P04: with fewer cheques than this turnout is told per week. Cheques and not households reached, since letters come back
 * between two versions, and days of the one between weeks of the other would tell small rises.
 */
export const CHEQUES_FOR_DAYS = 500;
const WEEK = 7;
/**
 * A rise that is at least ten households whatever was rounded away: the first number was floored to fives, so that it may
 * be four too low.
 */
export const SMALLEST_RISE = SMALLEST_COUNT + COUNT_STEP - 1;

/** What is told of the whole round beside its days. */
interface Whole {
  /** Ballots: all of them, or before the count at least so many. */
  readonly total: number;
  /** ISO day: what was counted on it is the total, said once more. */
  readonly closesOn: string;
}

/**
 * D4 for turnout over time: the moments that may be told, of counts in order that were floored to fives. Between two of
 * them, and between the last before closing and the total, are at least ten households; a smaller rise waits for the next
 * moment. That holds between two versions as well: what is told while people vote lies so far below the total of that
 * moment, and later counts are not below it.
 */
export function shownMoments(counts: readonly DayCount[], { total, closesOn }: Whole): readonly DayCount[] {
  const shown: DayCount[] = [];
  for (const one of counts) {
    const before = shown.at(-1)?.ballots ?? 0;
    if (one.day < closesOn && one.ballots - before >= SMALLEST_RISE) shown.push(one);
  }
  while (shown.length > 0 && total - (shown.at(-1)?.ballots ?? 0) < SMALLEST_RISE) shown.pop();
  return [...shown, ...counts.filter(({ day, ballots }) => day >= closesOn && ballots > 0)];
}

/** The last count of every week since the first day, of counts in order. */
export function perWeek(counts: readonly DayCount[], opensOn: string): readonly DayCount[] {
  const last = new Map(
    counts.map((one) => [Math.floor(Math.max(0, daysBetween(opensOn, one.day)) / WEEK), one] as const),
  );
  return [...last.values()];
}

/** The moments that may be told of a round with so many ballots, of each week where it is small. */
function momentsOf({ days, issued, opensOn, closesOn }: RoundFacts, total: number): readonly DayCount[] {
  const all = days ?? [];
  const counts = (issued ?? 0) < CHEQUES_FOR_DAYS ? perWeek(all, opensOn) : all;
  return shownMoments(counts, { total, closesOn });
}

/**
 * P04: on which day of the vote half of all ballots were in, and as its parts which share of the households had voted at
 * the end of each day, or of each week with fewer than {@link CHEQUES_FOR_DAYS} cheques. From snapshots of the whole round
 * in steps of five; rule D4 ({@link shownMoments}).
 */
export function ballotsPerDay(facts: DistrictFacts): readonly Observation[] {
  const observer = new Observer('P04', facts);
  const found = roundOf(observer, facts);
  if ('none' in found) return found.none;
  const { round } = found;
  const { days, issued, returned, ballots } = round;
  if (days === null) return [observer.none('ontbreekt', 'not_counted')];
  if (days.length === 0) return [observer.none('ontbreekt', 'not_recorded')];
  const isKnown = issued !== null && returned !== null && ballots !== null;
  if (!isKnown || hidesBallots(round)) return [observer.none('onderdrukt', 'too_few')];
  const households = issued - deducted(returned);
  const isCounted = round.stage === 'counted';
  const moments = momentsOf(round, ballots);
  if (moments.length === 0) return [observer.none('onderdrukt', 'too_few')];
  const half = moments.find((one) => 2 * one.ballots >= ballots);
  return [
    isCounted && half
      ? observer.figure({
          numerator: null,
          denominator: null,
          value: daysBetween(round.opensOn, half.day) + 1,
        })
      : observer.none('ontbreekt', isCounted ? 'nothing_to_compare' : 'not_counted'),
    ...moments.map((one) =>
      observer.figure({
        dimension: 'date',
        group: one.day,
        unit: 'percent',
        decimals: 1,
        numerator: one.ballots,
        denominator: households,
        value: (100 * one.ballots) / households,
        asOf: one.day,
        provisional: isCounted ? null : 'still_voting',
      }),
    ),
  ];
}
