import { describe, expect, it } from 'vitest';
import { findOutcome } from '@/db/queries/rounds';
import { testDatabase } from '@/db/testing';
import type { IdeaForm } from '@/lib/domain/idea-form';
import { castBallot } from '../ballots/cast-ballot';
import { getBallotRound } from '../ballots/get-ballot-round';
import { changePhase } from '../rounds/change-phase';
import { staff } from '../testing/actors';
import { AFTER, ballotOf, DURING, OPENS_AT, openRoundWith, SYSTEM } from '../testing/openRound';
import { decideIdea, listStaffIdeas, saveIdea } from './manage-ideas';

const database = testDatabase();
const FORM: IdeaForm = {
  title: 'Bankje',
  summary: 'Een bank bij de vijver.',
  contact: 'Buren zitten er samen.',
  theme: 'meeting',
  cost: '900',
  cofunding: '',
  organiser: 'Bewoners',
  maintainer: '',
  lat6: '',
  lon6: '',
  neighbourhood: '',
};
const ideasOf = async (id: string) => {
  const listed = await listStaffIdeas(SYSTEM, id);
  if (!listed.ok) throw new Error(listed.error);
  return listed.value.ideas.map(({ number, title, status, statusReason }) => ({
    number,
    title,
    status,
    statusReason,
  }));
};

describe('writing down an idea', () => {
  it('gives it the next number, also when many come at once, and a line in the log book', async () => {
    const { id } = await openRoundWith({ phase: 'review', ideas: 2 });
    const made = await Promise.all(
      ['Een', 'Twee', 'Drie'].map((title) =>
        saveIdea(SYSTEM, { roundId: id, number: null }, { ...FORM, title }, OPENS_AT),
      ),
    );
    expect(made.map((one) => one.ok && one.value).toSorted()).toEqual([3, 4, 5]);
    expect((await ideasOf(id)).slice(2).map(({ status }) => status)).toEqual([
      'submitted',
      'submitted',
      'submitted',
    ]);
    const { rows } = await database.handle.pool.query(
      "SELECT details ->> 'idea' AS idea FROM audit_event WHERE subject = $1 AND act = 'write_idea' ORDER BY 1",
      [id],
    );
    expect(rows.map(({ idea }) => idea)).toEqual(['3', '4', '5']);
  });

  it('changes its text and nothing else', async () => {
    const { id } = await openRoundWith({ phase: 'review', ideas: 1 });
    expect(await saveIdea(SYSTEM, { roundId: id, number: 1 }, { ...FORM, title: 'Nieuw' }, OPENS_AT)).toEqual(
      {
        ok: true,
        value: 1,
      },
    );
    expect(await ideasOf(id)).toEqual([
      { number: 1, title: 'Nieuw', status: 'accepted', statusReason: null },
    ]);
  });

  it('is refused with its code, and changes nothing then', async () => {
    const { id } = await openRoundWith({ phase: 'review', ideas: 1 });
    const before = await ideasOf(id);
    const save = (actor = SYSTEM, roundId = id, number: number | null = null, form = FORM) =>
      saveIdea(actor, { roundId, number }, form, OPENS_AT);
    expect(await save(SYSTEM, id, 7)).toEqual({ ok: false, error: { code: 'UNKNOWN_IDEA' } });
    expect(await save(SYSTEM, 'nergens')).toEqual({ ok: false, error: { code: 'UNKNOWN_ROUND' } });
    expect(await save(staff('wijkregisseur', ['elders']))).toEqual({
      ok: false,
      error: { code: 'FORBIDDEN' },
    });
    expect(await save(staff('desk_assistant', ['elders']))).toEqual({
      ok: false,
      error: { code: 'FORBIDDEN' },
    });
    expect(await save(SYSTEM, id, null, { ...FORM, title: '', cost: 'x' })).toEqual({
      ok: false,
      error: { code: 'BAD_IDEA', problems: { title: 'EMPTY', cost: 'NOT_AN_AMOUNT' } },
    });
    expect(await ideasOf(id)).toEqual(before);
    const open = await openRoundWith();
    expect(await save(SYSTEM, open.id, 1)).toEqual({ ok: false, error: { code: 'ROUND_FROZEN' } });
    expect(await listStaffIdeas({ kind: 'visitor' }, id)).toEqual({ ok: false, error: 'FORBIDDEN' });
  });
});

describe('deciding about an idea', () => {
  const decide = (id: string, number: number, decision: string, reason = '') =>
    decideIdea(SYSTEM, { roundId: id, number }, { decision, reason }, DURING);

  it('only what was accepted comes on the ballot, and residents see nothing else', async () => {
    const { id } = await openRoundWith({ phase: 'review', ideas: 3 });
    expect(await decide(id, 1, 'reject')).toEqual({ ok: false, error: 'NO_REASON' });
    expect(await decide(id, 1, 'reject', 'Het mag daar niet.')).toEqual({ ok: true, value: null });
    expect(await decide(id, 2, 'return', 'Wat kost het?')).toEqual({ ok: true, value: null });
    expect(await decide(id, 2, 'withdraw', 'x')).toEqual({ ok: false, error: 'NOT_NOW' });
    expect(await decide(id, 2, 'vergeet', 'x')).toEqual({ ok: false, error: 'NOT_NOW' });
    await changePhase(SYSTEM, id, 'open_voting', DURING);
    expect(await ideasOf(id)).toMatchObject([
      { status: 'rejected', statusReason: 'Het mag daar niet.' },
      { status: 'returned' },
      { status: 'on_ballot' },
    ]);
    expect((await getBallotRound(id))?.ideas.map(({ number }) => number)).toEqual([3]);
  });

  it('an idea withdrawn while voting stays on the ballot, is never funded, and the closing statement names it', async () => {
    const round = await openRoundWith({ ideas: 2 });
    const { id } = round;
    expect(await castBallot(id, ballotOf(round, 0, 1, [[1, 4000]]), DURING)).toMatchObject({ code: 'OK' });
    expect(await decide(id, 1, 'withdraw', 'De boom staat er nog.')).toEqual({ ok: true, value: null });
    expect(await decide(id, 1, 'withdraw', 'Nog eens')).toEqual({ ok: false, error: 'NOT_NOW' });
    expect((await getBallotRound(id))?.ideas.map(({ number }) => number)).toEqual([1, 2]);
    await changePhase(SYSTEM, id, 'close_voting', AFTER);
    await changePhase(SYSTEM, id, 'publish', AFTER);
    const outcome = await findOutcome(database.db, id);
    expect(outcome?.result.ideas.find((one) => one.id === '1')).toMatchObject({
      funded: false,
      reason: 'withdrawn',
      pledgedCents: 4000,
    });
    const { rows } = await database.handle.pool.query<{ leaf: Buffer }>(
      'SELECT leaf FROM box.log WHERE round = $1 ORDER BY position DESC LIMIT 1',
      [id],
    );
    expect(JSON.parse(rows[0]?.leaf.toString() ?? '')).toMatchObject({ withdrawn: [1] });
  });
});
