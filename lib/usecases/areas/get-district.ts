import { findDistrict, listDistricts, listMunicipalities, listPlaces } from '@/db/queries/areas';
import { listRounds } from '@/db/queries/rounds';
import type { DistrictView } from '@/lib/domain/views';
import { makeRoundView } from '../rounds/round-view';
import { database } from '../system/database';
import { currentRound } from './get-home';

/** A district with the round that matters now, or the one asked for. `null` when there is no such district. */
export async function getDistrict(
  slug: string,
  options: { round?: string } = {},
): Promise<DistrictView | null> {
  const db = database();
  const district = await findDistrict(db, slug);
  if (!district) return null;
  const [municipalities, districts, places, allRounds] = await Promise.all([
    listMunicipalities(db),
    listDistricts(db),
    listPlaces(db, slug),
    listRounds(db),
  ]);
  const municipality = municipalities.find((one) => one.code === district.municipality);
  if (!municipality) throw new Error('a district without its municipality');
  const rounds = allRounds.filter((round) => round.districtSlug === slug && round.phase !== 'draft');
  const round = rounds.find((one) => one.id === options.round) ?? currentRound(rounds);
  return {
    district,
    municipality: { code: municipality.code, name: municipality.name, slug: municipality.slug },
    surroundings: districts.flatMap((one) =>
      one.municipality === district.municipality && one.slug !== slug && one.geometry
        ? [{ name: one.name, geometry: one.geometry }]
        : [],
    ),
    places,
    rounds,
    current: round ? await makeRoundView(round, district) : null,
    sample: rounds.some((one) => one.sample),
  };
}
