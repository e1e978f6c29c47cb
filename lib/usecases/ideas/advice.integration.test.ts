import { describe, expect, it } from 'vitest';
import { listIdeaHistory } from '@/db/queries/idea-file';
import { insertIdeas } from '@/db/queries/rounds';
import { ideaPhoto } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { ideaRow } from '@/db/testing/rows';
import type { AdviceForm } from '@/lib/domain/advice';
import { staff } from '../testing/actors';
import { districtWith } from '../testing/district';
import { OPENS_AT, openRoundWith, SYSTEM } from '../testing/openRound';
import { askAdvice, renewAdviceLink, withdrawAdvice } from './advice-ask';
import { giveAdvice, readAdvice } from './advice-give';
import { decideIdea } from './review-decide';
import { getStaffIdea } from './review-idea';
import { seenNow } from './testing/seenNow';

const database = testDatabase();
const DAY = 86_400_000;
const NOW = new Date(OPENS_AT.getTime() - 20 * DAY);
const FORM: AdviceForm = {
  adviser: 'Wijkbeheerder, N. de Wit',
  email: 'wit@gemeente.example',
  question: 'Kan hier een boom staan?',
  due: '2026-04-20',
};

async function roundWithIdea() {
  const { slug } = await districtWith(1);
  const { id } = await openRoundWith({ phase: 'review', ideas: 0, round: { districtSlug: slug } });
  await insertIdeas(database.db, [
    ideaRow(id, 1, { status: 'submitted', lat6: 52_060_000, lon6: 4_500_000 }),
  ]);
  return { at: { roundId: id, number: 1 }, regisseur: staff('wijkregisseur', [slug]) };
}
type Place = Awaited<ReturnType<typeof roundWithIdea>>;

async function ask({ at, regisseur }: Place, form: Partial<AdviceForm> = {}, now = NOW) {
  const made = await askAdvice(regisseur, at, { ...FORM, ...form }, now);
  if (!made.ok) throw new Error(made.error.code);
  return made.value.path.replace('/advies#t=', '');
}

const query = async (text: string, values: unknown[]) =>
  (await database.handle.pool.query(text, values)).rows;
const adviceOf = async ({ at }: Place) => {
  const found = await getStaffIdea(SYSTEM, at, NOW);
  if (!found.ok) throw new Error(found.error);
  return found.value.advice;
};
const answer = (token: string, given = { answer: 'positive', text: 'Mooi plan.' }, now = NOW) =>
  giveAdvice(token, given, now);
const decide = async ({ at }: Place, decision: string) => {
  const seen = await seenNow(at);
  return decideIdea(
    SYSTEM,
    at,
    { decision, seen, reason: 'Omdat.', cost: '', conditions: '', into: '' },
    NOW,
  );
};

describe('asking for advice', () => {
  it('makes a link of which only a hash is kept, and mails it to who has an address', async () => {
    const place = await roundWithIdea();
    const token = await ask(place);
    const [row] = await query('SELECT * FROM idea_advice WHERE round_id = $1', [place.at.roundId]);
    expect(row?.token_hash).toHaveLength(32);
    expect(JSON.stringify(row)).not.toContain(token);
    const mail = await query('SELECT "to", kind, values FROM mail WHERE round_id = $1', [place.at.roundId]);
    expect(mail).toEqual([
      {
        to: FORM.email,
        kind: 'advice_asked',
        values: {
          title: 'Idee 1',
          link: `/advies#t=${token}`,
          adviser: FORM.adviser,
          question: FORM.question,
          due: '20-04-2026',
        },
      },
    ]);
    const log = await query('SELECT act, actor, details FROM audit_event WHERE subject = $1', [
      place.at.roundId,
    ]);
    expect(log).toEqual([
      {
        act: 'ask_advice',
        actor: 'wijkregisseur: Test',
        details: { idea: 1, adviser: FORM.adviser, due: FORM.due },
      },
    ]);
    expect(await listIdeaHistory(database.db, place.at)).toMatchObject([
      { on: '2026-04-11', step: 'advice_asked', by: 'wijkregisseur', reason: null },
    ]);
  });

  it('is refused with its code, by district and by what the idea has become', async () => {
    const place = await roundWithIdea();
    const { at, regisseur } = place;
    const elsewhere = staff('wijkregisseur', ['elders']);
    for (const round of [at.roundId, 'nergens'])
      expect(await askAdvice(elsewhere, { roundId: round, number: 1 }, FORM, NOW)).toEqual({
        ok: false,
        error: { code: 'FORBIDDEN' },
      });
    expect(await askAdvice(regisseur, { ...at, number: 7 }, FORM, NOW)).toEqual({
      ok: false,
      error: { code: 'UNKNOWN_IDEA' },
    });
    expect(await askAdvice(regisseur, at, { ...FORM, adviser: '', due: '2020-01-01' }, NOW)).toEqual({
      ok: false,
      error: { code: 'BAD_ADVICE', problems: { adviser: 'EMPTY', due: 'PAST' } },
    });
    for (let i = 0; i < 10; i++) await ask(place, { email: '' });
    expect(await askAdvice(regisseur, at, FORM, NOW)).toEqual({ ok: false, error: { code: 'TOO_MANY' } });
    await decide(place, 'accept');
    expect(await askAdvice(regisseur, at, FORM, NOW)).toEqual({ ok: false, error: { code: 'NOT_NOW' } });
    expect(await query('SELECT id FROM mail WHERE round_id = $1', [at.roundId])).toEqual([]);
  });

  it('a new link ends the one before; one taken back gives nothing, and an answer stays', async () => {
    const place = await roundWithIdea();
    const { at, regisseur } = place;
    const first = await ask(place);
    const [asked] = await adviceOf(place);
    const id = asked?.id ?? '';
    const renewed = await renewAdviceLink(regisseur, at, id, NOW);
    expect(renewed).toMatchObject({ ok: true, value: { mailed: true, adviser: FORM.adviser } });
    const second = renewed.ok ? renewed.value.path.replace('/advies#t=', '') : '';
    expect(await readAdvice(first, NOW)).toEqual({ ok: false, error: 'LINK_INVALID' });
    expect((await readAdvice(second, NOW)).ok).toBe(true);
    const elsewhere = staff('wijkregisseur', ['elders']);
    expect(await withdrawAdvice(elsewhere, at, id, NOW)).toEqual({ ok: false, error: 'FORBIDDEN' });
    expect(await withdrawAdvice(regisseur, { ...at, number: 2 }, id, NOW)).toEqual({
      ok: false,
      error: 'UNKNOWN_ADVICE',
    });
    expect(await withdrawAdvice(regisseur, at, id, NOW)).toEqual({ ok: true, value: null });
    expect(await readAdvice(second, NOW)).toEqual({ ok: false, error: 'LINK_INVALID' });
    expect(await answer(second)).toEqual({ ok: false, error: 'LINK_INVALID' });
    expect(await withdrawAdvice(regisseur, at, id, NOW)).toEqual({ ok: false, error: 'UNKNOWN_ADVICE' });
    const [row] = await query('SELECT email FROM idea_advice WHERE id = $1', [id]);
    expect(row?.email).toBeNull();
    expect(await adviceOf(place)).toEqual([]);

    const third = await ask(place);
    expect(await answer(third)).toEqual({ ok: true, value: null });
    const [given] = await adviceOf(place);
    expect(await withdrawAdvice(regisseur, at, given?.id ?? '', NOW)).toEqual({
      ok: false,
      error: 'ANSWERED',
    });
    expect(await renewAdviceLink(regisseur, at, given?.id ?? '', NOW)).toEqual({
      ok: false,
      error: 'ANSWERED',
    });
  });
});

describe('giving advice', () => {
  it('shows the idea with its photos, and keeps the answer in the open', async () => {
    const place = await roundWithIdea();
    const token = await ask(place);
    await database.db.insert(ideaPhoto).values({
      id: crypto.randomUUID(),
      roundId: place.at.roundId,
      idea: 1,
      position: 1,
      alt: 'Een lege hoek',
      width: 10,
      height: 10,
      bytes: Buffer.from('groot'),
      small: Buffer.from('klein'),
    });
    expect(await readAdvice(token, NOW)).toMatchObject({
      value: {
        question: FORM.question,
        answer: null,
        closed: null,
        idea: { title: 'Idee 1', position: { lat6: 52_060_000 } },
        photos: [{ alt: 'Een lege hoek', source: 'data:image/webp;base64,a2xlaW4=' }],
      },
    });
    expect(await answer(token, { answer: 'conditions', text: '  Wel\nmet paaltjes. ' })).toEqual({
      ok: true,
      value: null,
    });
    expect(await adviceOf(place)).toMatchObject([
      {
        answer: 'conditions',
        text: 'Wel\nmet paaltjes.',
        answeredOn: '2026-04-11',
        mailed: false,
        daysLeft: null,
      },
    ]);
    expect((await listIdeaHistory(database.db, place.at)).at(-1)).toMatchObject({
      step: 'advice_given',
      by: 'adviser',
    });
    // No act of staff, so not in their log book.
    const log = await query('SELECT act FROM audit_event WHERE subject = $1', [place.at.roundId]);
    expect(log).toEqual([{ act: 'ask_advice' }]);
  });

  it('is refused with its code', async () => {
    const place = await roundWithIdea();
    const token = await ask(place);
    expect(await answer('x')).toEqual({ ok: false, error: 'LINK_INVALID' });
    expect(await answer('A'.repeat(43))).toEqual({ ok: false, error: 'LINK_INVALID' });
    expect(await answer(token, { answer: 'misschien', text: '' })).toEqual({ ok: false, error: 'NO_ANSWER' });
    expect(await answer(token, { answer: 'negative', text: ' ' })).toEqual({ ok: false, error: 'NO_TEXT' });
    expect(await answer(token, { answer: 'positive', text: 'x'.repeat(1001) })).toEqual({
      ok: false,
      error: 'TEXT_TOO_LONG',
    });
    expect(await adviceOf(place)).toMatchObject([{ answer: null }]);
    expect(await answer(token, { answer: 'positive', text: '' })).toEqual({ ok: true, value: null });
  });

  it('can be changed until the due day or the decision; a late first answer is welcome until the decision', async () => {
    const place = await roundWithIdea();
    const token = await ask(place, { due: '2026-04-18' });
    const late = await ask(place, { due: '2026-04-19' });
    const never = await ask(place);
    const after = new Date('2026-04-21T08:00:00Z');
    await answer(token);
    expect(await answer(token, { answer: 'negative', text: 'Toch niet.' })).toEqual({
      ok: true,
      value: null,
    });
    expect(await answer(token, { answer: 'negative', text: 'Toch niet.' })).toEqual({
      ok: true,
      value: null,
    });
    const steps = (await listIdeaHistory(database.db, place.at)).filter(
      (line) => line.step === 'advice_given',
    );
    expect(steps).toHaveLength(2);
    expect(await answer(token, undefined, after)).toEqual({ ok: false, error: 'CLOSED' });
    expect(await readAdvice(token, after)).toMatchObject({ value: { closed: 'due', answer: 'negative' } });
    const late3 = new Date('2026-04-23T08:00:00Z');
    expect(await getStaffIdea(SYSTEM, place.at, late3)).toMatchObject({
      value: { advice: [{ closed: 'due' }, { daysLeft: -4, closed: null }, { daysLeft: -3 }] },
    });
    expect(await answer(late, undefined, after)).toEqual({ ok: true, value: null });
    await decide(place, 'accept');
    const kept = await query('SELECT email FROM idea_advice WHERE email IS NOT NULL AND round_id = $1', [
      place.at.roundId,
    ]);
    expect(kept).toEqual([]);
    expect(await answer(never, undefined, after)).toEqual({ ok: false, error: 'CLOSED' });
    expect(await readAdvice(late, NOW)).toMatchObject({ value: { closed: 'decided' } });
  });
});
