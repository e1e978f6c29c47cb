import type { Range } from './areas.testing';
import { type AttackResult, addedResults, groupedBy, type Line, WIDTH } from './read.testing';

/** Floored to fives. */
const FLOORED = 4;
/** A rise of surely so many households may be told. */
const ENOUGH = 10;

/** Puts all moments that any file tells of a round in a row, with the total at its end: who voted between two of them? */
export function attackDays(lines: readonly Line[]): AttackResult {
  const rounds = groupedBy(lines, ({ ronde_id = '' }) => ronde_id);
  return addedResults([...rounds].map(([round, own]) => attackRound(round, own)));
}

function attackRound(round: string, lines: readonly Line[]): AttackResult {
  const rows = lines.filter(({ indicator_id: id, groep_dimensie: by }) => id === 'P04' && by === 'date');
  // What was counted on the day of closing is the total.
  const moments = rows.filter(({ groep = '', periode_eind: end = '' }) => groep < end);
  const told = [...new Map(moments.map(({ groep = '', teller }) => [groep, Number(teller)]))]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, ballots]): Range => [ballots, ballots + FLOORED]);
  const total = lines.find(
    ({ indicator_id: id, status, teller }) => id === 'P01' && status === 'ok' && teller,
  );
  const all: readonly Range[] = total ? [...told, [Number(total.teller), Number(total.teller)]] : told;
  if (told.length === 0) return { attacked: [], found: [] };
  const rises = all.map(([low, high], i): Range => {
    const [from, to] = all[i - 1] ?? [0, 0];
    return [Math.max(0, low - to), high - from];
  });
  return {
    attacked: rises.map(() => 'P04'),
    found: rises
      .filter(([low, high]) => low < ENOUGH && high - low < WIDTH)
      .map((range) => ({ round, what: 'P04', range })),
  };
}
