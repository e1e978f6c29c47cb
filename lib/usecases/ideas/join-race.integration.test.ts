import { describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { findOwnIdea } from '@/db/queries/idea-proposals';
import { testDatabase } from '@/db/testing';
import { EMPTY_PROPOSAL } from '@/lib/domain/idea-proposal';
import { database } from '../system/database';
import { DURING } from '../testing/openRound';
import { bringIn } from './bring-in';
import { joinIdea } from './join-idea';
import { organiseIdea } from './my-idea-submit';
import { codedRoundWith } from './testing/codedRound';

const base = testDatabase();
const FORM = {
  ...EMPTY_PROPOSAL,
  title: 'Bankje',
  summary: 'Een bank.',
  contact: 'Buren zitten er samen.',
  theme: 'meeting',
  cost: '900',
  kind: 'residents',
};

/** A draft with one organiser of the three that are needed, and two neighbours who will come at the same time. */
async function draftWithTwoComing() {
  const { id, signins, households } = await codedRoundWith(3);
  const signin = signins[0] ?? '';
  const request = { roundId: id, form: FORM, draft: '', signin, locale: 'nl', network: id } as const;
  const brought = await bringIn(request, DURING);
  if (!brought.ok) throw new Error(brought.error.code);
  const token = brought.value.joinPath.split('#t=')[1] ?? '';
  return {
    id,
    token,
    coming: [1, 2].map((i) => ({ signin: signins[i] ?? '', household: households[i] ?? '' })),
  };
}

async function outcome(id: string): Promise<{ status: string | undefined; submitted: number }> {
  const idea = await findOwnIdea(base.db, { roundId: id, number: 1 });
  const { rows } = await base.handle.pool.query<{ n: number }>(
    "SELECT count(*)::int AS n FROM idea_history WHERE round_id = $1 AND step = 'submitted'",
    [id],
  );
  return { status: idea?.status, submitted: rows[0]?.n ?? 0 };
}

/** Waits until this many connections of this database wait for a lock. */
async function untilWaiting(count: number): Promise<void> {
  await expect
    .poll(async () => {
      const { rows } = await base.handle.pool.query<{ n: number }>(
        `SELECT count(DISTINCT pid)::int AS n FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return rows[0]?.n;
    })
    .toBe(count);
}

describe('the second and the third neighbour at the same moment', () => {
  it('send the idea in once: the round is held from before counting until after', async () => {
    const { id, token, coming } = await draftWithTwoComing();
    const holder = await base.handle.pool.connect();
    try {
      await holder.query('BEGIN');
      await holder.query('SELECT 1 FROM round WHERE id = $1 FOR UPDATE', [id]);
      const joins = coming.map(({ signin }) => joinIdea({ token, signin, network: id }, DURING));
      await untilWaiting(2);
      await holder.query('COMMIT');
      const done = await Promise.all(joins);
      expect(done.map((one) => one.ok && one.value.organisers.count).toSorted()).toEqual([2, 3]);
    } finally {
      holder.release();
    }
    expect(await outcome(id)).toEqual({ status: 'submitted', submitted: 1 });
  });

  it('known to be wrong: without it each counts without the other, and the idea waits for nobody', async () => {
    const { id, coming } = await draftWithTwoComing();
    const both = meetingPoint(coming.length);
    const unlocked = (household: string) =>
      database().transaction(async (tx: Connection) => {
        const idea = { roundId: id, number: 1, title: 'Bankje', draft: true, needed: 3 };
        const joined = await organiseIdea(tx, idea, household, DURING);
        await both();
        return joined.count;
      });
    expect(await Promise.all(coming.map(({ household }) => unlocked(household)))).toEqual([2, 2]);
    expect(await outcome(id)).toEqual({ status: 'draft', submitted: 0 });
  });
});

/** Lets nobody go on until all have come. */
function meetingPoint(count: number): () => Promise<void> {
  let go: () => void = () => undefined;
  const all = new Promise<void>((resolve) => {
    go = resolve;
  });
  let come = 0;
  return () => {
    come += 1;
    if (come === count) go();
    return all;
  };
}
