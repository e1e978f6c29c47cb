import { randomBytes } from 'node:crypto';
import { recordIdeaStep, saveIdeaFile } from '@/db/queries/idea-file';
import { insertIdeas } from '@/db/queries/rounds';
import { ideaRow } from '@/db/testing/rows';
import { dayOf } from '@/lib/domain/amsterdam';
import { database } from '@/lib/usecases/system/database';
import { openRoundWith } from '@/lib/usecases/testing/openRound';
import { publishRound } from '@/lib/usecases/testing/publishedRound';
import { pointAtRunningApp } from './ownRound';

const DAY_MS = 86_400_000;
const DISTRICT = 'oosterheem';

export interface ReviewRound {
  readonly id: string;
  readonly title: string;
  /** Of its ideas in the workspace. */
  readonly path: string;
}

/**
 * A round of this test alone, in a district of the demo's wijkregisseur: voting opens in nine days, and these ideas of
 * residents wait, the first for twelve days.
 */
export async function prepareReviewRound(titles: readonly string[]): Promise<ReviewRound> {
  pointAtRunningApp();
  const now = Date.now();
  const title = `Bekijkronde ${randomBytes(3).toString('hex')}`;
  const { id } = await openRoundWith({
    phase: 'review',
    ideas: 0,
    round: {
      title,
      districtSlug: DISTRICT,
      unspent: 'carry_over',
      opensAt: new Date(now + 9 * DAY_MS),
      closesAt: new Date(now + 30 * DAY_MS),
    },
  });
  const db = database();
  await insertIdeas(
    db,
    titles.map((one, i) => ideaRow(id, i + 1, { title: one, status: 'submitted' })),
  );
  for (const [i] of titles.entries()) {
    const idea = { roundId: id, number: i + 1 };
    await saveIdeaFile(db, idea, { broughtBy: 'household' });
    const on = dayOf(new Date(now - (12 - i) * DAY_MS));
    await recordIdeaStep(db, idea, { on, step: 'brought_in', by: 'initiator', reason: null });
    await recordIdeaStep(db, idea, { on, step: 'submitted', by: 'initiator', reason: null });
  }
  return { id, title, path: `/beheer/ronde/${id}/ideeen` };
}

/** A counted round of the same district in which its second idea, of € 900, was given € 40 and keeps it. */
export async function prepareSavings(): Promise<{ readonly id: string; readonly title: string }> {
  pointAtRunningApp();
  const title = `Spaarronde ${randomBytes(3).toString('hex')}`;
  const id = await publishRound({
    ballots: [[[2, 4000]]],
    round: {
      title,
      districtSlug: DISTRICT,
      unspent: 'carry_over',
      closesAt: new Date(Date.now() + DAY_MS),
    },
  });
  return { id, title };
}
