import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { referenceData } from '@/lib/formats/testing/referenceData';
import { getComparison } from '../council/get-comparison';
import { SYSTEM } from '../testing/openRound';
import { importElections } from './import-elections';

testDatabase();
const NOW = new Date('2026-05-01T08:00:00Z');
const AMSTERDAM = { code: 'GM0363', name: 'Amsterdam' };

const election = (unit: string, district: string) => ({
  name: `${unit}-${district}.pb`.toLowerCase(),
  bytes: new TextEncoder().encode(`META
key;value
description;Proef
country;Netherlands
unit;${unit}
district;${district}
instance;1
num_projects;2
num_votes;3
budget;100
vote_type;approval
rule;greedy
date_begin;2020
date_end;2020
currency;EUR
PROJECTS
project_id;cost;name
1;60;Bankje
2;60;Boom
VOTES
voter_id;vote
1;1,2
2;1
3;2,1
`),
});

describe('importing the elections of a municipality', () => {
  it('makes a district per part of town, with the rounds that were held there, and leaves other places alone', async () => {
    const files = [election('Amsterdam', 'Proefdeel'), election('Assen', 'Elders')];
    const done = await importElections(SYSTEM, { files, municipality: AMSTERDAM }, NOW);
    expect(done).toMatchObject({
      ok: true,
      value: { imported: [{ district: 'proefdeel', ideas: 2, ballots: 3 }], known: [], elsewhere: 1 },
    });
    const again = await importElections(SYSTEM, { files, municipality: AMSTERDAM }, NOW);
    expect(again).toMatchObject({ ok: true, value: { imported: [], known: ['amsterdam-proefdeel.pb'] } });
  });

  it('says what the file tells, and of all else that it is not known or does not apply', async () => {
    const choice = { districts: ['proefdeel'], rounds: [], municipality: true };
    const { areas, sample, withoutReference } = await getComparison(choice, NOW);
    expect(sample).toBe(false);
    expect(withoutReference).toEqual(['Amsterdam']);
    const [area] = areas;
    const said = (id: string) => {
      const found = area?.observations.find((one) => one.indicator === id && one.dimension === null);
      return [found?.value, found?.status, found?.reason];
    };
    // € 60 of € 100 went to the one idea that fitted.
    expect(said('G03')).toEqual([40, 'ok', null]);
    expect(said('G05')).toEqual([100, 'ok', null]);
    for (const id of ['P01', 'P02', 'P06']) expect(said(id), id).toEqual([null, 'nvt', 'no_cheque']);
    for (const id of ['P03', 'P04', 'P07', 'P08', 'P09', 'P10', 'G01', 'G02', 'G04', 'G06', 'G07', 'R01'])
      expect(said(id), id).toEqual([null, 'ontbreekt', 'not_recorded']);
    const figures = area?.observations.filter(({ value }) => value !== null) ?? [];
    expect(figures.length).toBeGreaterThan(3);
    for (const { source } of figures) expect(source).toEqual({ name: 'Pabulib, amsterdam-proefdeel.pb' });
  });

  it('refuses a faulty file before anything is stored, and a folder without any', async () => {
    const faulty = { name: 'fout.pb', bytes: new TextEncoder().encode('META\nkey;value\n') };
    const files = [election('Amsterdam', 'Nieuw'), faulty];
    const refused = await importElections(SYSTEM, { files, municipality: AMSTERDAM }, NOW);
    expect(refused).toMatchObject({ ok: false, error: { code: 'BAD_FILE', file: 'fout.pb' } });
    const { areas } = await getComparison({ districts: ['nieuw'], rounds: [], municipality: false }, NOW);
    expect(areas).toEqual([]);
    const none = await importElections(SYSTEM, { files: [], municipality: AMSTERDAM }, NOW);
    expect(none).toEqual({ ok: false, error: { code: 'NONE' } });
  });

  it('is for administrators', async () => {
    const actor = {
      kind: 'staff',
      id: 'sam',
      name: 'a',
      role: 'wijkregisseur',
      districts: ['proefdeel'],
    } as const;
    const refused = await importElections(actor, { files: [], municipality: AMSTERDAM }, NOW);
    expect(refused).toEqual({ ok: false, error: { code: 'FORBIDDEN' } });
  });
});

const folder = referenceData('elections');
describe.skipIf(!folder)(
  folder ? 'the real elections' : 'SKIPPED real elections: no folder elections',
  () => {
    it('of Amsterdam stand beside each other, each under its part of town', {
      timeout: 120_000,
    }, async () => {
      const data = path.join(folder ?? '', 'data');
      const files = readdirSync(data)
        .filter((name) => name.startsWith('netherlands_'))
        .map((name) => ({ name, bytes: readFileSync(path.join(data, name)) }));
      const done = await importElections(SYSTEM, { files, municipality: AMSTERDAM }, NOW);
      if (!done.ok) throw new Error(done.error.code);
      expect(done.value.imported).toHaveLength(13);
      expect(done.value.elsewhere).toBe(1);
      const districts = [...new Set(done.value.imported.map(({ district }) => district))];
      expect(districts.toSorted()).toEqual([
        'centrum',
        'nieuw-west',
        'noord',
        'oost',
        'weesp',
        'west',
        'zuid',
      ]);
      const choice = { districts: ['centrum', 'west'], rounds: [], municipality: false };
      const { areas } = await getComparison(choice, NOW);
      expect(areas.map(({ round }) => round?.title)).toEqual([
        'Centrum Begroot (Amsterdam, 417)',
        'West Begroot (Amsterdam, 509)',
      ]);
      for (const { observations } of areas) {
        const left = observations.find(({ indicator }) => indicator === 'G03');
        expect(left?.status).toBe('ok');
        expect(observations.filter(({ status }) => status === 'onderdrukt')).toEqual([]);
      }
    });
  },
);
