import { deducted, mayShowShare, SMALLEST_COUNT } from '../disclosure/counts';
import type { DayCount, DistrictFacts, RoundFacts } from './facts';
import { Observer, roundOf } from './observation';
import { daysBetween } from './progress';
import type { Observation } from './types';

/** P04: with fewer households than this turnout is told per week. */
export const HOUSEHOLDS_FOR_DAYS = 500;
const WEEK = 7;
/** Of the snapshots. */
const STEP = 5;
/**
 * A rise in steps of five that is at least ten households whatever was rounded away: the first number may be four too
 * low, so that the rise may be four too high.
 */
export const SMALLEST_RISE = SMALLEST_COUNT + STEP;

/**
 * D4 for turnout over time: the moments that may be told, of counts in order that were taken in steps of five. Between two
 * of them, and between the last and the total, are at least ten households; a smaller rise waits for the next moment.
 * `total`: the exact number of ballots once it is public; `null` before.
 */
export function shownMoments(counts: readonly DayCount[], total: number | null): readonly DayCount[] {
  const shown: DayCount[] = [];
  for (const one of counts) {
    const before = shown.at(-1)?.ballots ?? 0;
    if (one.ballots - before >= SMALLEST_RISE) shown.push(one);
  }
  // A count in steps of five is never more than what it was taken of, so the rest is counted as it is.
  while (total !== null && shown.length > 0 && isSliver(total - (shown.at(-1)?.ballots ?? 0))) shown.pop();
  return shown;
}

/** The rest is not nothing, and could be fewer than ten households. */
function isSliver(rest: number): boolean {
  return rest >= STEP && rest < SMALLEST_RISE;
}

/** The last count of every week since the first day, of counts in order. */
export function perWeek(counts: readonly DayCount[], opensOn: string): readonly DayCount[] {
  const last = new Map(
    counts.map((one) => [Math.floor(Math.max(0, daysBetween(opensOn, one.day)) / WEEK), one] as const),
  );
  return [...last.values()];
}

/** Households that a cheque reached, as turnout has them; `null` where they are not known or too few to say anything of. */
function householdsOf({ issued, returned, ballots }: RoundFacts): number | null {
  if (issued === null || returned === null || ballots === null) return null;
  const households = issued - deducted(returned);
  return mayShowShare(ballots, households) ? households : null;
}

/**
 * P04: on which day of the vote half of all ballots were in, and as its parts which share of the households had voted at
 * the end of each day, or of each week with fewer than {@link HOUSEHOLDS_FOR_DAYS} households. From snapshots of the whole
 * round in steps of five; rule D4 ({@link shownMoments}).
 */
export function ballotsPerDay(facts: DistrictFacts): readonly Observation[] {
  const observer = new Observer('P04', facts);
  const found = roundOf(observer, facts);
  if ('none' in found) return found.none;
  const { round } = found;
  if (round.days === null) return [observer.none('ontbreekt', 'not_counted')];
  if (round.days.length === 0) return [observer.none('ontbreekt', 'not_recorded')];
  const households = householdsOf(round);
  if (households === null || round.ballots === null) return [observer.none('onderdrukt', 'too_few')];
  const isCounted = round.stage === 'counted';
  const counts = households < HOUSEHOLDS_FOR_DAYS ? perWeek(round.days, round.opensOn) : round.days;
  const moments = shownMoments(counts, isCounted ? round.ballots : null);
  if (moments.length === 0) return [observer.none('onderdrukt', 'too_few')];
  const half = moments.find(({ ballots }) => 2 * ballots >= (round.ballots ?? 0));
  return [
    isCounted && half
      ? observer.figure({
          numerator: null,
          denominator: null,
          value: daysBetween(round.opensOn, half.day) + 1,
        })
      : observer.none('ontbreekt', isCounted ? 'nothing_to_compare' : 'not_counted'),
    ...moments.map(({ day, ballots }) =>
      observer.figure({
        dimension: 'date',
        group: day,
        unit: 'percent',
        decimals: 1,
        numerator: ballots,
        denominator: households,
        value: (100 * ballots) / households,
        asOf: day,
        provisional: isCounted ? null : 'still_voting',
      }),
    ),
  ];
}
