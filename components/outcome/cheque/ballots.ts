import { isAllocation } from '@/lib/domain/ballot';
import type { PublishedBallot } from '@/lib/domain/outcome/cheque-election';
import { fail, ok, type Result } from '@/lib/domain/result';

export type BallotsError = 'NOT_PUBLISHED' | 'OFFLINE' | 'TROUBLE';

/** Large rounds are some megabytes on a slow line. */
const PATIENCE_MS = 60_000;

/**
 * All published ballots of a round, the same for everybody: nothing about the asker goes along.
 * Errors: `NOT_PUBLISHED` (404), `OFFLINE` (no answer), `TROUBLE` (any other answer that is no list of ballots).
 */
export async function fetchBallots(
  round: string,
  fetcher: typeof fetch = fetch,
): Promise<Result<readonly PublishedBallot[], BallotsError>> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetcher(`/api/uitslag/${encodeURIComponent(round)}/stemmen`, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    return fail('OFFLINE');
  }
  if (response.status === 404) return fail('NOT_PUBLISHED');
  if (!response.ok) return fail('TROUBLE');
  try {
    body = await response.json();
  } catch {
    return fail('TROUBLE');
  }
  return readBallots(body);
}

/** Strict reading: one bad or double ballot makes the whole list useless for a recount. */
export function readBallots(body: unknown): Result<readonly PublishedBallot[], 'TROUBLE'> {
  const list = (body as { ballots?: unknown } | null)?.ballots;
  if (!Array.isArray(list)) return fail('TROUBLE');
  const seen = new Set<string>();
  const ballots: PublishedBallot[] = [];
  for (const item of list as unknown[]) {
    const { tag, alloc } = (item ?? {}) as { tag?: unknown; alloc?: unknown };
    if (typeof tag !== 'string' || seen.has(tag) || !isAllocation(alloc)) return fail('TROUBLE');
    seen.add(tag);
    ballots.push({ tag, alloc });
  }
  return ok(ballots);
}
