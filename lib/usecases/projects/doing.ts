import type { Connection } from '@/db/client';
import { listProjectEntries } from '@/db/queries/project-account';
import { listAgreements } from '@/db/queries/project-agreements';
import { type ProjectRow, recordProjectEvent, updateProject } from '@/db/queries/projects';
import { setIdeaStatuses } from '@/db/queries/rounds';
import type { IdeaStatus } from '@/lib/domain/idea';
import { accountOf, type ProjectAccount } from '@/lib/domain/project/account';
import type { FormReader } from '@/lib/domain/project/reader';
import type { ActProblem, ProjectEventKind, ProjectProblem, ProjectStatus } from '@/lib/domain/project/words';
import { fail, ok, type Result } from '@/lib/domain/result';

/** One act on a project, within its transaction; the project is locked. */
export interface Doing {
  readonly tx: Connection;
  readonly project: ProjectRow;
  readonly form: FormReader;
  /** Role of who does it. */
  readonly by: string;
  /** In Amsterdam. */
  readonly today: string;
}

/** What the log book says beside the project; or all that is wrong, and then nothing was written. */
export type Done = Result<Readonly<Record<string, string | number | null>>, readonly ActProblem[]>;

export const DONE: Done = ok({});

export function refused(
  code: ProjectProblem,
  field: string | null = null,
  facts: Omit<ActProblem, 'code' | 'field'> = {},
): Done {
  return fail([{ code, field, ...facts }]);
}

/** What a line in the history needs: who acts, on which project. */
export type Telling = Pick<Doing, 'tx' | 'project' | 'by'>;

/** A line in the history, by the role of who acts. */
export function tell(
  { tx, project, by }: Telling,
  event: ProjectEventKind,
  line: { readonly on: string; readonly text?: string | null; readonly cents?: number },
): Promise<void> {
  const { on, text = null, cents = null } = line;
  return recordProjectEvent(tx, { projectId: project.id, event, by, on, text, cents });
}

export async function accountNow({ tx, project }: Doing): Promise<ProjectAccount> {
  return accountOf(await listProjectEntries(tx, project.id));
}

/** Changes the status of a project, and with it that of its idea, so that whatever reads one reads the same. */
export async function setStatus(
  doing: Doing,
  status: ProjectStatus,
  change: Partial<Pick<ProjectRow, 'statusReason' | 'startedOn' | 'endedOn'>> = {},
): Promise<void> {
  const { tx, project } = doing;
  await updateProject(tx, project.id, { status, ...change });
  await followInIdea(doing, status, change.statusReason ?? null);
}

type Following = Pick<Doing, 'tx' | 'project' | 'today'>;

/** The idea of a project is maintained from an agreement on what was realised to the last day of that agreement. */
export async function followInIdea(
  following: Following,
  status: ProjectStatus,
  reason: string | null,
): Promise<void> {
  const { tx, project } = following;
  if (project.roundId === null || project.idea === null) return;
  await setIdeaStatuses(tx, project.roundId, [project.idea], await ideaStatus(following, status), reason);
}

async function ideaStatus({ tx, project, today }: Following, status: ProjectStatus): Promise<IdeaStatus> {
  switch (status) {
    case 'planned':
      return 'awarded';
    case 'realised': {
      const agreements = await listAgreements(tx, project.id);
      const kept = agreements.some(({ agreement: { endedOn, until } }) => endedOn === null && until >= today);
      return kept ? 'maintained' : 'realised';
    }
    default:
      return status;
  }
}
