import { listDistricts } from '@/db/queries/areas';
import { type ListedProject, listProjects } from '@/db/queries/projects';
import { dayOf } from '@/lib/domain/amsterdam';
import { type Actor, may } from '@/lib/domain/permissions';
import { needsOf } from '@/lib/domain/project/needs';
import type { StaffProject, StaffProjects, WaitingProject } from '@/lib/domain/project/views';
import { PROJECT_STATUSES } from '@/lib/domain/project/words';
import { fail, ok, type Result } from '@/lib/domain/result';
import { database } from '../system/database';

/** As it stands in an address; empty = everything. */
export interface StaffProjectFilter {
  readonly district: string;
  /** A status, or `waiting`. */
  readonly status: string;
}

/** The projects of the districts of this member of staff. Error: FORBIDDEN for who manages none anywhere. */
export async function listStaffProjects(
  actor: Actor,
  filter: StaffProjectFilter,
  now: Date,
): Promise<Result<StaffProjects, 'FORBIDDEN'>> {
  const db = database();
  const districts = (await listDistricts(db)).filter(({ slug }) => may(actor, 'manage_projects', slug));
  if (!may(actor, 'see_workspace', null) || districts.length === 0) return fail('FORBIDDEN');
  const names = new Map(districts.map(({ slug, name }) => [slug, name]));
  const rows = await listProjects(db, [...names.keys()]);
  const today = dayOf(now);
  const district = names.has(filter.district) ? filter.district : '';
  const ours = rows
    .filter(({ project }) => district === '' || project.districtSlug === district)
    .map((row) => staffProject(row, names.get(row.project.districtSlug) ?? '', today));
  const status =
    filter.status === 'waiting'
      ? ('waiting' as const)
      : (PROJECT_STATUSES.find((one) => one === filter.status) ?? null);
  const isAsked = (one: StaffProject) =>
    status === null || (status === 'waiting' ? one.needs.length > 0 : one.status === status);
  const count = (which: StaffProject['status']) => ours.filter((one) => one.status === which).length;
  return ok({
    projects: ours
      .filter(isAsked)
      .toSorted((a, b) => (a.needs[0]?.days ?? NEVER) - (b.needs[0]?.days ?? NEVER)),
    districts: districts.map(({ slug, name }) => ({ slug, name })),
    counts: {
      planned: count('planned'),
      in_progress: count('in_progress'),
      realised: count('realised'),
      stopped: count('stopped'),
    },
    waiting: ours.filter(({ needs }) => needs.length > 0).length,
    chosen: { district, status },
    sample: rows.some(({ project }) => project.sample),
  });
}

/** Behind everything that has a day. */
const NEVER = Number.MAX_SAFE_INTEGER;

function staffProject(row: ListedProject, district: string, today: string): StaffProject {
  const { project, awardedCents, leftCents, until, checkDue, agreements } = row;
  const { id, title, group, status, dueOn, districtSlug } = project;
  return {
    ...{ id, title, group, status, dueOn, awardedCents, leftCents },
    district: { slug: districtSlug, name: district },
    needs: needsOf({ ...project, leftCents, until, checkDue, agreements }, today),
  };
}

/** What waits at projects, the longest first; nothing for who manages none. For the start page. */
export async function listWaitingProjects(actor: Actor, now: Date): Promise<readonly WaitingProject[]> {
  const listed = await listStaffProjects(actor, { district: '', status: 'waiting' }, now);
  if (!listed.ok) return [];
  return listed.value.projects
    .flatMap(({ id, title, needs }) => needs.map((need) => ({ id, title, ...need })))
    .toSorted((a, b) => a.days - b.days);
}
