import { randomUUID } from 'node:crypto';
import { addFundEntry } from '@/db/queries/fund-account';
import { type IdeaRow, insertIdeas, insertRound, type RoundRow, setRoundPhase } from '@/db/queries/rounds';
import { application, teamFund } from '@/db/schema';
import { ideaRow, roundRow } from '@/db/testing/rows';
import { database } from '../../system/database';
import { districtWith } from '../../testing/district';
import { type Award, awardProject } from '../award';

/** The day on which test projects were awarded. */
export const AWARDED_ON = '2024-03-01';

const PLAIN = {
  title: 'Bankje bij de vijver',
  summary: 'Een bank met uitzicht.',
  theme: 'meeting',
  group: 'Bewoners van de Vijverlaan',
  publicSpace: true,
  lat6: null,
  lon6: null,
  neighbourhoodCode: null,
  otherCents: 0,
  awardedOn: AWARDED_ON,
  dueOn: '2024-09-30',
  contact: null,
  sample: true,
  by: 'system',
} as const satisfies Partial<Award>;

export interface OwnProject {
  readonly id: string;
  readonly slug: string;
}

interface RoundProjectOptions {
  readonly cents?: number;
  /** In this district, instead of one of its own. */
  readonly slug?: string;
  readonly unspent?: RoundRow['unspent'];
  readonly award?: Partial<Award>;
  readonly idea?: Partial<IdeaRow>;
}

/** A project of idea 1 of a published round. */
export async function roundProject(options: RoundProjectOptions = {}): Promise<OwnProject> {
  const slug = options.slug ?? (await districtWith(1)).slug;
  const roundId = `proef-${randomUUID().slice(0, 8)}`;
  const moment = new Date('2024-02-01T12:00:00Z');
  const award = { ...PLAIN, awardedCents: options.cents ?? 100_000, ...options.award };
  const id = await database().transaction(async (tx) => {
    const row = roundRow({
      id: roundId,
      title: 'Proefronde',
      phase: 'review',
      districtSlug: slug,
      opensAt: moment,
      closesAt: moment,
      chequeCents: 4000,
      stepCents: 500,
      unspent: options.unspent ?? 'return',
    });
    await insertRound(tx, row, []);
    const { title } = award;
    await insertIdeas(tx, [ideaRow(roundId, 1, { title, status: 'awarded', ...options.idea })]);
    await setRoundPhase(tx, roundId, 'published');
    return awardProject(tx, { ...award, source: { roundId, idea: 1 }, districtSlug: slug });
  });
  return { id, slug };
}

/** A project of each of these grants out of one fund. */
export async function fundProjects(
  budgetCents: number,
  grants: readonly number[],
): Promise<OwnProject & { readonly fundId: string; readonly ids: readonly string[] }> {
  const { slug } = await districtWith(1);
  const fundId = `fonds-${randomUUID().slice(0, 8)}`;
  const ids = await database().transaction(async (tx) => {
    await tx.insert(teamFund).values({
      ...{ id: fundId, districtSlug: slug, year: 2024, title: 'Wijkbudget 2024' },
      framework: { goal: 'Samen', criteria: [], excluded: [] },
      ...{ managerLimitCents: 100_000, managerWorkingDays: 10, teamWeeks: 6, applyDaysAhead: 14, quorum: 3 },
      ...{ objectionWeeks: 6, contact: 'wijkmanager', sample: true },
      ...{ opensOn: '2024-01-01', closesOn: '2024-12-31' },
    });
    await addFundEntry(tx, { fundId, kind: 'budget', cents: budgetCents, on: AWARDED_ON });
    const made: string[] = [];
    for (const [i, cents] of grants.entries()) {
      const number = i + 1;
      await tx.insert(application).values({
        ...{ fundId, number, title: PLAIN.title, summary: PLAIN.summary, contact: 'Buren', theme: 'meeting' },
        ...{ applicantKind: 'residents', applicant: PLAIN.group, costs: [], askedCents: cents },
        ...{ ownCents: 0, otherCents: 0, startsOn: AWARDED_ON, publicSpace: true, status: 'granted' },
        ...{ maintainer: 'De tuinclub', maintenancePlan: 'Elke maand snoeien.' },
        ...{ route: 'team', submittedOn: AWARDED_ON, dueOn: AWARDED_ON, decidedOn: AWARDED_ON },
        grantedCents: cents,
      });
      await addFundEntry(tx, { fundId, kind: 'granted', cents: -cents, application: number, on: AWARDED_ON });
      const source = { fundId, application: number };
      made.push(await awardProject(tx, { ...PLAIN, source, districtSlug: slug, awardedCents: cents }));
    }
    return made;
  });
  return { id: ids[0] ?? '', slug, fundId, ids };
}
