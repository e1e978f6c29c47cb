import { randomUUID } from 'node:crypto';
import { insertHouseholds } from '@/db/queries/register';
import { asRoll } from '@/db/queries/roles';
import { database } from '../system/database';

/** Puts `count` households into the register of a round, `per` in each buurt; returns their ids. */
export async function addHouseholds(roundId: string, count: number, per = count): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, i) => ({
    id: randomUUID(),
    roundId,
    street: 'Voorbeeldlaan',
    houseNumber: i + 1,
    houseLetter: '',
    addition: '',
    postcode: '2716AB',
    city: 'Zoetermeer',
    canonical: `2716AB|${i + 1}||`,
    neighbourhoodCode: `BU${String(Math.floor(i / per)).padStart(4, '0')}`,
    cheques: 1,
  }));
  await asRoll(database(), (tx) => insertHouseholds(tx, rows));
  return rows.map(({ id }) => id);
}
