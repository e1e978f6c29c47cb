import type { Position } from '@/lib/domain/area';
import type { Round } from '@/lib/domain/round';
import { type IdeaResult, ideaHref } from '../results';

/** One idea on the map of an outcome. */
export interface ResultSpot {
  readonly number: number;
  /** What stands in the marker; '' where ids are too long to read there. */
  readonly label: string;
  readonly title: string;
  readonly funded: boolean;
  readonly position: Position;
  /** Why it did or did not make it, in words. */
  readonly reason: string;
  readonly href: string | null;
}

const LONGEST_LABEL = 3;

/** The ideas that have a place, in the order of the outcome. */
export function resultSpots(
  results: readonly IdeaResult[],
  round: Pick<Round, 'id'>,
  districtSlug: string | null,
  reasonOf: (result: IdeaResult) => string,
): ResultSpot[] {
  return results.flatMap((result): ResultSpot[] => {
    const { idea, id, title, outcome } = result;
    if (!idea?.position) return [];
    const { number, position } = idea;
    const label = id.length <= LONGEST_LABEL ? id : '';
    const href = ideaHref(result, round, districtSlug);
    return [{ number, label, title, funded: outcome.funded, position, reason: reasonOf(result), href }];
  });
}
