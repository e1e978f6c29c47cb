import { workingDaysBetween } from '../fund/days';
import type { Cents } from '../money';
import type { AwardFacts, DistrictFacts } from './facts';
import { awardsOf, Observer, roundOf } from './observation';
import type { Observation } from './types';

function sumOf(awards: readonly AwardFacts[], part: (one: AwardFacts) => Cents): Cents {
  return awards.reduce((sum, one) => sum + part(one), 0);
}

/** G02: of what was awarded, what was paid; the parts are what was paid, what is still to pay and what was not needed. */
export function awardedAndPaid(facts: DistrictFacts): readonly Observation[] {
  const observer = new Observer('G02', facts);
  const found = awardsOf(observer, facts);
  if ('none' in found) return found.none;
  const awarded = sumOf(found.awards, ({ awardedCents }) => awardedCents);
  if (awarded === 0) return [observer.none('ontbreekt', 'nothing_to_compare')];
  const paid = sumOf(found.awards, ({ paidCents }) => paidCents);
  const returned = sumOf(found.awards, ({ returnedCents }) => returnedCents);
  const share = (part: Cents) => ({ numerator: part, denominator: awarded, value: (100 * part) / awarded });
  return [
    observer.figure(share(paid)),
    observer.figure({ ...share(paid), dimension: 'money', group: 'paid' }),
    observer.figure({ ...share(awarded - paid - returned), dimension: 'money', group: 'to_pay' }),
    observer.figure({ ...share(returned), dimension: 'money', group: 'returned' }),
  ];
}

/** G06: of everything that was awarded money costs, what others pay. */
export function moneyOfOthers(facts: DistrictFacts): readonly Observation[] {
  const observer = new Observer('G06', facts);
  const found = awardsOf(observer, facts);
  if ('none' in found) return found.none;
  const awarded = sumOf(found.awards, ({ awardedCents }) => awardedCents);
  const others = sumOf(found.awards, ({ otherCents }) => otherCents);
  const whole = awarded + others;
  if (whole === 0) return [observer.none('ontbreekt', 'nothing_to_compare')];
  const share = (part: Cents) => ({ numerator: part, denominator: whole, value: (100 * part) / whole });
  return [
    observer.figure(share(others)),
    observer.figure({ ...share(awarded), dimension: 'money', group: 'award' }),
    observer.figure({ ...share(others), dimension: 'money', group: 'others' }),
  ];
}

/** P08: the norm for an application to a team fund, in working days. */
export const FUND_NORM = 10;

/**
 * P08: median of the working days between asking and the first decision, about ideas of the round or applications to the
 * fund; of a fund also the share within {@link FUND_NORM}, and where a day was promised the share that was decided by it.
 * Its parts are how many decisions took so many working days.
 */
export function daysToDecide(facts: DistrictFacts): readonly Observation[] {
  const observer = new Observer('P08', facts);
  if (facts.scheme === 'fund') {
    if (!facts.fund) return [observer.none('ontbreekt', 'no_fund')];
  } else {
    const found = roundOf(observer, facts);
    if ('none' in found) return found.none;
  }
  const { decisions } = facts;
  if (decisions.length === 0) return [observer.none('ontbreekt', 'not_recorded')];
  const days = decisions.map(({ submittedOn, decidedOn }) => workingDaysBetween(submittedOn, decidedOn));
  const promised = decisions.flatMap(({ decidedOn, dueOn }) => (dueOn === null ? [] : [decidedOn <= dueOn]));
  const inTime = promised.filter(Boolean).length;
  const within = days.filter((one) => one <= FUND_NORM).length;
  const share = (group: 'within_norm' | 'in_time', numerator: number, denominator: number) =>
    observer.figure({
      dimension: 'measure',
      group,
      unit: 'percent',
      numerator,
      denominator,
      value: (100 * numerator) / denominator,
      decimals: 0,
    });
  return [
    observer.figure({ numerator: null, denominator: decisions.length, value: median(days) }),
    ...(facts.scheme === 'fund' ? [share('within_norm', within, days.length)] : []),
    ...(promised.length === 0 ? [] : [share('in_time', inTime, promised.length)]),
    ...[...new Set(days)]
      .toSorted((a, b) => a - b)
      .map((took) => {
        const count = days.filter((one) => one === took).length;
        const said = { dimension: 'workdays' as const, group: String(took), unit: 'count' as const };
        return observer.figure({
          ...said,
          numerator: count,
          denominator: days.length,
          value: count,
          decimals: 0,
        });
      }),
  ];
}

/** The middle one, or halfway between the two in the middle; of at least one number. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half];
  const lower = sorted.length % 2 === 0 ? sorted[half - 1] : upper;
  if (upper === undefined || lower === undefined) throw new RangeError('no numbers have no middle');
  return (lower + upper) / 2;
}
