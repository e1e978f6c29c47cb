import type { Observation } from '../indicators/types';
import { SMALLEST_COUNT } from './counts';
import { firstOf, type ReadRound } from './read-rounds';
import { RULES } from './rules';
import { least, plus, type Range, rounded, type TableBuilder, type Term, times } from './table-builder';

/** P10, P06 and G01 per area group: the groups make up the whole round. */
export function addAreas(table: TableBuilder, { all, issued }: ReadRound): void {
  const own = all.filter(({ area, dimension }) => area.level === 'buurt' && dimension === null);
  const codes = [...new Set(own.map(({ area }) => area.code))];
  if (codes.length === 0) return;
  const ballots = firstOf(all, ['P01'], 'numerator');
  const sizes = codes.map((code) => {
    const lines = own.filter(({ area }) => area.code === code);
    return addSize(table, { code, lines, issued });
  });
  const most = sizes.map(({ high }) => high ?? issued);
  for (const [i, code] of codes.entries()) {
    const turnout = own.find(({ indicator, area }) => indicator === 'P10' && area.code === code);
    const others = most.reduce<number | null>((sum, high, j) => (i === j ? sum : plus(sum, high)), 0);
    // What the total and the sizes say of it by themselves.
    const low = ballots === null || others === null ? 0 : Math.max(0, ballots - others);
    if (turnout) addPart(table, turnout, { low, high: least(most[i] ?? null, ballots) });
  }
  const sum = (kind: string) => codes.map((code) => times(`${kind} ${code}`, 1));
  addTotal(table, sum('size'), ['issued', issued]);
  addTotal(table, sum('part'), ['ballots', ballots]);
}

function addSize(
  table: TableBuilder,
  {
    code,
    lines,
    issued,
  }: { readonly code: string; readonly lines: readonly Observation[]; readonly issued: number | null },
): Range {
  const said = lines.flatMap(({ denominator }) => denominator ?? []).map(rounded);
  const range = said.reduce<Range>(
    (both, { low, high }) => ({ low: Math.max(both.low, low), high: least(both.high, high) }),
    { low: 0, high: null },
  );
  table.say(`size ${code}`, range);
  if (lines.some(({ indicator, status }) => indicator !== 'P10' && status === 'onderdrukt'))
    table.hide(`size ${code}`, { low: 0, high: issued });
  return range;
}

function addPart(
  table: TableBuilder,
  { area: { code }, numerator, value, status }: Observation,
  prior: Range,
): void {
  const [cell, size] = [`part ${code}`, `size ${code}`];
  table.relate([times(size, 1), times(cell, -1)], 0, null);
  if (numerator !== null && value !== null) {
    table.say(cell, rounded(numerator));
    table.say(size, { low: RULES.D2.smallestWhole, high: null });
    table.relate([times(size, 1), times(cell, -1)], SMALLEST_COUNT, null);
    // The percentage as it is written down, to the nearest whole one.
    table.relate([times(cell, 200), times(size, 1 - 2 * value)], 0, null);
    table.relate([times(cell, 200), times(size, -1 - 2 * value)], null, 0);
  } else if (status === 'onderdrukt') table.hide(cell, prior);
}

/** The parts are the total as far as anybody can see; where they cannot be, some of it has no area. */
function addTotal(
  table: TableBuilder,
  terms: readonly Term[],
  [cell, known]: readonly [cell: string, known: number | null],
): void {
  if (known === null) return;
  const most = terms.reduce<number | null>((sum, one) => plus(sum, table.highest(one.cell)), 0);
  table.relate([...terms, times(cell, -1)], most === null || most >= known ? 0 : null, 0);
}
