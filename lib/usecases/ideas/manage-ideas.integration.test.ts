import { describe, expect, it } from 'vitest';
import { findIdeaFile, listIdeaHistory } from '@/db/queries/idea-file';
import { listIdeas } from '@/db/queries/rounds';
import { testDatabase } from '@/db/testing';
import type { IdeaForm } from '@/lib/domain/idea-form';
import { staff } from '../testing/actors';
import { OPENS_AT, openRoundWith, SYSTEM } from '../testing/openRound';
import { getIdeaGround, saveIdea } from './manage-ideas';
import { seenNow } from './testing/seenNow';

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
const ideasOf = async (id: string) =>
  (await listIdeas(database.db, id)).map(({ number, title, status, statusReason }) => ({
    number,
    title,
    status,
    statusReason,
  }));
const historyOf = async (roundId: string, number: number) =>
  (await listIdeaHistory(database.db, { roundId, number })).map(({ on, step, by }) => ({ on, step, by }));

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
    expect(await findIdeaFile(database.db, { roundId: id, number: 4 })).toMatchObject({ broughtBy: 'staff' });
    expect(await historyOf(id, 4)).toEqual([
      { on: '2026-05-01', step: 'brought_in', by: 'system' },
      { on: '2026-05-01', step: 'submitted', by: 'system' },
    ]);
  });

  it('changes its text and nothing else', async () => {
    const { id } = await openRoundWith({ phase: 'review', ideas: 1 });
    const at = { roundId: id, number: 1, seen: await seenNow({ roundId: id, number: 1 }) };
    expect(await saveIdea(SYSTEM, at, { ...FORM, title: 'Nieuw' }, OPENS_AT)).toEqual({ ok: true, value: 1 });
    expect(await ideasOf(id)).toEqual([
      { number: 1, title: 'Nieuw', status: 'accepted', statusReason: null },
    ]);
    expect(await historyOf(id, 1)).toEqual([{ on: '2026-05-01', step: 'changed', by: 'system' }]);
  });

  it('is refused with its code, and changes nothing then', async () => {
    const { id } = await openRoundWith({ phase: 'review', ideas: 1 });
    const before = await ideasOf(id);
    const save = (actor = SYSTEM, roundId = id, number: number | null = null, form = FORM) =>
      saveIdea(actor, number === null ? { roundId, number } : { roundId, number, seen: '' }, form, OPENS_AT);
    expect(await save(SYSTEM, id, 7)).toEqual({ ok: false, error: { code: 'UNKNOWN_IDEA' } });
    expect(await save(SYSTEM, 'nergens')).toEqual({ ok: false, error: { code: 'UNKNOWN_ROUND' } });
    expect(await save(staff('wijkregisseur', ['elders']))).toEqual({
      ok: false,
      error: { code: 'FORBIDDEN' },
    });
    // Who may not work in this district does not learn which rounds there are.
    expect(await save(staff('wijkregisseur', ['elders']), 'nergens')).toEqual({
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
    expect(await save(SYSTEM, id, Number.NaN)).toEqual({ ok: false, error: { code: 'UNKNOWN_IDEA' } });
    expect(await getIdeaGround({ kind: 'visitor' }, id)).toEqual({ ok: false, error: 'FORBIDDEN' });
  });
});
