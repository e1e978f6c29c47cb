import { findDistrict, listDistricts, listMunicipalities } from '@/db/queries/areas';
import { listPublicRounds } from '@/db/queries/exchange';
import type { District } from '@/lib/domain/area';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { ApiDistrict } from '@/lib/schemas/api';
import { database } from '../../system/database';
import { districtRecord } from './records';

/** Every district, by name. */
export async function apiDistricts(): Promise<{ readonly items: readonly ApiDistrict[] }> {
  const districts = await listDistricts(database());
  return { items: await records(districts) };
}

export async function apiDistrict(slug: string): Promise<Result<ApiDistrict, 'UNKNOWN_DISTRICT'>> {
  const district = await findDistrict(database(), slug);
  const [record] = district ? await records([district]) : [];
  return record ? ok(record) : fail('UNKNOWN_DISTRICT');
}

async function records(districts: readonly District[]): Promise<ApiDistrict[]> {
  const db = database();
  const [municipalities, rounds] = await Promise.all([listMunicipalities(db), listPublicRounds(db)]);
  return districts.map((district) => {
    const municipality = municipalities.find(({ code }) => code === district.municipality);
    if (!municipality) throw new Error('a district without its municipality');
    return districtRecord(district, municipality, rounds);
  });
}
