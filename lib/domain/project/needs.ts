import { daysUntil } from '../start';
import { CHECK_LEAD_DAYS, ENDING_LEAD_DAYS, isNear } from './agreement';
import type { ProjectNeed, ProjectStatus } from './words';

/** What is known of a project to tell what it needs. */
export interface ProjectFacts {
  readonly status: ProjectStatus;
  readonly publicSpace: boolean;
  readonly dueOn: string | null;
  readonly endedOn: string | null;
  readonly leftCents: number;
  /** Last day of the agreement that runs. */
  readonly until: string | null;
  /** First day of a check that was not done. */
  readonly checkDue: string | null;
  /** Agreements there have been, the one that runs among them. */
  readonly agreements: number;
}

/** One thing that waits, and by when or since when. */
export interface Need {
  readonly need: ProjectNeed;
  readonly on: string;
  /** Whole days from today; negative when it is past. */
  readonly days: number;
}

/** What asks for attention at a project, the longest waiting first. */
export function needsOf(facts: ProjectFacts, today: string): readonly Need[] {
  const { status, dueOn, endedOn, leftCents, until, checkDue } = facts;
  const ended = status === 'realised' || status === 'stopped';
  const found: (readonly [ProjectNeed, string])[] = [];
  if (!ended && dueOn !== null && dueOn < today) found.push(['overdue', dueOn]);
  if (ended && endedOn !== null && leftCents > 0) found.push(['unpaid', endedOn]);
  if (checkDue !== null && isNear(today, checkDue, CHECK_LEAD_DAYS)) found.push(['check_due', checkDue]);
  if (until !== null && isNear(today, until, ENDING_LEAD_DAYS)) found.push(['agreement_ending', until]);
  if (status === 'realised' && endedOn !== null && facts.publicSpace && facts.agreements === 0)
    found.push(['no_agreement', endedOn]);
  return found
    .map(([need, on]) => ({ need, on, days: daysUntil(today, on) }))
    .toSorted((a, b) => a.days - b.days);
}
