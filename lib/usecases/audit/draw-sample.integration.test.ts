import { beforeAll, describe, expect, it } from 'vitest';
import { makeDemo } from '@/db/seeds/demo';
import { insertDemoAreas } from '@/db/seeds/insert-areas';
import { testDatabase } from '@/db/testing';
import type { Sample } from '@/lib/domain/audit';
import type { Actor } from '@/lib/domain/permissions';
import { destroyLinks } from '../retention/destroy-links';
import { LATER, openLettered, prepareDestruction, publishLettered } from '../retention/testing/letteredRound';
import { changePhase } from '../rounds/change-phase';
import { staff } from '../testing/actors';
import { AFTER, DURING, SYSTEM } from '../testing/openRound';
import { drawSample, sampleCsv } from './draw-sample';
import { getAuditView } from './get-audit-view';
import { drawFirst } from './sample-order';

const database = testDatabase();
const AUDITOR = staff('auditor', ['seghwaert']);
beforeAll(() => insertDemoAreas(database.db, makeDemo('audit', DURING).places));

const HERE = { round: { districtSlug: 'seghwaert' } } as const;
const auditOf = async (id: string) =>
  (
    await database.handle.pool.query(
      "SELECT actor, details FROM audit_event WHERE subject = $1 AND act = 'draw_sample' ORDER BY id",
      [id],
    )
  ).rows;

async function drawn(roundId: string, keyFile: string, seed = 'lot 4711'): Promise<Sample> {
  const sample = await drawSample(SYSTEM, { roundId, seed, keyFile }, LATER);
  if (!sample.ok) throw new Error(sample.error);
  return sample.value;
}

describe('a sample', () => {
  it('says of 50 addresses whether they voted, and is the same for the same seed', async () => {
    const { id, keyFile, letters } = await publishLettered({ households: 70, voting: 30 });
    const sample = await drawn(id, keyFile);
    expect(sample).toMatchObject({ seed: 'lot 4711', from: 70 });
    expect(sample.addresses).toHaveLength(50);
    const voters = new Set(letters.slice(0, 30).map(({ letter }) => letter.address));
    for (const { address, voted } of sample.addresses) expect(voted, address).toBe(voters.has(address));
    expect(new Set(sample.addresses.map(({ address }) => address)).size).toBe(50);
    expect(await drawn(id, keyFile, '  LOT   4711 ')).toEqual(sample);
    expect((await drawn(id, keyFile, 'lot 4712')).addresses).not.toEqual(sample.addresses);
    expect(await auditOf(id)).toEqual([
      { actor: 'system: test', details: { seed: 'lot 4711', size: 50 } },
      { actor: 'system: test', details: { seed: 'lot 4711', size: 50 } },
      { actor: 'system: test', details: { seed: 'lot 4712', size: 50 } },
    ]);
  });

  it('has nothing but the address and whether it voted', async () => {
    const { id, keyFile } = await publishLettered({ households: 3, voting: 1 });
    const { addresses } = await drawn(id, keyFile);
    for (const one of addresses)
      expect(Object.keys(one).toSorted()).toEqual(['address', 'city', 'postcode', 'voted']);
  });

  it('counts a household by the cheque that took the place of a lost one', async () => {
    const { id, keyFile, letters, round } = await openLettered({ households: 4, voting: 2 });
    // The first household's letter is void, as the desk leaves it: its ballot no longer counts.
    await database.handle.pool.query("UPDATE box.eligible SET state = 'void' WHERE round = $1 AND key = $2", [
      id,
      round.keys[0],
    ]);
    await changePhase(SYSTEM, id, 'close_voting', AFTER);
    const { addresses } = await drawn(id, keyFile);
    const voted = addresses.filter((one) => one.voted).map(({ address }) => address);
    expect(voted).toEqual([letters[1]?.letter.address]);
  });

  it('is a table that a spreadsheet does not run', () => {
    const sample: Sample = {
      seed: 'x',
      from: 1,
      addresses: [{ address: '=HYPERLINK("x") 1', postcode: '2716AB', city: '@stad', voted: true }],
    };
    const csv = sampleCsv(sample, {
      columns: ['adres', 'postcode', 'plaats', 'gestemd', 'antwoord'],
      yes: 'ja',
      no: 'nee',
    });
    expect(csv).toBe(
      '\ufeffadres;postcode;plaats;gestemd;antwoord\r\n"\'=HYPERLINK(""x"") 1";2716AB;\'@stad;ja;\r\n',
    );
  });
});

describe('the order of drawing', () => {
  it('is the one that is written down, whatever the order of the list', () => {
    // By SHA-256("wijkcheque/sample/v1|r|s|a"), …|b, …|c and …|d, worked out with Python's hashlib.
    const list = ['a', 'b', 'c', 'd'].map((canonical) => ({ canonical }));
    const order = drawFirst(list, { round: 'r', seed: 's', size: 3 });
    expect(drawFirst(list.toReversed(), { round: 'r', seed: 's', size: 3 })).toEqual(order);
    expect(order.map(({ canonical }) => canonical)).toEqual(['d', 'a', 'b']);
  });
});

describe('no sample is drawn', () => {
  const refused = async (
    given: { roundId: string; keyFile: string; seed?: string; actor?: Actor },
    error: string,
  ) => {
    const { actor = AUDITOR, seed = '2026', ...rest } = given;
    expect(await drawSample(actor, { seed, ...rest }, LATER)).toEqual({ ok: false, error });
    expect(await auditOf(given.roundId)).toEqual([]);
  };

  it.each<[string, Actor]>([
    ['a visitor', { kind: 'visitor' }],
    ['a household', { kind: 'household', round: 'x', neighbourhood: null }],
    ['a wijkregisseur', staff('wijkregisseur', ['seghwaert'])],
    ['a desk assistant', staff('desk_assistant', ['seghwaert'])],
    ['an auditor of elsewhere', staff('auditor', ['oosterheem'])],
  ])('for %s', async (_, actor) => {
    const { id: roundId, keyFile } = await publishLettered({ households: 2, voting: 1, ...HERE });
    await refused({ roundId, keyFile, actor }, 'FORBIDDEN');
    expect(await getAuditView(actor, roundId)).toEqual({ ok: false, error: 'FORBIDDEN' });
  });

  it('while voting is open', async () => {
    const { id: roundId, keyFile } = await openLettered({ households: 2, voting: 1, ...HERE });
    await refused({ roundId, keyFile }, 'NOT_CLOSED');
  });

  it('of a round that is not there', async () => {
    await refused({ roundId: 'nowhere', keyFile: '' }, 'UNKNOWN_ROUND');
  });

  it('with a seed or a key file that is none', async () => {
    const { id: roundId, keyFile } = await publishLettered({ households: 2, voting: 1, ...HERE });
    for (const seed of ['', 'abc', '=1+1', 'x'.repeat(65), 'Dorpsstraat 1, Zoetermeer'])
      await refused({ roundId, keyFile, seed }, 'BAD_SEED');
    for (const bad of ['', '{}', keyFile.slice(1), keyFile.replace('"v":1', '"v":2')])
      await refused({ roundId, keyFile: bad }, 'BAD_KEY_FILE');
    await refused({ roundId, keyFile: keyFile.replace(roundId, 'other') }, 'WRONG_KEY_FILE');
    const f = (JSON.parse(keyFile) as { f: string }).f;
    const other = keyFile.replace(
      f,
      f.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
    );
    await refused({ roundId, keyFile: other }, 'WRONG_KEY_FILE');
  });

  it('more than four times, so that nobody learns who voted everywhere', async () => {
    const { id: roundId, keyFile } = await publishLettered({ households: 2, voting: 1, ...HERE });
    for (const seed of ['lot 1', 'lot 2', 'lot 3', 'lot 4', 'lot 4'])
      expect((await drawSample(AUDITOR, { roundId, keyFile, seed }, LATER)).ok).toBe(true);
    expect(await drawSample(AUDITOR, { roundId, keyFile, seed: 'lot 5' }, LATER)).toEqual({
      ok: false,
      error: 'TOO_MANY_SAMPLES',
    });
    expect((await drawSample(AUDITOR, { roundId, keyFile, seed: 'lot 2' }, LATER)).ok).toBe(true);
    expect(await getAuditView(AUDITOR, roundId)).toMatchObject({
      ok: true,
      value: { open: true, seeds: ['lot 1', 'lot 2', 'lot 3', 'lot 4'] },
    });
  });

  it('after the keys were destroyed', async () => {
    const { id: roundId, keyFile } = await publishLettered({ households: 2, voting: 1, ...HERE });
    await prepareDestruction(roundId);
    expect((await destroyLinks(SYSTEM, roundId, roundId, LATER)).ok).toBe(true);
    await refused({ roundId, keyFile }, 'KEYS_DESTROYED');
    expect(await getAuditView(AUDITOR, roundId)).toMatchObject({ ok: true, value: { open: false } });
  });
});

describe('the log book', () => {
  it('is shown in the order of what happened', async () => {
    const { id } = await publishLettered({ households: 2, voting: 1, ...HERE });
    const view = await getAuditView(AUDITOR, id);
    expect(view.ok && view.value.log.map(({ act }) => act)).toEqual([
      'run_letters',
      'open_voting',
      'close_voting',
      'publish',
    ]);
    expect(view.ok && view.value.log[1]).toMatchObject({ at: DURING, actor: 'system: test' });
  });
});
