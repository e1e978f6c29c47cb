import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { referenceData } from '@/lib/formats/testing/referenceData';
import { SYSTEM } from '../testing/openRound';
import { getOutcome } from './get-outcome';
import { importElection } from './import-election';

testDatabase();
const NOW = new Date('2026-05-01T08:00:00Z');
const bytesOf = (text: string) => new TextEncoder().encode(text);

const SMALL = `META
key;value
description;Proef
country;Netherlands
unit;Leiden
instance;2025
num_projects;3
num_votes;3
budget;100
vote_type;approval
rule;greedy
date_begin;2025
date_end;01.06.2025
PROJECTS
project_id;cost;name;latitude;longitude
10;60;Bankje;52.15;4.49
9;60;Boom;;
b;40;Feest;;
VOTES
voter_id;vote
1;10,b
2;10
3;9,b
`;

describe('importing an election', () => {
  it('makes a published round that is counted by the rule of the file', async () => {
    const done = await importElection(SYSTEM, { bytes: bytesOf(SMALL), fileName: 'Leiden 2025.pb' }, NOW);
    expect(done).toMatchObject({
      ok: true,
      value: { round: 'leiden-2025', ideas: 3, ballots: 3, funded: 2 },
    });
    const outcome = await getOutcome('leiden-2025');
    expect(outcome?.outcome.winners).toEqual(['10', 'b']);
    expect(outcome?.round).toMatchObject({ kind: 'import', phase: 'published', budgetCents: 10_000 });
    expect(outcome?.ideas[0]).toMatchObject({
      externalId: '10',
      position: { lat6: 52_150_000, lon6: 4_490_000 },
    });
    expect(outcome?.ideas[1]?.position).toBeNull();
  });

  it('overwrites nothing', async () => {
    const again = await importElection(SYSTEM, { bytes: bytesOf(SMALL), fileName: 'leiden-2025.pb' }, NOW);
    expect(again).toMatchObject({ ok: false, error: { code: 'ROUND_EXISTS', round: 'leiden-2025' } });
  });

  it('refuses a faulty file whole, with every problem and its line', async () => {
    const faulty = SMALL.replace('10;60;Bankje', '10;-60;Bankje').replace('3;9,b', '3;9,unknown');
    const refused = await importElection(SYSTEM, { bytes: bytesOf(faulty), fileName: 'faulty.pb' }, NOW);
    if (refused.ok || refused.error.code !== 'BAD_FILE') throw new Error('a faulty file was taken');
    expect(refused.error.problems.map(({ line }) => line)).toEqual(expect.arrayContaining([16, 23]));
    expect(await getOutcome('faulty')).toBeNull();
  });

  it('is for administrators', async () => {
    const refused = await importElection(
      { kind: 'staff', id: 'sam', name: 'a', role: 'wijkregisseur', districts: ['seghwaert'] },
      { bytes: bytesOf(SMALL), fileName: 'x.pb' },
      NOW,
    );
    expect(refused).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
  });
});

const folder = referenceData('elections');
const title = folder ? 'real elections' : 'SKIPPED real elections: no folder ../shared/data/elections';

describe.skipIf(!folder)(title, () => {
  it.each([
    ['netherlands_amsterdam_212', 57, 3834],
    ['netherlands_amsterdam_252', null, null],
    ['netherlands_amsterdam_604', null, null],
    ['netherlands_assen_2024', 14, 84],
  ])('%s has an outcome', async (name, ideas, ballots) => {
    const bytes = readFileSync(path.join(folder ?? '', 'data', `${name}.pb`));
    const done = await importElection(SYSTEM, { bytes, fileName: `${name}.pb` }, NOW);
    if (!done.ok) throw new Error(done.error.code);
    if (ideas !== null) expect(done.value).toMatchObject({ ideas, ballots });
    const view = await getOutcome(done.value.round);
    expect(view?.outcome.winners.length).toBe(done.value.funded);
    expect(view?.outcome.costCents).toBeLessThanOrEqual(view?.round.budgetCents ?? 0);
    expect(view?.ideas.length).toBe(done.value.ideas);
  });

  it('Assen 2024 gives the nine ideas that its city funded, under equal shares', async () => {
    const view = await getOutcome('netherlands-assen-2024');
    expect(view?.outcome.rule).toBe('equal-shares');
    expect(view?.outcome.winners.length).toBe(9);
  });
});
