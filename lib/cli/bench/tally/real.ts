import { readFileSync } from 'node:fs';
import path from 'node:path';
import { referenceData } from '@/lib/formats/testing/referenceData';
import { type Counting, readElection, type Timed, timeCounting } from './measure';

/** Real elections that others have published times for. */
const REAL: readonly (Counting & { readonly file: string })[] = [
  {
    what: 'Wieliczka 2023, add1',
    file: 'poland_wieliczka_2023_green_budget.pb',
    rule: 'equal-shares',
    options: { completion: 'add1' },
  },
  {
    what: 'Amsterdam 252, add1-utilitarian',
    file: 'netherlands_amsterdam_252.pb',
    rule: 'equal-shares',
    options: { completion: 'add1-utilitarian' },
  },
];

/** They take milliseconds, so many turns cost nothing. */
const TIMES_THE_TURNS = 8;

/** `null` where the real elections are not on this machine. */
export function timeRealElections(turns: number): Timed[] | null {
  const folder = referenceData('elections');
  if (folder === null) return null;
  return REAL.map(({ file, ...counting }) => {
    const election = readElection(readFileSync(path.join(folder, 'data', file)));
    return timeCounting(election, counting, turns * TIMES_THE_TURNS);
  });
}
