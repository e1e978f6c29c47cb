import type { Observation } from '../indicators/types';
import { COUNT_STEP, SMALLEST_COUNT } from './counts';
import type { PublishedTable } from './derivable';
import { firstOf, type ReadRound } from './read-rounds';
import { exactly, TableBuilder, times } from './table-builder';

/** So many more there can be than a number that was floored to fives. */
const FLOORED = COUNT_STEP - 1;

/**
 * P04 of one round, as all versions together tell it: every moment that any of them tells, and who voted between two of
 * them as a number of households, which is hidden unless it is surely ten or more. The day of closing is the total itself.
 */
export function dayTable(key: string, versions: readonly ReadRound[]): PublishedTable {
  const table = new TableBuilder(key);
  const told = new Map(versions.flatMap(({ all }) => all.flatMap(momentOf)));
  const days = [...told.keys()].toSorted();
  for (const [i, day] of days.entries()) {
    const ballots = told.get(day) ?? 0;
    const before = told.get(days[i - 1] ?? '') ?? null;
    table.say(`at ${day}`, { low: ballots, high: ballots + FLOORED });
    const least = before === null ? ballots : ballots - before - FLOORED;
    addRise(table, { until: `at ${day}`, since: days[i - 1], least });
  }
  const last = days.at(-1);
  const total = versions.find(({ isCounted }) => isCounted);
  const ballots = total && firstOf(total.all, ['P01'], 'numerator');
  if (last !== undefined && ballots) {
    table.say('ballots', exactly(ballots));
    addRise(table, { until: 'ballots', since: last, least: ballots - (told.get(last) ?? 0) - FLOORED });
  }
  return table.made();
}

function momentOf({ indicator, dimension, group, numerator, periodEnd }: Observation) {
  const isMoment = indicator === 'P04' && dimension === 'date' && group !== null && numerator !== null;
  return isMoment && group !== periodEnd ? [[group, numerator] as const] : [];
}

interface Rise {
  readonly until: string;
  readonly since: string | undefined;
  /** The fewest it can be by the two numbers as they are written. */
  readonly least: number;
}

function addRise(table: TableBuilder, { until, since, least }: Rise): void {
  const cell = `since ${since ?? 'the start'} ${until}`;
  const any = { low: 0, high: null };
  if (least >= SMALLEST_COUNT) table.say(cell, any);
  else table.hide(cell, any);
  const before = since === undefined ? [] : [times(`at ${since}`, 1)];
  table.relate([times(cell, 1), ...before, times(until, -1)], 0, 0);
}
