import { randomUUID } from 'node:crypto';
import { insertDistrict, saveMunicipality, saveNeighbourhood } from '@/db/queries/areas';
import { database } from '../system/database';

const YEAR = 2025;

let made = 0;

/** A district of its own with this many buurten; returns its slug and their codes in order of name. */
export async function districtWith(count: number): Promise<{ slug: string; codes: string[] }> {
  const mark = randomUUID().slice(0, 8);
  const slug = `wijk-${mark}`;
  const code = `WK-${mark}`;
  made += 1;
  // Of the form that CBS gives them: an address file names them.
  const codes = Array.from(
    { length: count },
    (_, i) => `BU${String(1000 + made).padStart(6, '0')}${String(i).padStart(2, '0')}`,
  );
  const figures = { households: 100, inhabitants: 200, figuresYear: YEAR, figuresSource: 'proef' };
  await database().transaction(async (tx) => {
    await saveMunicipality(tx, { code: `GM-${mark}`, name: mark, slug: mark, theme: null });
    await insertDistrict(tx, {
      code,
      year: YEAR,
      municipalityCode: `GM-${mark}`,
      slug,
      name: `Wijk ${mark}`,
      scheme: 'cheque',
      pilot: true,
      schematic: true,
      source: 'proef',
      ...figures,
    });
    for (const [i, own] of codes.entries())
      await saveNeighbourhood(tx, {
        code: own,
        year: YEAR,
        districtCode: code,
        name: `Buurt ${i}`,
        source: 'proef',
        ...figures,
      });
  });
  return { slug, codes };
}
