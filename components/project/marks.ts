import type { ProjectPlaces } from '@/lib/domain/project/views';
import type { ProjectStatus } from '@/lib/domain/project/words';
import type { MarkedProject } from './map/ProjectMarkers';

/** What stands on a map: stopped projects will not be there. */
export const ON_MAP: readonly ProjectStatus[] = ['realised', 'in_progress', 'planned'];

/** The projects of a district that have a place on its map, each with the way to its page. */
export function marksOf(slug: string, projects: ProjectPlaces['places']): MarkedProject[] {
  return projects.flatMap(({ id, title, status, position }, number) =>
    position && ON_MAP.includes(status)
      ? [{ number, title, status, position, href: `/wijk/${slug}/projecten/${encodeURIComponent(id)}` }]
      : [],
  );
}
