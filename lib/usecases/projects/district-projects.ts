import { findDistrict, listDistricts } from '@/db/queries/areas';
import { listLastPhotos } from '@/db/queries/project-photos';
import { type ListedProject, listProjectPlaces, listProjects } from '@/db/queries/projects';
import { dayOf } from '@/lib/domain/amsterdam';
import type { DistrictProjects, ProjectCard, ProjectPlaces } from '@/lib/domain/project/views';
import type { ProjectStatus } from '@/lib/domain/project/words';
import { database } from '../system/database';

const IN_LIST: readonly ProjectStatus[] = ['in_progress', 'planned', 'realised', 'stopped'];

/** What became of everything that was awarded money in a district; `null` when there is no such district. */
export async function getDistrictProjects(slug: string, now: Date): Promise<DistrictProjects | null> {
  const db = database();
  const district = await findDistrict(db, slug);
  if (!district) return null;
  const [rows, districts] = await Promise.all([listProjects(db, [slug]), listDistricts(db)]);
  const photos = await listLastPhotos(
    db,
    rows.map(({ project }) => project.id),
  );
  const today = dayOf(now);
  const { name, geometry, schematic, municipality } = district;
  const surroundings = districts.flatMap((one) =>
    one.municipality === municipality && one.slug !== slug && one.geometry
      ? [{ name: one.name, geometry: one.geometry }]
      : [],
  );
  const projects = rows
    .map((row): ProjectCard => cardOf(row, photos.get(row.project.id) ?? null, today))
    .toSorted((a, b) => IN_LIST.indexOf(a.status) - IN_LIST.indexOf(b.status));
  return {
    district: { slug, name, geometry, schematic },
    surroundings,
    projects,
    sample: rows.some(({ project }) => project.sample),
  };
}

function cardOf(
  { project, until, ...money }: ListedProject,
  photo: ProjectCard['photo'],
  today: string,
): ProjectCard {
  const { id, title, summary, theme, group, status, dueOn, endedOn, lat6, lon6 } = project;
  const { awardedCents, returnedCents, destination } = money;
  return {
    ...{ id, title, summary, theme, group, status, dueOn, endedOn },
    ...{ awardedCents, returnedCents, destination, photo },
    position: lat6 === null || lon6 === null ? null : { lat6, lon6 },
    maintainedUntil: until !== null && until >= today ? until : null,
  };
}

/** Where the projects of a district are and how far, for its map, and how many there are of each status. */
export async function getProjectPlaces(slug: string): Promise<ProjectPlaces> {
  const rows = await listProjectPlaces(database(), slug);
  const of = (status: ProjectStatus) => rows.filter((one) => one.status === status).length;
  return {
    places: rows.map(({ id, title, status, lat6, lon6 }) => ({
      ...{ id, title, status },
      position: lat6 === null || lon6 === null ? null : { lat6, lon6 },
    })),
    counts: {
      planned: of('planned'),
      in_progress: of('in_progress'),
      realised: of('realised'),
      stopped: of('stopped'),
    },
  };
}
