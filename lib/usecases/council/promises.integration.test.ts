import { parse } from 'csv-parse/sync';
import { beforeAll, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { readPromiseChoice } from '@/lib/domain/visit/choose';
import { districtWith } from '../testing/district';
import { SYSTEM } from '../testing/openRound';
import { publishVisit, saveVisit } from '../visits/manage-visits';
import { savePoint } from '../visits/visit-points';
import { movePromise, savePromise, setPromiseStatus } from '../visits/visit-promises';
import { getComparison } from './get-comparison';
import { getDistrictOverTime } from './get-district-over-time';
import { getPromises, getPromisesCsv } from './get-promises';

testDatabase();
const NOW = new Date('2026-06-10T10:00:00Z');
const ALL = readPromiseChoice({ district: '', kind: '', state: '' });

let slug: string;

async function visitOf(
  districtSlug: string,
  promises: readonly (readonly [text: string, dueOn: string])[],
  published = true,
) {
  const facts = {
    kind: 'council',
    title: '=1+1',
    on: '2026-04-01',
    visitors: 'raadsleden',
    spokenTo: 'bewoners',
    place: 'buurthuis',
    summary: 'Over de buurt.',
    contact: 'wijkregisseur',
  };
  const saved = await saveVisit(SYSTEM, { id: null, districtSlug }, facts, NOW);
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  const visitId = saved.value;
  const point = { text: 'Iets', answer: '', lat6: '', lon6: '', corrects: '' };
  await savePoint(SYSTEM, { visitId, number: null }, point, NOW);
  for (const [text, dueOn] of promises)
    await savePromise(
      SYSTEM,
      { visitId, position: null },
      { text, owner: 'wethouder', dueOn, point: '1' },
      NOW,
    );
  if (published) await publishVisit(SYSTEM, visitId, NOW);
  return visitId;
}

beforeAll(async () => {
  slug = (await districtWith(1)).slug;
  const visitId = await visitOf(slug, [
    ['Op tijd', '2026-08-01'],
    ['Te laat', '2026-05-01'],
    ['Gedaan', '2026-05-02'],
    ['Verplaatst', '2026-05-03'],
  ]);
  await setPromiseStatus(SYSTEM, { visitId, position: 3 }, { status: 'done', text: 'Het is er' }, NOW);
  await movePromise(SYSTEM, { visitId, position: 4 }, { dueOn: '2026-09-01', reason: 'Later' }, NOW);
  await visitOf(slug, [['Nog niet openbaar', '2026-05-01']], false);
});

it('shows every promise of a published visit, what is late first, and counts them', async () => {
  const { promises, districts } = await getPromises(ALL, NOW);
  expect(promises.map(({ text, overdue }) => [text, overdue])).toEqual([
    ['Te laat', true],
    ['Op tijd', false],
    ['Verplaatst', false],
    ['Gedaan', false],
  ]);
  expect(promises[2]).toMatchObject({ firstDueOn: '2026-05-03', dueOn: '2026-09-01' });
  expect(districts).toMatchObject([{ slug, visits: 1, all: 4, done: 1, promised: 3, overdue: 1 }]);
});

it('has the same in its file, for the same choice, and no formulas', async () => {
  const choice = readPromiseChoice({ district: slug, kind: 'council', state: 'open' });
  for (const flavour of ['open', 'excel'] as const) {
    const rows = parse(await getPromisesCsv(choice, flavour, NOW), {
      bom: true,
      columns: true,
      delimiter: flavour === 'excel' ? ';' : ',',
    }) as Record<string, string>[];
    expect(rows.map(({ beloofd, te_laat, bezoek }) => [beloofd, te_laat, bezoek])).toEqual([
      ['Te laat', 'ja', "'=1+1"],
      ['Op tijd', 'nee', "'=1+1"],
      ['Verplaatst', 'nee', "'=1+1"],
    ]);
    expect(rows[2]).toMatchObject({ eerst_klaar_op: '2026-05-03', klaar_op: '2026-09-01' });
  }
});

it('is R05 on the page that compares, and the same counts on that of the district', async () => {
  const { areas } = await getComparison({ districts: [slug], rounds: [], municipality: false }, NOW);
  const [figure] = areas[0]?.observations.filter(({ indicator }) => indicator === 'R05') ?? [];
  expect(figure).toMatchObject({ numerator: 1, denominator: 4, value: 25, status: 'ok' });
  const over = await getDistrictOverTime(slug, NOW);
  expect(over).toMatchObject({ visits: 1, promises: { all: 4, done: 1, overdue: 1 }, rounds: [] });
  expect(over?.events).toEqual([{ on: '2026-04-01', kind: 'visit', title: '=1+1' }]);
  expect(await getDistrictOverTime('none', NOW)).toBeNull();
});
