import { flooredTo5 } from '@/lib/domain/disclosure';
import type { DayCount, RoundFacts } from '@/lib/domain/indicators';
import { type Random, upTo } from './random.testing';

export const OPENS = '2026-03-01';
export const CLOSES = '2026-03-28';
const AFTER_CLOSING = '2026-03-29';
const DAYS = 28;

/** Ballots at the end of every day: on many of them nobody votes, or hardly anybody. */
export function countsPerDay(random: Random, ballots: number): readonly number[] {
  const busy = Array.from({ length: DAYS }, () => (random() < 0.4 ? 0 : random() ** 3));
  const all = busy.reduce((sum, one) => sum + one, 0);
  let sum = 0;
  return busy.map((one, i) => {
    sum += one;
    return i === DAYS - 1 || all === 0 ? ballots : Math.floor((ballots * sum) / all);
  });
}

function dayOf(i: number): string {
  return `2026-03-${String(i + 1).padStart(2, '0')}`;
}

/** What the server's clock keeps of them. */
export function snapshotsOf(exact: readonly number[]): readonly DayCount[] {
  return exact.map((count, i) => ({ day: dayOf(i), ballots: flooredTo5(count) }));
}

/**
 * A round on two days of the vote, one after the other, and when that is closed and not counted: turnout if the round shows
 * it at all, up to four ballots behind and floored to fives. While people vote fewer letters have come back.
 */
export function beforeCount(random: Random, round: RoundFacts, exact: readonly number[]) {
  const showsTotals = random() < 0.7;
  const at = (count: number, today: string, returned: number): RoundFacts => ({
    ...round,
    stage: 'voting',
    countedOn: null,
    groups: null,
    channels: null,
    returned,
    ballots: showsTotals ? flooredTo5(Math.max(0, count - upTo(random, 4))) : null,
    days: showsTotals ? (round.days?.filter(({ day }) => day < today) ?? null) : null,
  });
  const returned = round.returned ?? 0;
  const during = (i: number) => {
    const [fewest = 0, most = 0] = [exact[i - 1], exact[i]];
    return at(fewest + upTo(random, most - fewest), dayOf(i), upTo(random, returned));
  };
  const first = 1 + upTo(random, DAYS - 4);
  return [
    { round: during(first), today: dayOf(first) },
    { round: during(first + 1), today: dayOf(first + 1) },
    { round: at(round.ballots ?? 0, AFTER_CLOSING, returned), today: AFTER_CLOSING },
  ];
}
