import { findDistrict } from '@/db/queries/areas';
import { findPublicRound } from '@/db/queries/exchange';
import { OBSERVATION_FIELDS, observationRow } from '@/lib/domain/observation-table';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { ApiObservation } from '@/lib/schemas/api';
import { getComparison } from '../../council/get-comparison';
import { database } from '../../system/database';

/** Of these districts, or of the round's, or of those that the council's page begins with. */
interface Asked {
  readonly districts: readonly string[];
  readonly round: string | null;
}

/** The figures of the council's page, under the names that its files have. Errors: UNKNOWN_DISTRICT, UNKNOWN_ROUND. */
export async function apiObservations(
  { districts, round }: Asked,
  now: Date,
): Promise<Result<{ readonly items: readonly ApiObservation[] }, 'UNKNOWN_DISTRICT' | 'UNKNOWN_ROUND'>> {
  const db = database();
  const found = await Promise.all(districts.map((slug) => findDistrict(db, slug)));
  if (found.some((one) => one === null)) return fail('UNKNOWN_DISTRICT');
  const shown = round === null ? null : await findPublicRound(db, round);
  if (round !== null && !shown) return fail('UNKNOWN_ROUND');
  const own = districts.length === 0 && shown?.districtSlug ? [shown.districtSlug] : districts;
  const choice = { districts: own, rounds: round === null ? [] : [round], municipality: false };
  const { areas } = await getComparison(choice, now);
  return ok({ items: areas.flatMap(({ observations }) => observations.map(record)) });
}

function record(one: Parameters<typeof observationRow>[0]): ApiObservation {
  const cells = observationRow(one);
  return Object.fromEntries(OBSERVATION_FIELDS.map(({ name }, i) => [name, cells[i] ?? null]));
}
