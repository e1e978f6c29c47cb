import { expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { staff } from '../testing/actors';
import { openRoundWith, SYSTEM } from '../testing/openRound';
import { getDesk } from './get-desk';

const database = testDatabase();

it('a desk knows the ideas on the ballot, also one that was withdrawn since, and what may be done at it', async () => {
  const { id } = await openRoundWith({ ideas: 3 });
  await database.handle.pool.query(
    "UPDATE idea SET status = 'withdrawn' WHERE round_id = $1 AND number = 2",
    [id],
  );
  const desk = await getDesk(staff('administrator', []), id);
  expect(desk).toMatchObject({
    ok: true,
    value: {
      round: { id, phase: 'voting', chequeCents: 4000, stepCents: 500 },
      ideas: [{ number: 1 }, { number: 2 }, { number: 3 }],
      may: { enterPaper: true, replace: true, declareVoid: true },
    },
  });
});

it.each([
  ['an auditor', staff('auditor', [])],
  ['a council member', staff('council_member', [])],
  ['the desk of another district', staff('desk_assistant', ['elders'])],
  ['a visitor', { kind: 'visitor' } as const],
])('%s has no desk', async (_, actor) => {
  const { id } = await openRoundWith({ phase: 'review' });
  expect(await getDesk(actor, id)).toEqual({ ok: false, error: 'FORBIDDEN' });
});

it('a round that does not exist is unknown to staff, and forbidden to anybody else', async () => {
  expect(await getDesk(SYSTEM, 'nergens')).toEqual({ ok: false, error: 'UNKNOWN_ROUND' });
  expect(await getDesk({ kind: 'visitor' }, 'nergens')).toEqual({ ok: false, error: 'FORBIDDEN' });
});
