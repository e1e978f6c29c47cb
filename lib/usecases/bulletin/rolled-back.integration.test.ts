import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import type { StaffRole } from '@/lib/domain/permissions';
import { changePhase } from '../rounds/change-phase';
import { closeDueRounds } from '../rounds/close-due-rounds';
import { findTrouble } from '../rounds/find-trouble';
import { getStart } from '../rounds/get-start';
import { staff } from '../testing/actors';
import { castAll, span } from '../testing/cast';
import { districtWith } from '../testing/district';
import { AFTER, DURING, openRoundWith, SYSTEM, type TestRound } from '../testing/openRound';
import { getRegister } from './get-register';
import { listForgotten } from './list-forgotten';
import { sequence } from './sequence';
import { sequenceOpenRounds } from './sequence-open-rounds';

/** Fifty households wait for each other; a restored backup is a database that has forgotten its last transactions. */
const database = testDatabase();
const REFUSED = { ok: false, error: 'BULLETIN_ROLLED_BACK' };

const folder = () => path.join(process.env.WIJKCHEQUE_DATA ?? '', 'bulletin');
async function keptFile(round: TestRound, kind: 'checkpoint' | 'leaves'): Promise<string> {
  const name = (await readdir(folder())).find((one) => one.startsWith(round.id) && one.endsWith(kind));
  return path.join(folder(), name ?? 'none');
}

/** Puts the log back to `size` leaves, as an older copy of the database would be; triggers would refuse it. */
async function forget(round: TestRound, size: number): Promise<void> {
  const client = await database.handle.pool.connect();
  try {
    await client.query("BEGIN; SET LOCAL session_replication_role = 'replica'");
    await client.query('DELETE FROM box.log WHERE round = $1 AND position >= $2', [round.id, size]);
    await client.query('DELETE FROM box.checkpoint WHERE round = $1 AND size > $2', [round.id, size]);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

async function sizeOf(round: TestRound): Promise<number> {
  const register = await getRegister(round.id);
  return register.ok ? register.value.leaves.length : 0;
}

/** A round whose first 50 ballots are in the register, and 50 more wait. */
async function withWaiting(): Promise<TestRound> {
  const round = await openRoundWith({ cheques: 110 });
  await castAll(round, span(0, 50));
  expect(await sequence(round.id)).toEqual({ ok: true, value: 50 });
  await castAll(round, span(50, 100));
  return round;
}

describe('the copy outside the database', () => {
  it('is the last checkpoint and its leaves, from opening on', async () => {
    const round = await openRoundWith({ cheques: 50 });
    expect(readFileSync(await keptFile(round, 'checkpoint'), 'utf8')).toMatch(
      /^localhost\/wijkcheque\/.*\n1\n/,
    );
    await castAll(round, span(0, 50));
    await sequence(round.id);
    const register = await getRegister(round.id);
    if (!register.ok) throw new Error(register.error);
    expect(readFileSync(await keptFile(round, 'checkpoint'), 'utf8')).toBe(register.value.checkpoints.at(-1));
    const leaves = readFileSync(await keptFile(round, 'leaves'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(leaves).toEqual(register.value.leaves.map((leaf) => Buffer.from(leaf).toString('hex')));
    await changePhase(SYSTEM, round.id, 'close_voting', AFTER);
    expect(readFileSync(await keptFile(round, 'checkpoint'), 'utf8')).toMatch(/\n52\n/);
  });

  it('may be missing, as on a new machine: it is made again', async () => {
    const round = await withWaiting();
    const file = await keptFile(round, 'checkpoint');
    rmSync(file);
    expect(await sequence(round.id)).toEqual({ ok: true, value: 50 });
    expect(readFileSync(file, 'utf8')).toMatch(/\n101\n/);
  });

  it('may be older than the database, as after a crash between COMMIT and the copy', async () => {
    const round = await openRoundWith({ cheques: 110 });
    const file = await keptFile(round, 'checkpoint');
    const older = readFileSync(file, 'utf8');
    await castAll(round, span(0, 50));
    await sequence(round.id);
    writeFileSync(file, older);
    await castAll(round, span(50, 100));
    expect(await sequence(round.id)).toEqual({ ok: true, value: 50 });
  });
});

describe('a round that opened before there were registers', () => {
  it('has none, is not sequenced, and closes without one', async () => {
    const round = await openRoundWith({ cheques: 60 });
    await castAll(round, span(0, 50));
    rmSync(await keptFile(round, 'checkpoint'));
    await forget(round, 0);
    expect(await sequence(round.id)).toEqual({ ok: true, value: 0 });
    expect(await getRegister(round.id)).toEqual({ ok: false, error: 'NOT_OPENED' });
    expect(await changePhase(SYSTEM, round.id, 'close_voting', AFTER)).toMatchObject({ ok: true });
    expect(await getRegister(round.id)).toEqual({ ok: false, error: 'NOT_OPENED' });
  });
});

describe('a database that was put back to an older state', () => {
  it('is not signed any more, and the receipts it has forgotten are named', async () => {
    const round = await openRoundWith({ cheques: 110 });
    const receipts = await castAll(round, span(0, 50));
    await sequence(round.id);
    await forget(round, 1);
    expect(await sequence(round.id)).toEqual(REFUSED);
    expect(await sizeOf(round)).toBe(1);
    const forgotten = await listForgotten(round.id);
    expect(forgotten.toSorted()).toEqual(receipts.map(({ receipt }) => receipt.track).toSorted());
  });

  it('is noticed even when nothing new waits', async () => {
    const round = await openRoundWith({ cheques: 60 });
    await castAll(round, span(0, 50));
    await sequence(round.id);
    const client = await database.handle.pool.connect();
    await client.query("BEGIN; SET LOCAL session_replication_role = 'replica'");
    await client.query('DELETE FROM box.leaf WHERE round = $1', [round.id]);
    await client.query('COMMIT');
    client.release();
    expect(await sequence(round.id)).toEqual({ ok: true, value: 0 });
    await forget(round, 1);
    expect(await sequence(round.id)).toEqual(REFUSED);
  });

  it('is noticed after it has grown again elsewhere', async () => {
    const round = await withWaiting();
    await forget(round, 1);
    const here = process.env.WIJKCHEQUE_DATA;
    const elsewhere = mkdtempSync(`${here}-elsewhere-`);
    process.env.WIJKCHEQUE_DATA = elsewhere;
    // A machine without a copy has nothing to hold it against: this is what the copy is for.
    expect(await sequence(round.id)).toEqual({ ok: true, value: 100 });
    process.env.WIJKCHEQUE_DATA = here;
    rmSync(elsewhere, { recursive: true });
    await castAll(round, span(0, 50), 2);
    expect(await sequence(round.id)).toEqual(REFUSED);
    expect(await sizeOf(round)).toBe(101);
  });

  it('does not close, nor open again', async () => {
    const round = await withWaiting();
    await forget(round, 1);
    expect(await changePhase(SYSTEM, round.id, 'close_voting', AFTER)).toEqual(REFUSED);
    const { rows } = await database.handle.pool.query(
      'SELECT r.phase, b.phase AS box FROM round r JOIN box.round b ON b.round = r.id WHERE id = $1',
      [round.id],
    );
    expect(rows).toEqual([{ phase: 'voting', box: 'voting' }]);

    const again = await openRoundWith({ phase: 'review' });
    const other = await openRoundWith();
    const { rows: keys } = await database.handle.pool.query<{ round: string; key: string }>(
      "SELECT round, left(encode(sha256(log_key), 'hex'), 16) AS key FROM box.round WHERE round = $1",
      [again.id],
    );
    const kept = readFileSync(await keptFile(other, 'checkpoint'), 'utf8');
    writeFileSync(path.join(folder(), `${again.id}-${keys[0]?.key}.checkpoint`), kept);
    expect(await changePhase(SYSTEM, again.id, 'open_voting', DURING)).toEqual(REFUSED);
  });

  it('keeps no other round from closing, and the ballot box is not written anew each time', async () => {
    const broken = await withWaiting();
    await forget(broken, 1);
    const other = await openRoundWith();
    const sizes = async () =>
      (
        await database.handle.pool.query(
          "SELECT pg_relation_size('box.ballot') AS ballots, pg_relation_size('box.leaf') AS leaves",
        )
      ).rows;
    expect(await closeDueRounds(AFTER)).toContain(other.id);
    const before = await sizes();
    for (let i = 0; i < 20; i++) expect(await closeDueRounds(AFTER)).toEqual([]);
    expect(await sizes()).toEqual(before);
  });

  it('is a danger that the start page shows to who is responsible', async () => {
    const { slug } = await districtWith(1);
    const round = await openRoundWith({ cheques: 60, round: { districtSlug: slug } });
    await castAll(round, span(0, 50));
    await sequence(round.id);
    expect(await findTrouble([round.id])).toEqual(new Map());
    await forget(round, 1);
    expect(await findTrouble([round.id])).toEqual(new Map([[round.id, ['BULLETIN_ROLLED_BACK']]]));
    const kindsFor = async (role: StaffRole) => {
      const start = await getStart(staff(role, [slug]), DURING);
      return start.ok ? start.value.attention.map(({ kind }) => kind) : start.error;
    };
    expect(await kindsFor('wijkregisseur')).toEqual(['register_broken']);
    expect(await kindsFor('desk_assistant')).toEqual([]);
  });

  it('is told from a copy that was changed: that is not believed either', async () => {
    const round = await withWaiting();
    const file = await keptFile(round, 'checkpoint');
    const note = readFileSync(file, 'utf8');
    writeFileSync(file, note.replace('\n51\n', '\n50\n'));
    expect(await sequence(round.id)).toEqual(REFUSED);
    writeFileSync(file, note);
    expect(await sequence(round.id)).toEqual({ ok: true, value: 50 });
  });
});

describe('a register that cannot be read at all', () => {
  it('keeps no other one from being signed or closed', async () => {
    const unreadable = await withWaiting();
    const fine = await withWaiting();
    const file = await keptFile(unreadable, 'checkpoint');
    rmSync(file);
    mkdirSync(file);
    await sequenceOpenRounds();
    expect(await sizeOf(fine)).toBe(101);
    expect(await findTrouble([unreadable.id, fine.id])).toEqual(
      new Map([[unreadable.id, ['REGISTER_UNREADABLE']]]),
    );
    expect(await closeDueRounds(AFTER)).toContain(fine.id);
    rmSync(file, { recursive: true });
    expect(await closeDueRounds(AFTER)).toContain(unreadable.id);
  });
});
