import { insertIdeaFiles, recordSteps } from '@/db/queries/exchange';
import { ideaRowOf, insertIdeas, insertRound } from '@/db/queries/rounds';
import { auditEvent } from '@/db/schema';
import { makeDemo, makeManyIdeas } from '@/db/seeds/demo';
import { insertDemoAreas } from '@/db/seeds/insert-areas';
import { roundRow } from '@/db/testing/rows';
import { dayOf } from '@/lib/domain/amsterdam';
import type { IdeaStatus } from '@/lib/domain/idea';
import { LOG_PAGE, NO_LOG_FILTER } from '@/lib/domain/log-book';
import type { Actor } from '@/lib/domain/permissions';
import { listLogBook } from '../audit/log-book';
import { listStaffIdeas } from '../ideas/review-list';
import { getStart } from '../rounds/get-start';
import { database } from '../system/database';

export interface BenchWorkspace {
  readonly roundId: string;
  readonly districtSlug: string;
}

const SEED = 'meting';
const MINUTE_MS = 60_000;
const ROWS = 1000;
/** Before voting, what was brought in and looked at stands side by side; four in ten wait. */
const STATUSES: readonly IdeaStatus[] = [
  'submitted',
  'accepted',
  'submitted',
  'accepted',
  'rejected',
  'submitted',
  'accepted',
  'returned',
  'submitted',
  'merged',
];
const ACTS = ['write_idea', 'decide_idea', 'sign_in', 'change_round', 'register_undeliverable'] as const;

/** A round in review with this many ideas, and this many lines in the log book, half of them about this district. */
export async function makeWorkspace(ideas: number, lines: number, now: Date): Promise<BenchWorkspace> {
  const { places, open } = makeDemo(SEED, now);
  const { districtSlug, chequeCents, stepCents } = open.round;
  if (!districtSlug) throw new Error('the demo round has no district');
  const id = 'veel-ideeen';
  const [opensAt, closesAt] = [new Date(now.getTime() + MINUTE_MS), new Date(now.getTime() + 2 * MINUTE_MS)];
  const row = roundRow({ id, districtSlug, title: 'Meetronde', opensAt, closesAt, chequeCents, stepCents });
  await database().transaction(async (tx) => {
    await insertDemoAreas(tx, places);
    await insertRound(tx, row, open.neighbourhoods);
  });
  await addIdeas(id, ideas, now);
  await addLines(id, lines, now);
  // As autovacuum does it a minute after so many rows came.
  await database().execute('ANALYZE');
  return { roundId: id, districtSlug };
}

async function addIdeas(roundId: string, count: number, now: Date): Promise<void> {
  const ideas = makeManyIdeas(SEED, count, roundId).map((idea, i) => ({
    ...idea,
    status: STATUSES[i % STATUSES.length] ?? 'submitted',
  }));
  const numbers = ideas.map(({ number }) => number);
  await database().transaction(async (tx) => {
    await insertIdeas(tx, ideas.map(ideaRowOf));
    await insertIdeaFiles(
      tx,
      numbers.map((idea) => ({ roundId, idea, broughtBy: 'household' as const })),
    );
    for (const step of ['brought_in', 'organised', 'submitted'] as const)
      await recordSteps(tx, { roundId, numbers }, { on: dayOf(now), step, by: 'initiator', reason: null });
  });
}

async function addLines(roundId: string, count: number, now: Date): Promise<void> {
  const lines = Array.from({ length: count }, (_, i) => ({
    at: new Date(now.getTime() - (count - i) * MINUTE_MS),
    actor: `wijkregisseur: Sam ${i % 20}`,
    act: ACTS[i % ACTS.length] ?? 'sign_in',
    subject: i % 2 === 0 ? roundId : `elders-${i % 50}`,
    details: { idea: i, title: 'Een idee uit een reeks om mee te meten', to: 'accepted', reason: null },
  }));
  for (let i = 0; i < lines.length; i += ROWS)
    await database()
      .insert(auditEvent)
      .values(lines.slice(i, i + ROWS));
}

/** What the screens of the workspace ask, by name. Each throws when it is refused: that would be no measurement. */
export function workspaceQuestions({ roundId, districtSlug }: BenchWorkspace) {
  const own: Actor = {
    kind: 'staff',
    id: 'meting',
    name: 'Meting',
    role: 'wijkregisseur',
    districts: [districtSlug],
  };
  const administrator: Actor = { ...own, role: 'administrator', districts: [] };
  return {
    'ideas, first page': () => asked(listStaffIdeas(own, roundId)),
    'ideas, a page in the middle': () => asked(listStaffIdeas(own, roundId, { page: '50' })),
    'log book, all': () => asked(listLogBook(administrator, NO_LOG_FILTER)),
    'log book, own districts': () => asked(listLogBook(own, NO_LOG_FILTER)),
    'start page': () => asked(getStart(own, new Date())),
  } as const;
}

/** Lines that a page of the log book fetches: one more than it shows, to know whether there are older ones. */
export const LINES_FETCHED = LOG_PAGE + 1;

export type WorkspaceQuestion = keyof ReturnType<typeof workspaceQuestions>;

async function asked<T>(answer: Promise<{ readonly ok: boolean } & T>): Promise<void> {
  if (!(await answer).ok) throw new Error('the workspace refuses what is measured');
}
