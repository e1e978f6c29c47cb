import { describe, expect, it } from 'vitest';
import { findRoundRow } from '@/db/queries/rounds';
import { testDatabase } from '@/db/testing';
import type { Allocation } from '@/lib/domain/ballot';
import { count } from '@/lib/domain/outcome';
import type { TieOrder } from '@/lib/domain/outcome/types';
import { readPabulib, toElection, toIdeas } from '@/lib/formats/pabulib';
import { SYSTEM } from '../testing/openRound';
import { publishRound } from '../testing/publishedRound';
import { countOptionsOf } from './counted-election';
import { fillAnalyses } from './fill-analyses';
import { getElectionFile } from './get-election-file';
import { getOutcome } from './get-outcome';
import { getOutcomeData } from './get-outcome-files';
import { importElection } from './import-election';

const database = testDatabase();
const NOW = new Date('2026-06-01T08:00:00Z');
const LOT: TieOrder = `lot:${'5c'.repeat(32)}`;
/** Idea 1 is reached twice over, 2 just, 3 is withdrawn with money on it, 4 falls short; one household is blank. */
const BALLOTS: readonly Allocation[] = [
  [
    [1, 60_000],
    [2, 30_000],
  ],
  [
    [1, 60_000],
    [3, 40_000],
  ],
  [
    [2, 60_000],
    [3, 30_000],
  ],
  [
    [1, 35_000],
    [3, 30_000],
    [4, 5_000],
  ],
  [],
];
const ROUND = {
  cheques: 8,
  chequeCents: 100_000,
  stepCents: 5_000,
  ideas: 4,
  ballots: BALLOTS,
  withdrawn: [3],
} as const;

async function fileOf(roundId: string): Promise<string> {
  const pieces = await getElectionFile(roundId);
  if (!pieces) throw new Error('no file');
  return [...pieces].join('');
}

async function refusal(statement: string, id: string): Promise<unknown> {
  return database.handle.pool.query(statement, [id]).then(
    () => 'done',
    (error: { code: string }) => error.code,
  );
}

describe('the election file of a cheque round', () => {
  it.each([
    ['pooling', {}],
    ['pooling-transfers', { variant: 'mtc' }],
    ['equal-shares', { completion: 'utilitarian' }],
    ['greedy', { measure: 'score' }],
  ] as const)('counted again by %s gives the published outcome', async (rule, ruleOptions) => {
    const id = await publishRound({ ...ROUND, round: { rule, ruleOptions, ties: LOT, minBackers: 2 } });
    const file = readPabulib(await fileOf(id));
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    const row = await findRoundRow(database.db, id);
    const view = await getOutcome(id);
    if (!row || !view) throw new Error('no outcome');
    const election = toElection(file.value);
    expect(count(election, rule, countOptionsOf(row, election))).toEqual(view.outcome);
    expect(view.outcome.ideas.map(({ reason }) => reason)[2]).toBe('withdrawn');
    expect(view.outcome.winners).toContain('1');
    // The blank ballot is the only thing a reader remarks on.
    expect(file.value.warnings.map(({ code }) => code)).toEqual(['EMPTY_BALLOT']);
  });

  it('gives the same outcome in another installation', async () => {
    const round = {
      rule: 'pooling-transfers',
      ruleOptions: { variant: 'mtc' },
      ties: LOT,
      minBackers: 2,
    } as const;
    const id = await publishRound({ ...ROUND, round });
    const bytes = new TextEncoder().encode(await fileOf(id));
    const done = await importElection(SYSTEM, { bytes, fileName: `elders-${id}.pb` }, NOW);
    if (!done.ok) throw new Error(done.error.code);
    const [there, here] = [await getOutcome(done.value.round), await getOutcome(id)];
    expect(there?.outcome).toEqual(here?.outcome);
    expect(there).toMatchObject({ ties: LOT, options: { variant: 'mtc', minBackers: 2 } });
    expect(await fileOf(done.value.round)).toBe(await fileOf(id));
  });

  it('says what the round was, and keeps every row on one line', async () => {
    const id = await publishRound(ROUND);
    await database.handle.pool.query('ALTER TABLE idea DISABLE TRIGGER guard_idea');
    await database.handle.pool.query('UPDATE idea SET title = $2 WHERE round_id = $1 AND number = 1', [
      id,
      'Een "bank";\nmet een tafel',
    ]);
    await database.handle.pool.query('ALTER TABLE idea ENABLE TRIGGER guard_idea');
    const file = readPabulib(await fileOf(id));
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    expect(toIdeas(file.value)[0]?.name).toBe('Een "bank"; met een tafel');
    expect(Object.fromEntries(file.value.meta)).toMatchObject({
      description: 'Proefronde',
      num_projects: '4',
      num_votes: '5',
      budget: '8000.00',
      vote_type: 'cumulative',
      cheque: '1000.00',
      currency: 'EUR',
      date_begin: '01.05.2026',
      date_end: '22.05.2026',
    });
  });

  it('is not there before publication', async () => {
    expect(await getElectionFile('unknown')).toBeNull();
    expect(await getOutcomeData('unknown')).toBeNull();
  });
});

const IMPORTED = `META\r\nkey;value\r\ndescription;Proef\r\nbudget;100\r\nvote_type;approval\r\nrule;equalshares\r\ncurrency;pln
PROJECTS\nproject_id;cost;name;neighborhood\na;60;"Bank; rood";West\nb;60;Boom;Oost\nVOTES\nvoter_id;vote\n1;a\n2;a,b\n`;

describe('an imported election', () => {
  it('comes back as the file that went in, byte for byte', async () => {
    const bytes = new TextEncoder().encode(IMPORTED);
    const done = await importElection(SYSTEM, { bytes, fileName: 'proef.pb' }, NOW);
    expect(done).toMatchObject({ ok: true, value: { round: 'proef' } });
    expect(new TextEncoder().encode(await fileOf('proef'))).toEqual(bytes);
  });

  it('has its own currency, or none', async () => {
    expect((await getOutcome('proef'))?.round.currency).toBe('PLN');
    const bytes = new TextEncoder().encode(IMPORTED.replace('currency;pln', 'currency;none at all'));
    await importElection(SYSTEM, { bytes, fileName: 'zonder.pb' }, NOW);
    expect((await getOutcome('zonder'))?.round.currency).toBe('XXX');
  });

  it('is analysed with the neighbourhoods of the file', async () => {
    const analysis = (await getOutcome('proef'))?.analysis;
    expect(analysis?.byNeighbourhood).toEqual([
      { code: null, name: 'Oost', ideas: 1, funded: 0, fundedCents: 0 },
      { code: null, name: 'West', ideas: 1, funded: 1, fundedCents: 6000 },
    ]);
    // Two shares of 50.00: a takes 30.00 of each; b's backer has 20.00 left of 60.00.
    expect(analysis?.replay).toEqual([[10_000, 5000]]);
    expect(analysis?.effectiveSupport?.[0]).toBeGreaterThanOrEqual(1);
  });
});

describe('the data of an outcome', () => {
  it('says how it was counted and what there is to say about it', async () => {
    const round = { minBackers: 2, ruleOptions: {}, ties: LOT };
    const id = await publishRound({ ...ROUND, round });
    expect(await getOutcomeData(id)).toMatchObject({
      round: { id, currency: 'EUR', chequeCents: 100_000, budgetCents: 800_000 },
      ballots: 5,
      cheques: 8,
      rule: 'pooling',
      options: { minBackers: 2 },
      ties: LOT,
      ideas: [{ id: '1', title: 'Idee 1' }, {}, {}, {}],
      outcome: { winners: ['1', '2'] },
      analysis: { measures: { ballotsByFunded: [1, 3, 1] } },
    });
  });
});

describe('an outcome', () => {
  it('is frozen, with its analysis', async () => {
    const id = await publishRound(ROUND);
    expect(await refusal('UPDATE outcome SET ballots = 9 WHERE round_id = $1', id)).toBe('WC002');
    expect(await refusal('UPDATE outcome SET analysis = NULL WHERE round_id = $1', id)).toBe('WC002');
    expect(await refusal('DELETE FROM outcome WHERE round_id = $1', id)).toBe('WC002');
  });

  it('from before analyses were kept gets the same analysis, once', async () => {
    const id = await publishRound(ROUND);
    const before = [(await getOutcome(id))?.analysis, (await getOutcome('proef'))?.analysis];
    await database.handle.pool.query('ALTER TABLE outcome DISABLE TRIGGER guard_outcome');
    await database.handle.pool.query('UPDATE outcome SET analysis = NULL WHERE round_id = ANY ($1)', [
      [id, 'proef'],
    ]);
    await database.handle.pool.query('ALTER TABLE outcome ENABLE TRIGGER guard_outcome');
    expect((await getOutcome(id))?.analysis).toBeNull();
    expect(await refusal(`UPDATE outcome SET ballots = 9, analysis = '{}' WHERE round_id = $1`, id)).toBe(
      'WC002',
    );
    expect(await fillAnalyses()).toBe(2);
    expect([(await getOutcome(id))?.analysis, (await getOutcome('proef'))?.analysis]).toEqual(before);
    expect(await fillAnalyses()).toBe(0);
  });
});
