import type { Connection } from '@/db/client';
import { listRoundNeighbourhoods } from '@/db/queries/areas';
import * as register from '@/db/queries/register';
import { listIdeasOutside } from '@/db/queries/review';
import { withRole } from '@/db/queries/roles';
import type { RoundRow } from '@/db/queries/rounds';
import type { IdeaStatus } from '@/lib/domain/idea';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { RoundSettings } from '@/lib/domain/round-settings';

/**
 * What was changed is printed on letters that exist, or decides who gets one: they would have to be made again. `ideas`:
 * numbers of those that would be outside, so that they cannot come on the ballot.
 */
export interface MadeAlready {
  readonly code: 'MADE_ALREADY';
  readonly households: number;
  readonly letters: number;
  readonly ideas: readonly number[];
}

/** Ideas that may still come on the ballot. */
const UNDER_WAY: readonly IdeaStatus[] = ['draft', 'submitted', 'returned', 'accepted'];

/** Throws away what the new settings make untrue, if that was said; otherwise refuses when there is such a thing. */
export async function throwAway(
  tx: Connection,
  row: RoundRow,
  { settings, again }: { readonly settings: RoundSettings; readonly again: boolean },
): Promise<Result<null, MadeAlready>> {
  const before = await listRoundNeighbourhoods(tx, row.id);
  const otherArea =
    before.size !== settings.neighbourhoods.length ||
    settings.neighbourhoods.some((code) => !before.has(code));
  const found = await withRole(tx, 'roll', async () => ({
    households: await register.countHouseholds(tx, row.id),
    letters: await register.countLetters(tx, row.id),
  }));
  const households = otherArea ? found.households : 0;
  const letters = otherArea || printed(row) !== printed(settings) ? found.letters : 0;
  const ideas = otherArea
    ? await listIdeasOutside(tx, row.id, new Set(settings.neighbourhoods), UNDER_WAY)
    : [];
  const nothing = households === 0 && letters === 0;
  if (nothing && ideas.length === 0) return ok(null);
  if (!again) return fail({ code: 'MADE_ALREADY', households, letters, ideas });
  if (nothing) return ok(null);
  await register.deleteLetterRun(tx, row.id);
  if (households > 0) await withRole(tx, 'roll', () => register.deleteHouseholds(tx, row.id));
  return ok(null);
}

/** What a letter says of its round. */
function printed({
  title,
  chequeCents,
  stepCents,
  opensAt,
  closesAt,
}: Omit<RoundSettings, 'neighbourhoods'>): string {
  return JSON.stringify([title, chequeCents, stepCents, opensAt, closesAt]);
}
