import type { Connection } from '@/db/client';
import { findProject, listRoundsToFill, updateProject } from '@/db/queries/projects';
import { findRetention } from '@/db/queries/retention';
import { findOutcome, listIdeas, listPublished, type RoundRow } from '@/db/queries/rounds';
import { dayOf } from '@/lib/domain/amsterdam';
import type { Idea, IdeaStatus } from '@/lib/domain/idea';
import type { ProjectStatus } from '@/lib/domain/project/words';
import { database } from '../system/database';
import { awardProject, projectIdOf } from './award';

/** Statuses of an idea that was funded, and how far its project is. */
const FUNDED: Readonly<Partial<Record<IdeaStatus, ProjectStatus>>> = {
  awarded: 'planned',
  in_progress: 'in_progress',
  realised: 'realised',
  maintained: 'realised',
  stopped: 'stopped',
};

/**
 * Makes a project of every idea that a counted round funded, in the caller's transaction; those that have one keep it. The
 * award is the idea's target, which is what the outcome gives it under every rule; what is paid by others, or was saved
 * before, stands beside it. Rehearsals make none. Returns how many were made.
 */
export async function awardRound(
  tx: Connection,
  round: RoundRow,
  { on, by, today }: { readonly on: string; readonly by: string; readonly today: string },
): Promise<number> {
  const { districtSlug } = round;
  if (round.rehearsalOf !== null || round.kind !== 'cheque' || districtSlug === null) return 0;
  const outcome = await findOutcome(tx, round.id);
  if (!outcome) throw new Error(`round ${round.id} is published without an outcome`);
  const targets = new Map(
    outcome.result.ideas.filter(({ funded }) => funded).map((one) => [one.id, one.targetCents]),
  );
  let made = 0;
  for (const idea of await listIdeas(tx, round.id)) {
    const awardedCents = targets.get(String(idea.number));
    const status = FUNDED[idea.status];
    if (awardedCents === undefined || status === undefined) continue;
    // Taken back by who brought it in: it never got as far as money.
    if (status === 'stopped' && idea.statusReason === null) continue;
    const id = projectIdOf({ roundId: round.id, idea: idea.number });
    if (await findProject(tx, id)) continue;
    await awardProject(tx, {
      ...aboutIdea(idea),
      source: { roundId: round.id, idea: idea.number },
      districtSlug,
      awardedCents,
      awardedOn: on,
      dueOn: round.executionDeadline,
      sample: round.sample,
      by,
    });
    if (status !== 'planned') await bringUpToDate(tx, id, status, idea.statusReason, today);
    made += 1;
  }
  return made;
}

/** An idea says nothing about public space: what somebody has to maintain is taken to stand there. */
function aboutIdea(idea: Idea) {
  return {
    title: idea.title,
    summary: idea.summary,
    theme: idea.theme,
    group: idea.organiser,
    publicSpace: idea.maintainer !== null,
    lat6: idea.position?.lat6 ?? null,
    lon6: idea.position?.lon6 ?? null,
    neighbourhoodCode: idea.neighbourhoodCode,
    otherCents: idea.cofundingCents + idea.carriedCents,
    contact: null,
  };
}

/** Of an idea that was carried out before there were projects the days are not known: it ended no later than now. */
async function bringUpToDate(
  tx: Connection,
  id: string,
  status: ProjectStatus,
  statusReason: string | null,
  today: string,
): Promise<void> {
  const endedOn = status === 'realised' || status === 'stopped' ? today : null;
  await updateProject(tx, id, { status, endedOn, statusReason });
}

/**
 * Makes the projects of rounds that were published by a version before there were any. Runs when the system opens; once
 * they are there it asks one question and does nothing. Returns how many were made.
 */
export async function fillProjects(now: Date): Promise<number> {
  const db = database();
  const unfilled = await listRoundsToFill(db, Object.keys(FUNDED) as IdeaStatus[]);
  if (unfilled.length === 0) return 0;
  let made = 0;
  for (const round of await listPublished(db)) {
    if (round.kind !== 'cheque' || !unfilled.includes(round.id)) continue;
    made += await db.transaction(async (tx) => {
      const { publishedAt } = await findRetention(tx, round.id);
      const on = dayOf(publishedAt ?? round.closesAt);
      return awardRound(tx, round, { on, by: 'system', today: dayOf(now) });
    });
  }
  return made;
}
