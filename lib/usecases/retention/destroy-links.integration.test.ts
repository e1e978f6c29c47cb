import { describe, expect, inject, it } from 'vitest';
import { openDatabase } from '@/db/client';
import { findFrozenBundle } from '@/db/queries/retention';
import { testDatabase } from '@/db/testing';
import { lookUp } from '@/lib/crypto/bulletin';
import type { Actor } from '@/lib/domain/permissions';
import { RETENTION_ITEMS } from '@/lib/domain/retention';
import { signInHousehold } from '../auth/sign-in-household';
import { castBallot } from '../ballots/cast-ballot';
import { readMine } from '../ballots/read-mine';
import { answerRegister } from '../bulletin/answer-register';
import { getBundle } from '../bulletin/get-bundle';
import { changePhaseByName } from '../rounds/change-phase';
import { getOutcome } from '../rounds/get-outcome';
import { getPublishedBallots } from '../rounds/get-published-ballots';
import { staff } from '../testing/actors';
import { AFTER, ballotOf, DURING, SYSTEM } from '../testing/openRound';
import { cleanDestroyed } from './clean-destroyed';
import { destroyLinks } from './destroy-links';
import { getArchive } from './get-archive';
import { getRetention } from './get-retention';
import { setObjectionDays } from './set-objection-days';
import { setTick } from './set-tick';
import { LATER, openLettered, prepareDestruction, publishLettered, WORDS } from './testing/letteredRound';

const database = testDatabase();
const query = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await database.handle.pool.query<T>(text, values)).rows;
const phaseOf = (id: string) =>
  query('SELECT r.phase, b.phase AS box FROM round r JOIN box.round b ON b.round = r.id WHERE id = $1', [id]);
const auditOf = (id: string, act: string) =>
  query('SELECT actor, details FROM audit_event WHERE subject = $1 AND act = $2', [id, act]);
const SMALL = { households: 4, voting: 3 };
/** Six weeks after {@link AFTER}, a Friday evening: the first moment of Saturday 4 July in the Netherlands. */
const ENDS = new Date('2026-07-03T22:00:00Z');
const justBefore = new Date(ENDS.getTime() - 1);

/** As another process would have it: nothing of it was made before. */
async function bundleOf(id: string): Promise<Buffer | null> {
  const frozen = await findFrozenBundle(database.db, id);
  const made = await getBundle(id);
  if (!made.ok) return null;
  if (frozen) expect(Buffer.from(frozen).equals(Buffer.from(made.value.zip))).toBe(true);
  return Buffer.from(frozen ?? made.value.zip);
}

describe('nothing is destroyed', () => {
  const refused = async (
    id: string,
    error: string,
    given: { actor?: Actor; typed?: string; now?: Date } = {},
  ) => {
    const before = await phaseOf(id);
    const { actor = SYSTEM, typed = id, now = LATER } = given;
    expect(await destroyLinks(actor, id, typed, now)).toEqual({ ok: false, error });
    expect(await phaseOf(id)).toEqual(before);
    expect(await auditOf(id, 'destroy_links')).toEqual([]);
  };

  it.each<[string, Actor]>([
    ['a visitor', { kind: 'visitor' }],
    ['a household', { kind: 'household', round: 'x', neighbourhood: null }],
    ['a desk assistant', staff('desk_assistant', ['seghwaert'])],
    ['an auditor', staff('auditor', ['seghwaert'])],
    ['a council member', staff('council_member', ['seghwaert'])],
    ['a wijkregisseur of elsewhere', staff('wijkregisseur', ['oosterheem'])],
  ])('by %s', async (_, actor) => {
    const { id } = await publishLettered(SMALL);
    await prepareDestruction(id);
    await refused(id, 'FORBIDDEN', { actor });
    expect(await getRetention(actor, id, LATER)).toEqual({ ok: false, error: 'FORBIDDEN' });
    expect(await setTick(actor, id, { item: 'key_file', done: false }, LATER)).toMatchObject({ ok: false });
    expect(await setObjectionDays(actor, id, '90', LATER)).toEqual({ ok: false, error: 'FORBIDDEN' });
    expect(await getArchive(actor, id, WORDS, LATER)).toEqual({ ok: false, error: 'FORBIDDEN' });
  });

  it('of a round that does not exist, is open, or was not published', async () => {
    await expect(destroyLinks(SYSTEM, 'nowhere', 'nowhere', LATER)).resolves.toEqual({
      ok: false,
      error: 'UNKNOWN_ROUND',
    });
    const { id } = await openLettered(SMALL);
    await refused(id, 'NOT_PUBLISHED');
    expect(await getArchive(SYSTEM, id, WORDS, LATER)).toEqual({ ok: false, error: 'NOT_PUBLISHED' });
    await changePhaseByName(SYSTEM, id, 'close_voting', AFTER);
    await refused(id, 'NOT_PUBLISHED');
  });

  it('before the period for objections has ended, and from its end on it can be', async () => {
    const { id } = await publishLettered(SMALL);
    await prepareDestruction(id, ENDS);
    await refused(id, 'TOO_EARLY', { now: justBefore });
    await setObjectionDays(SYSTEM, id, '43', justBefore);
    await refused(id, 'TOO_EARLY', { now: ENDS });
    // The 43rd day is a Saturday, so the period ends with the Monday.
    expect((await destroyLinks(SYSTEM, id, id, new Date('2026-07-06T22:00:00Z'))).ok).toBe(true);
  });

  it('without the archive', async () => {
    const { id } = await publishLettered(SMALL);
    for (const item of RETENTION_ITEMS) await setTick(SYSTEM, id, { item, done: true }, LATER);
    await refused(id, 'NO_ARCHIVE');
  });

  it.each(RETENTION_ITEMS)('without a tick at %s', async (item) => {
    const { id } = await publishLettered(SMALL);
    await prepareDestruction(id);
    await setTick(SYSTEM, id, { item, done: false }, LATER);
    await refused(id, 'LIST_NOT_DONE');
  });

  it('when another name is typed', async () => {
    const { id } = await publishLettered(SMALL);
    await prepareDestruction(id);
    for (const typed of ['', 'ja', id.toUpperCase(), `${id}x`])
      await refused(id, 'BAD_CONFIRMATION', { typed });
  });

  it('twice', async () => {
    const { id } = await publishLettered(SMALL);
    await prepareDestruction(id);
    const both = await Promise.all([
      destroyLinks(SYSTEM, id, id, LATER),
      destroyLinks(SYSTEM, id, id, LATER),
    ]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(await destroyLinks(SYSTEM, id, id, LATER)).toEqual({ ok: false, error: 'DESTROYED' });
    expect(await auditOf(id, 'destroy_links')).toHaveLength(1);
  });

  it('by the button that moves a round on', async () => {
    const { id } = await publishLettered(SMALL);
    expect(await changePhaseByName(SYSTEM, id, 'archive', LATER)).toEqual({
      ok: false,
      error: 'NOT_ALLOWED_IN_PHASE',
    });
  });
});

describe('the list', () => {
  it('keeps who said what, and only once the period has ended', async () => {
    const { id } = await publishLettered(SMALL);
    const actor = staff('administrator', []);
    expect(await setTick(actor, id, { item: 'key_file', done: true }, justBefore)).toEqual({
      ok: false,
      error: 'TOO_EARLY',
    });
    expect(await setTick(actor, id, { item: 'something', done: true }, LATER)).toEqual({
      ok: false,
      error: 'UNKNOWN_ITEM',
    });
    await setTick(actor, id, { item: 'key_file', done: true }, LATER);
    expect(await getRetention(SYSTEM, id, LATER)).toMatchObject({
      ok: true,
      value: { due: true, endsAt: ENDS, ticks: [{ item: 'key_file', at: LATER, by: 'administrator: Test' }] },
    });
    await setTick(actor, id, { item: 'key_file', done: false }, LATER);
    expect(await getRetention(SYSTEM, id, LATER)).toMatchObject({ value: { ticks: [] } });
    expect(await auditOf(id, 'tick_retention')).toHaveLength(2);
  });
});

describe('the period for objections', () => {
  it('is six weeks or longer, and once announced only longer', async () => {
    const { id } = await openLettered(SMALL);
    const set = (days: string) => setObjectionDays(SYSTEM, id, days, DURING);
    for (const bad of ['', '41', '366', '42.5', '-60', 'zestig', '1e2'])
      expect(await set(bad), bad).toEqual({ ok: false, error: 'BAD_DAYS' });
    expect(await set('60')).toEqual({ ok: true, value: 60 });
    expect(await set('50')).toEqual({ ok: true, value: 50 });
    await changePhaseByName(SYSTEM, id, 'close_voting', AFTER);
    await changePhaseByName(SYSTEM, id, 'publish', AFTER);
    expect(await set('49')).toEqual({ ok: false, error: 'ONLY_LONGER' });
    expect(await set(' 56 ')).toEqual({ ok: true, value: 56 });
    expect(await auditOf(id, 'set_objection_days')).toHaveLength(3);
  });
});

describe('after the destruction', () => {
  it('the log book says what is gone, and the screen when history has expired', async () => {
    const { id } = await publishLettered(SMALL);
    await prepareDestruction(id);
    const counts = { households: 4, cheques: 9, keys: 9, ballots: 3, leaves: 3 };
    expect(await destroyLinks(staff('administrator', []), id, ` ${id} `, LATER)).toEqual({
      ok: true,
      value: counts,
    });
    const historyUntil = new Date('2026-10-01T08:00:00Z');
    expect(await auditOf(id, 'destroy_links')).toEqual([
      { actor: 'administrator: Test', details: { ...counts, historyUntil: historyUntil.toISOString() } },
    ]);
    expect(await getRetention(SYSTEM, id, LATER)).toMatchObject({
      value: {
        phase: 'archived',
        due: false,
        cleaned: true,
        destroyedAt: LATER,
        historyUntil,
        counts: { households: 0, cheques: 0, keys: 0, ballots: 0, leaves: 0 },
      },
    });
    expect(await phaseOf(id)).toEqual([{ phase: 'archived', box: 'archived' }]);
    expect(await setTick(SYSTEM, id, { item: 'key_file', done: false }, LATER)).toEqual({
      ok: false,
      error: 'DESTROYED',
    });
    expect(await setObjectionDays(SYSTEM, id, '90', LATER)).toEqual({ ok: false, error: 'DESTROYED' });
  });

  it('outcome, register and receipts go on, and doors with a code are closed', async () => {
    const lettered = await openLettered(SMALL);
    const { id, round, letters } = lettered;
    const again = ballotOf(round, 3, 1, [[2, 500]]);
    const receipt = await castBallot(id, again, DURING);
    if (receipt.code !== 'OK') throw new Error(receipt.code);
    await changePhaseByName(SYSTEM, id, 'close_voting', AFTER);
    await changePhaseByName(SYSTEM, id, 'publish', AFTER);
    const public_ = async () => ({
      outcome: { ...(await getOutcome(id)), round: null },
      ballots: await getPublishedBallots(id),
      register: (await answerRegister(id, null)).body,
      bundle: await bundleOf(id),
    });
    const before = await public_();
    expect(before.bundle?.length).toBeGreaterThan(1000);
    await prepareDestruction(id);
    expect((await destroyLinks(SYSTEM, id, id, LATER)).ok).toBe(true);
    const after = await public_();
    expect(after).toEqual(before);
    const [{ log_key: logKey } = { log_key: Buffer.alloc(0) }] = await query<{ log_key: Buffer }>(
      'SELECT log_key FROM box.round WHERE round = $1',
      [id],
    );
    expect(
      lookUp({ receipt: receipt.receipt, receiptSig: receipt.receiptSig }, JSON.parse(after.register ?? ''), {
        round: id,
        logKey: logKey.toString('hex'),
      }),
    ).toMatchObject({ code: 'FOUND', closed: true });
    // What a cast knew is kept for a second in each process.
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await castBallot(id, again, LATER)).toEqual({ code: 'UNKNOWN_ROUND' });
    expect(await readMine(id, {}, LATER)).toEqual({ code: 'MALFORMED' });
    const signin = letters[0]?.cheque.signin.toString('hex') ?? '';
    expect(await signInHousehold(id, signin)).toBeNull();
  });

  /** Everything that keeps deleted rows readable, and with them their bytes. */
  const holders = [
    {
      what: 'somebody still reads as before',
      url: () => database.url,
      begin: ['BEGIN ISOLATION LEVEL REPEATABLE READ', 'SELECT count(*) FROM box.eligible'],
    },
    {
      what: 'a transaction of another database runs',
      url: () => inject('databaseServer'),
      begin: ['BEGIN', 'SELECT pg_current_xact_id()'],
    },
  ];
  it.each(holders)('tables are written anew when the clock looks again, while $what', async (holder) => {
    const { id } = await publishLettered(SMALL);
    await prepareDestruction(id);
    const { pool } = openDatabase({ url: holder.url(), size: 1 });
    const reader = await pool.connect();
    try {
      for (const statement of holder.begin) await reader.query(statement);
      expect((await destroyLinks(SYSTEM, id, id, LATER)).ok).toBe(true);
      expect(await getRetention(SYSTEM, id, LATER)).toMatchObject({ value: { cleaned: false } });
    } finally {
      // Ends its transaction with it.
      reader.release(true);
      await pool.end();
    }
    // Tests of other files run on the same server, and their transactions count too.
    await expect.poll(() => cleanDestroyed(LATER), { timeout: 60_000 }).toEqual([id]);
    expect(await getRetention(SYSTEM, id, LATER)).toMatchObject({ value: { cleaned: true } });
    expect(await cleanDestroyed(LATER)).toEqual([]);
  });
});
