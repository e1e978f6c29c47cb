import { fillDashboard } from '@/db/testing/dashboard';
import { writePackage } from '@/lib/formats/package/write';
import { getComparison } from '../council/get-comparison';
import { takeCounts } from '../council/take-counts';
import { readPackageInput } from '../publication/read-input';
import { database } from '../system/database';

export interface DashboardSize {
  readonly districts: number;
  readonly rounds: number;
  /** In all rounds together. */
  readonly ballots: number;
}

/** The round of this size is recomputed; the others share the rest evenly. */
export const LARGE_ROUND = 10_000;

export const roundName = (number: number) => `meetronde-${number}`;
export const districtName = (number: number) => `meetwijk-${number}`;

/** Fills an empty database with counted rounds, each in a district of its own. */
export async function makeDashboard(size: DashboardSize, now: Date): Promise<void> {
  const { rounds, ballots } = size;
  const each = Math.floor((ballots - LARGE_ROUND) / Math.max(1, rounds - 1));
  await fillDashboard(database(), { ...size, each, large: LARGE_ROUND }, now);
}

/** What is measured, by name. Each throws when it gives nothing: that would be no measurement. */
export function dashboardQuestions(now: Date) {
  const compare = (numbers: readonly number[]) => async () => {
    const choice = { districts: numbers.map(districtName), rounds: [], municipality: false };
    const { areas } = await getComparison(choice, now);
    if (areas.length !== numbers.length || areas.some(({ round }) => round === null))
      throw new Error('the council page has no rounds');
  };
  return {
    'one district': compare([5]),
    'four districts': compare([5, 6, 7, 8]),
  } as const;
}

export type DashboardQuestion = keyof ReturnType<typeof dashboardQuestions>;

/** Everything that is kept of the large round, counted anew from its ballots, and all its observations. */
export async function recompute(now: Date): Promise<void> {
  const round = { id: roundName(1), districtSlug: districtName(1), closesAt: now };
  const counts = await database().transaction((tx) => takeCounts(tx, round));
  if (counts.groups.reduce((sum, { ballots }) => sum + ballots, 0) !== LARGE_ROUND)
    throw new Error('not every ballot was counted');
  await getComparison({ districts: [districtName(1)], rounds: [roundName(1)], municipality: false }, now);
}

/** The public package of the large round, as a zip. */
export async function makePackage(now: Date): Promise<number> {
  const input = await readPackageInput(roundName(1), { kind: 'public', moment: null, now });
  if (!input) throw new Error('there is no such round');
  const made = await writePackage(input);
  if (!made.ok) throw new Error(`the package is not made: ${JSON.stringify(made.error)}`);
  return made.value.zip.length;
}
