import type { LinkedIdea, LinkedProject } from '@/lib/domain/visit/views';

/** The page of an idea; `null` where residents may not read it yet. */
export function ideaHref({ roundId, number, districtSlug, title }: LinkedIdea): string | null {
  if (districtSlug === null || title === null) return null;
  return `/wijk/${districtSlug}/ideeen/${number}?ronde=${encodeURIComponent(roundId)}`;
}

/** The page on which everybody follows a project. */
export function projectHref({ id, districtSlug }: LinkedProject): string {
  return `/wijk/${districtSlug}/projecten/${encodeURIComponent(id)}`;
}

/** The page of a visit, at a promise of it if one is named. */
export function visitHref(
  { districtSlug, id }: { readonly districtSlug: string; readonly id: string },
  promise: number | null = null,
): string {
  const page = `/wijk/${districtSlug}/bezoeken/${encodeURIComponent(id)}`;
  return promise === null ? page : `${page}#stap-${promise}`;
}

/** A visit in the workspace. */
export function staffVisitHref(id: string): string {
  return `/beheer/bezoeken/${encodeURIComponent(id)}`;
}
