import type { IdeaStatus } from '@/lib/domain/idea';

/** A page of a round's ideas; what is not said is the first page of all. */
export function listHref(round: string, status: IdeaStatus | null, page: number): string {
  const query = new URLSearchParams({
    ...(status && { stand: status }),
    ...(page > 1 && { bladzijde: String(page) }),
  });
  const path = `/beheer/ronde/${round}/ideeen`;
  return query.size === 0 ? path : `${path}?${query}`;
}
