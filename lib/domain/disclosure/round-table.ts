import type { Observation } from '../indicators/types';
import { addAreas } from './area-table';
import { SMALLEST_COUNT, UNTOLD_BALLOTS } from './counts';
import type { PublishedTable } from './derivable';
import { firstOf, type ReadRound, wholeOf } from './read-rounds';
import { exactly, OFF, type Range, rounded, TableBuilder, times } from './table-builder';

const MOST_HIDDEN = SMALLEST_COUNT - 1;

/** What one version tells of households, letters and ballots of a round, and of its areas. */
export function roundTable(round: ReadRound): PublishedTable {
  const table = new TableBuilder(round.name);
  addTotals(table, round);
  addLetters(table, round);
  addChannels(table, round);
  addAreas(table, round);
  return table.made();
}

/** Where the exact number of ballots can stand. */
const TOTALS = [
  ['P01', 'numerator'],
  ['P03', 'denominator'],
  ['P13', 'denominator'],
  ['G07', 'denominator'],
] as const;

/** Numbers of the whole round, wherever they stand. */
function addTotals(table: TableBuilder, { all, issued, isCounted }: ReadRound): void {
  if (issued !== null) table.say('issued', exactly(issued));
  for (const [id, of] of TOTALS) {
    const found = firstOf(all, [id], of);
    if (found !== null)
      table.say('ballots', isCounted ? exactly(found) : { low: found, high: found + UNTOLD_BALLOTS });
  }
  if (wholeOf(all, 'P01')?.status === 'onderdrukt') table.hide('ballots', { low: 0, high: issued });
  const organisers = wholeOf(all, 'P09');
  if (organisers) count(table, 'organisers', organisers, { low: 0, high: MOST_HIDDEN });
}

/** P02, and what P01's denominator tells of the letters that came back. */
function addLetters(table: TableBuilder, { all, isCounted }: ReadRound): void {
  for (const one of all.filter(({ indicator, dimension }) => indicator === 'P02' && dimension === 'step')) {
    if (one.group === 'issued') count(table, 'issued', one, { low: 0, high: null });
    if (one.group === 'returned') count(table, 'returned', one, { low: 0, high: MOST_HIDDEN });
    if (one.group === 'voted' && one.value !== null && isCounted) table.say('ballots', rounded(one.value));
    if (one.group === 'delivered' && one.value !== null) reached(table, rounded(one.value));
  }
  const households = wholeOf(all, 'P01')?.denominator ?? null;
  if (households !== null) reached(table, exactly(households));
}

/** Households reached = issued − what came back as it is taken off: by five, and nothing below ten. */
function reached(table: TableBuilder, { low, high }: Range): void {
  const name = `reached ${low}`;
  table.say(name, { low, high });
  table.relate([times('returned', 1), times(name, 1), times('issued', -1)], -OFF, MOST_HIDDEN);
}

/** P03 and P13: paper and screen make up all ballots; kiosks count for themselves. */
function addChannels(table: TableBuilder, { all }: ReadRound): void {
  const most = firstOf(all, ['P01'], 'numerator');
  for (const one of all.filter(({ indicator }) => indicator === 'P03')) {
    if (one.group === 'paper' || one.group === 'online') channel(table, one.group, one, most);
    if (one.group === 'kiosk' && one.value !== 0) count(table, 'kiosk', one, { low: 0, high: MOST_HIDDEN });
  }
  if (table.has('paper')) table.relate([times('paper', 1), times('online', 1), times('ballots', -1)], 0, 0);
  const helped = firstOf(all, ['P13'], 'numerator');
  if (helped !== null && table.has('kiosk'))
    table.relate([times('paper', 1), times('kiosk', 1)], helped - 2 * OFF, helped + 2 * OFF);
}

function channel(
  table: TableBuilder,
  cell: 'paper' | 'online',
  { numerator, status }: Observation,
  most: number | null,
): void {
  if (numerator !== null) table.say(cell, rounded(numerator));
  else if (status === 'onderdrukt') table.hide(cell, { low: 0, high: most });
}

function count(table: TableBuilder, cell: string, { value, status }: Observation, prior: Range): void {
  if (value !== null) table.say(cell, rounded(value));
  else if (status === 'onderdrukt') table.hide(cell, prior);
}
