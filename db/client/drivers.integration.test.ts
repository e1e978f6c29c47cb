import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  castBallot,
  countEligible,
  getBoxRound,
  getTotals,
  listBallots,
  readMine,
  setBoxPhase,
} from '../queries/box';
import { checkDurability } from '../queries/durability';
import { insertBoxRound, insertEligible, setBoxRules } from '../queries/register';
import { asBox } from '../queries/roles';
import { findRoundRow, insertIdeas, insertRound, listIdeas } from '../queries/rounds';
import { testDatabase } from '../testing';
import { ideaRow } from '../testing/rows';
import { startWsProxy, type WsProxy } from '../testing/wsProxy';
import { type DatabaseHandle, type Driver, driverFor, openDatabase } from '.';

const database = testDatabase();

it('chooses the driver by the address', () => {
  expect(driverFor('postgres://u:p@ep-cool-1.eu-central-1.aws.neon.tech/neondb')).toBe('neon');
  expect(driverFor('postgres://u:p@db.example.nl/wijkcheque')).toBe('pg');
  expect(driverFor('postgres://u:p@neon.tech.example.nl/wijkcheque')).toBe('pg');
});

/** One contract, two doors: every kind of query the product makes gives the same through each. */
describe.each<Driver>(['pg', 'neon'])('through %s', (driver) => {
  let proxy: WsProxy | null = null;
  let handle: DatabaseHandle;
  const round = `contract-${driver}`;
  const keys = [randomBytes(32), randomBytes(32)] as const;
  const alloc = [
    [1, 500],
    [2, 1000],
  ] as const;

  beforeAll(async () => {
    if (driver === 'neon') proxy = await startWsProxy(database.url);
    handle = openDatabase({
      url: database.url,
      driver,
      size: 4,
      ...(proxy ? { wsProxy: proxy.address } : {}),
    });
  });
  afterAll(async () => {
    await handle.close();
    await proxy?.close();
  });

  const bytes = (size: number) => randomBytes(size);
  const cast = (key: Buffer, seq: number) => {
    const commit = bytes(32);
    const leaf = Buffer.concat([bytes(32), commit]);
    return castBallot(handle.pool, {
      round,
      key,
      seq,
      alloc,
      r2: bytes(32),
      commit,
      sig: bytes(64),
      r1: bytes(32),
      leaf,
      late: false,
    });
  };

  it('keeps dates, big numbers, lists, JSON and nothing as they are', async () => {
    const opensAt = new Date('2026-05-01T08:00:00.123Z');
    const row = {
      id: round,
      kind: 'cheque',
      districtSlug: null,
      title: 'Contract “één”',
      phase: 'review',
      opensAt,
      closesAt: new Date('2026-06-01T00:00:00Z'),
      chequeCents: 4000,
      stepCents: 500,
      budgetCents: 9_000_000_000,
      rule: 'pooling',
      ruleOptions: { variant: 'mtc', minBackers: 3 },
      minBackers: 3,
      ties: 'id',
      unspent: 'return',
      showTotals: true,
      executionDeadline: '2026-12-31',
      minOrganisers: 5,
      rehearsalOf: null,
      sample: true,
      source: null,
      currency: 'CHF',
    } as const;
    await handle.db.transaction(async (tx) => {
      await insertRound(tx, row, []);
      await insertIdeas(
        tx,
        [1, 2].map((number) => ideaRow(round, number, { costCents: 5_000_000_000 })),
      );
    });
    expect(await findRoundRow(handle.db, round)).toEqual(row);
    expect(await listIdeas(handle.db, round)).toMatchObject([
      { number: 1, costCents: 5_000_000_000, position: null },
      { number: 2 },
    ]);
  });

  it('rolls an interactive transaction back', async () => {
    await expect(
      handle.db.transaction(async (tx) => {
        await insertIdeas(tx, [ideaRow(round, 3)]);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await listIdeas(handle.db, round)).toHaveLength(2);
  });

  it('enters a role for one transaction only, and holds it to its schema', async () => {
    const sealed = bytes(60);
    await asBox(handle.db, async (tx) => {
      const rules = { chequeCents: 4000, stepCents: 500, ideas: [], cheques: 2, spares: 0 };
      await insertBoxRound(tx, {
        round,
        phase: 'prepared',
        ...rules,
        logKey: bytes(32),
        sealedLogKey: sealed,
        sealedTagKey: bytes(60),
      });
      await insertEligible(
        tx,
        keys.map((key) => ({ round, key, state: 'live' as const, areaGroup: 0 })),
      );
      await setBoxRules(tx, round, { chequeCents: 4000, stepCents: 500, ideas: [1, 2] });
      await setBoxPhase(tx, round, 'voting');
    });
    const stored = await asBox(handle.db, (tx) => getBoxRound(tx, round));
    expect(stored).toMatchObject({ phase: 'voting', ideas: [1, 2] });
    expect(Buffer.from(stored?.sealedLogKey ?? []).equals(sealed)).toBe(true);
    const denied = asBox(handle.db, (tx) => tx.execute(sql`SELECT * FROM roll.household`));
    await expect(denied).rejects.toMatchObject({ cause: { code: '42501' } });
    expect((await handle.db.execute(sql`SELECT current_user AS who`)).rows).toEqual([{ who: 'wijkcheque' }]);
  });

  it('casts, by the prepared statement on the pool', async () => {
    const first = await cast(keys[0], 1);
    expect(first).toMatchObject({ code: 'OK', seq: 1 });
    expect(first.leaf).toHaveLength(64);
    expect(await cast(keys[0], 1)).toMatchObject({ code: 'STALE', seq: 1 });
    expect(await cast(bytes(32), 1)).toMatchObject({ code: 'UNKNOWN_KEY' });
    expect(await readMine(handle.pool, round, keys[0], false)).toEqual({ code: 'OK', seq: 1, alloc });
  });

  it('counts and lists', async () => {
    await cast(keys[1], 1);
    await asBox(handle.db, async (tx) => {
      expect(await getTotals(tx, round)).toMatchObject({
        ballots: 2,
        support: [
          { number: 1, pledgedCents: 1000, backers: 2 },
          { number: 2, pledgedCents: 2000, backers: 2 },
        ],
      });
      expect(await countEligible(tx, round)).toBe(2);
      expect((await listBallots(tx, round)).map(({ alloc }) => alloc)).toEqual([alloc, alloc]);
    });
  });

  it('knows whether the storage is durable', async () => {
    expect(await checkDurability(handle.db)).toBe(true);
  });
});
