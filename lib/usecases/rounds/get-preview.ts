import { findRoundRow, readRound } from '@/db/queries/rounds';
import { type Actor, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isFrozen, type RoundPhase } from '@/lib/domain/round';
import type { DistrictView } from '@/lib/domain/views';
import { getDistrict } from '../areas/get-district';
import { database } from '../system/database';
import { makeRoundView } from './round-view';

/** Phases in which residents can be shown a round that has not come so far. */
export const PREVIEW_PHASES = ['ideas', 'voting'] as const satisfies readonly RoundPhase[];
export type PreviewPhase = (typeof PREVIEW_PHASES)[number];

export interface Preview {
  readonly view: DistrictView;
  /** The moment for which the page is drawn: while voting is open, for a round shown so. */
  readonly at: Date;
  /** How a round that is not open yet is shown; `null` for one that is shown as it is. */
  readonly as: PreviewPhase | null;
}

/**
 * The residents' page of a round's district with this round on it, also before it is public, as it will be in one of its
 * phases. Nothing changes. Errors: UNKNOWN_ROUND, FORBIDDEN.
 */
export async function getPreview(
  actor: Actor,
  roundId: string,
  phase: PreviewPhase,
  now: Date,
): Promise<Result<Preview, 'FORBIDDEN' | 'UNKNOWN_ROUND'>> {
  // Whoever may not work here learns nothing about which rounds exist.
  if (!may(actor, 'see_workspace', null)) return fail('FORBIDDEN');
  const row = await findRoundRow(database(), roundId);
  if (row?.kind !== 'cheque' || !row.districtSlug) return fail('UNKNOWN_ROUND');
  if (!may(actor, 'set_up_round', row.districtSlug)) return fail('FORBIDDEN');
  const district = await getDistrict(row.districtSlug);
  if (!district) return fail('UNKNOWN_ROUND');
  const round = readRound(row);
  // Figures of the round as it is; only its phase is drawn ahead.
  const current = await makeRoundView(round, district.district);
  const as = isFrozen(round.phase) ? null : phase;
  return ok({
    view: { ...district, current: as ? { ...current, round: { ...round, phase: as } } : current },
    at: as === 'voting' ? new Date(Math.min(now.getTime(), round.closesAt.getTime() - 1)) : now,
    as,
  });
}
