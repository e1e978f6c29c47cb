import type { AwardFacts, DistrictFacts } from './facts';
import { awardsOf, Observer, yearOf } from './observation';
import { type Duration, kaplanMeier, type SurvivalStep } from './statistics/kaplan-meier';
import type { Observation } from './types';

/** How far what got money is; in the order in which it goes. */
export const PROGRESS = ['waiting', 'busy', 'done', 'stopped'] as const;
export type Progress = (typeof PROGRESS)[number];

const PROGRESS_OF = {
  planned: 'waiting',
  in_progress: 'busy',
  realised: 'done',
  stopped: 'stopped',
} as const satisfies Readonly<Record<AwardFacts['status'], Progress>>;

/** R01: of what got money, how much is done, under way, stopped, or still to begin; the parts per year of the award. */
export function realisation(facts: DistrictFacts): readonly Observation[] {
  const observer = new Observer('R01', facts);
  const found = awardsOf(observer, facts);
  if ('none' in found) return found.none;
  const { awards } = found;
  const done = awards.filter(({ status }) => PROGRESS_OF[status] === 'done').length;
  const years = [...new Set(awards.map(({ awardedOn }) => awardedOn.slice(0, 4)))].toSorted();
  return [
    observer.figure({ numerator: done, denominator: awards.length, value: (100 * done) / awards.length }),
    ...years.flatMap((year) => {
      const own = awards.filter(({ awardedOn }) => awardedOn.startsWith(year));
      return PROGRESS.map((group) => {
        const numerator = own.filter(({ status }) => PROGRESS_OF[status] === group).length;
        const value = (100 * numerator) / own.length;
        const said = { dimension: 'status' as const, group, period: yearOf(year) };
        return observer.figure({ ...said, numerator, denominator: own.length, value });
      });
    }),
  ];
}

const DAY_MS = 86_400_000;

/** Days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/**
 * R02: median of the days from award to realisation by Kaplan and Meier, with what is not realised counted as far as it
 * has come: what is open until today, what was stopped until it was. The parts are the curve: on each day on which
 * something was realised, the share that was not yet, and the last day that anything was followed.
 */
export function daysToRealise(facts: DistrictFacts): readonly Observation[] {
  const observer = new Observer('R02', facts);
  const found = awardsOf(observer, facts);
  if ('none' in found) return found.none;
  const { awards } = found;
  const times = awards.map(({ awardedOn, endedOn, status }) => ({
    days: Math.max(0, daysBetween(awardedOn, endedOn ?? facts.today)),
    event: status === 'realised',
  }));
  const { steps, median } = kaplanMeier(times);
  const realised = awards.filter(({ status }) => status === 'realised').length;
  const counts = { numerator: realised, denominator: awards.length };
  return [
    median === null
      ? observer.none('ontbreekt', 'not_half_yet')
      : observer.figure({ ...counts, value: median }),
    ...untilLast(steps, times).map(({ days, survival, atRisk, events }) =>
      observer.figure({
        dimension: 'day',
        group: String(days),
        unit: 'percent',
        numerator: events,
        denominator: atRisk,
        value: 100 * survival,
        decimals: 1,
      }),
    ),
  ];
}

/** The curve goes on, level, for as long as anything was followed. */
function untilLast(steps: readonly SurvivalStep[], times: readonly Duration[]): readonly SurvivalStep[] {
  const days = Math.max(...times.map((one) => one.days));
  const last = steps.at(-1);
  if (!last || days <= last.days) return steps;
  const atRisk = times.filter((one) => one.days === days).length;
  return [...steps, { days, survival: last.survival, atRisk, events: 0 }];
}

/** R03: how long after realisation it is looked at, in months. */
export const MOMENTS = [12, 24] as const;

/**
 * R03: of public-space projects that were realised at least so many months ago, those that residents kept up on that day
 * by an agreement in force. The figure is the first of the moments.
 */
export function maintained(facts: DistrictFacts): readonly Observation[] {
  const observer = new Observer('R03', facts);
  const found = awardsOf(observer, facts);
  if ('none' in found) return found.none;
  const realised = found.awards.flatMap(({ publicSpace, status, endedOn, agreements }) =>
    publicSpace && status === 'realised' && endedOn ? [{ endedOn, agreements }] : [],
  );
  const at = MOMENTS.map((months) => {
    const old = realised
      .map((one) => ({ ...one, day: addMonths(one.endedOn, months) }))
      .filter(({ day }) => day <= facts.today);
    const kept = old.filter(({ agreements, day }) => agreements.some((one) => isInForce(one, day)));
    return { months, numerator: kept.length, denominator: old.length };
  });
  const figure = (months: number, said: Parameters<Observer['none']>[2] = {}) => {
    const { numerator = 0, denominator = 0 } = at.find((one) => one.months === months) ?? {};
    if (denominator === 0) return observer.none('ontbreekt', 'too_early', said);
    return observer.figure({ ...said, numerator, denominator, value: (100 * numerator) / denominator });
  };
  return [
    figure(MOMENTS[0]),
    ...MOMENTS.map((months) => figure(months, { dimension: 'moment', group: `m${months}` })),
  ];
}

function isInForce({ from, until, endedOn }: AwardFacts['agreements'][number], day: string): boolean {
  return from <= day && day <= until && (endedOn === null || endedOn > day);
}

/** The same day so many months later; the last of a month that is too short. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** R04: fewer people than this, and their hours are not shown (D1). */
export const FEWEST_PEOPLE = 10;

/** R04: hours of residents, as planned and as confirmed. Confirmed hours of fewer than ten people are hidden. */
export function hours(facts: DistrictFacts): readonly Observation[] {
  const observer = new Observer('R04', facts);
  const found = awardsOf(observer, facts);
  if ('none' in found) return found.none;
  const { awards } = found;
  const planned = awards.flatMap(({ plannedHours }) => plannedHours ?? []);
  const confirmed = awards.reduce((sum, one) => sum + one.confirmedHours, 0);
  if (planned.length === 0 && confirmed === 0) return [observer.none('ontbreekt', 'not_recorded')];
  const sum = planned.reduce((total, one) => total + one, 0);
  // Nobody is told apart by no hours at all.
  const hides = confirmed > 0 && Math.max(...awards.map(({ people }) => people)) < FEWEST_PEOPLE;
  const done = (said: Parameters<Observer['none']>[2] = {}) =>
    hides
      ? observer.none('onderdrukt', 'too_few', said)
      : observer.figure({ ...said, numerator: confirmed, denominator: null, value: confirmed });
  return [
    done(),
    planned.length === 0
      ? observer.none('ontbreekt', 'not_recorded', { dimension: 'hours', group: 'planned' })
      : observer.figure({
          dimension: 'hours',
          group: 'planned',
          numerator: sum,
          denominator: null,
          value: sum,
        }),
    done({ dimension: 'hours', group: 'confirmed' }),
  ];
}
