import { expect, it } from 'vitest';
import { listToldAreas } from '@/db/queries/council';
import { testDatabase } from '@/db/testing';
import { importElection } from '../rounds/import-election';
import { database } from '../system/database';
import { SYSTEM } from '../testing/openRound';

const handle = testDatabase();

const ELECTION = `META
key;value
description;Proef
country;Netherlands
unit;Proefstad
instance;1
num_projects;1
num_votes;1
budget;100
vote_type;approval
rule;greedy
date_begin;2020
date_end;2020
PROJECTS
project_id;cost;name
1;60;Bankje
VOTES
voter_id;vote
1;1
`;

const row = (code: string, level: string, value: number | null, indicator = 'P10') => ({
  indicator,
  area: { code, level },
  value,
});

it('areas that an earlier version told under other rules are known, and only those', async () => {
  const bytes = new TextEncoder().encode(ELECTION);
  await importElection(SYSTEM, { bytes, fileName: 'proef.pb' }, new Date('2026-05-01T08:00:00Z'));
  const observations = [
    row('BU1', 'buurt', 40),
    row('BU2', 'buurt', null),
    row('WK1', 'wijk', 12),
    row('BU3', 'buurt', 5, 'P06'),
  ];
  const columns = `(subject, round_id, moment, period, version, made_at, definitions, observations, changes, files, name,
    package, sha256)`;
  await handle.handle.pool.query(
    `INSERT INTO publication_snapshot ${columns}
      VALUES ('proef', 'proef', 'published', '', 1, now(), '0', $1, '[]', '[]', 'proef.zip', '', $2)`,
    [JSON.stringify(observations), '0'.repeat(64)],
  );
  expect(await listToldAreas(database(), ['proef'], '1')).toEqual([{ roundId: 'proef', code: 'BU1' }]);
  expect(await listToldAreas(database(), ['proef'], '0')).toEqual([]);
  expect(await listToldAreas(database(), ['elders'], '1')).toEqual([]);
});
