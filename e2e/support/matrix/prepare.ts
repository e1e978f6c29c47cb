import { listProjects } from '@/db/queries/projects';
import { listPlaceRows } from '@/db/queries/settings';
import { listPoints, listVisits } from '@/db/queries/visits';
import { databaseHandle } from '@/lib/usecases/system/database';
import { type OwnRound, prepareOwnRound } from '../ownRound';
import type { Round } from './pages';
import { type Caller, makeCallers } from './roles';

export const HOME = 'oosterheem';
export const OTHER = 'seghwaert';

export interface Matrix {
  readonly round: OwnRound;
  readonly callers: readonly Caller[];
  /** What pages and actions are asked about; the account is one that exists. */
  readonly about: Round & { readonly round: string };
}

/** A round of its own and somebody of every role: what a matrix is asked with. */
export async function prepareMatrix(): Promise<Matrix> {
  const round = await prepareOwnRound(1);
  const callers = await makeCallers({ home: HOME, other: OTHER, round: round.id });
  const { db } = databaseHandle();
  const about = {
    id: round.id,
    round: round.id,
    title: round.title,
    home: HOME,
    place: (await listPlaceRows(db, HOME))[0]?.id ?? 0,
    project: (await listProjects(db, [OTHER]))[0]?.project.id ?? '',
    visit: await visitOf(HOME),
    person: callers.find(({ name }) => name === 'auditor')?.id ?? '',
  };
  return { round, callers, about };
}

/** A visit to this district that everybody can read: nothing that is sent can change it. */
async function visitOf(slug: string): Promise<Round['visit']> {
  const { db } = databaseHandle();
  // The demo's own: other tests make visits of which points have become ideas.
  const found = (await listVisits(db, [slug], 'published')).find(({ sample }) => sample);
  const [first] = found ? await listPoints(db, [found.id]) : [];
  if (!found || !first) throw new Error('the demo has a visit there');
  return { id: found.id, title: found.title, point: first.point.text };
}
