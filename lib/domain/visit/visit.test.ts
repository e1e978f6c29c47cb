import { describe, expect, it } from 'vitest';
import { readPointForm } from './point-form';
import { countPromises, inOrderOfNeed, isOverdue, linkText, tellHistory } from './promise';
import { readDueChange, readPromiseForm, readStatusChange } from './promise-form';
import { readVisitForm, VISIT_LENGTHS } from './visit-form';

const TODAY = '2026-06-10';
const VISIT = {
  kind: 'executive',
  title: '  College in   Vreewijk ',
  on: '2026-05-12',
  visitors: 'wethouder wonen',
  spokenTo: 'bewoners van de Zoutkeet',
  place: 'buurthuis',
  summary: 'Gesproken over het verkeer.',
  contact: 'wijkregisseur, 14 071',
};

describe('the form of a visit', () => {
  it('is read with its blanks tidied', () => {
    expect(readVisitForm(VISIT, TODAY)).toMatchObject({ ok: true, value: { title: 'College in Vreewijk' } });
  });

  it('names every field that is wrong at once', () => {
    const form = {
      ...VISIT,
      kind: 'x',
      title: ' ',
      on: '2026-02-30',
      place: 'x'.repeat(VISIT_LENGTHS.place + 1),
    };
    expect(readVisitForm(form, TODAY)).toEqual({
      ok: false,
      error: { kind: 'UNKNOWN', title: 'EMPTY', on: 'NOT_A_DAY', place: 'TOO_LONG' },
    });
  });

  it('is about a day that has been', () => {
    expect(readVisitForm({ ...VISIT, on: TODAY }, TODAY).ok).toBe(true);
    expect(readVisitForm({ ...VISIT, on: '2026-06-11' }, TODAY)).toEqual({
      ok: false,
      error: { on: 'AHEAD' },
    });
  });
});

describe('the form of a point', () => {
  const square = [
    [4, 52],
    [5, 52],
    [5, 53],
    [4, 53],
    [4, 52],
  ] as const;
  const within = { type: 'Polygon' as const, coordinates: [square] };
  const POINT = { text: 'Te hard rijden', answer: '', lat6: '', lon6: '', corrects: '' };

  it('needs no answer and no place', () => {
    const text = { text: 'Te hard rijden', answer: null, position: null, corrects: null };
    expect(readPointForm(POINT, within, [])).toEqual({ ok: true, value: text });
  });

  it('lies in the district', () => {
    const at = (lat6: string, lon6: string) => readPointForm({ ...POINT, lat6, lon6 }, within, []);
    expect(at('52500000', '4500000')).toMatchObject({ ok: true, value: { position: { lat6: 52_500_000 } } });
    expect(at('51500000', '4500000')).toEqual({ ok: false, error: { place: 'OUTSIDE' } });
    expect(at('52500000', '')).toEqual({ ok: false, error: { place: 'NOT_A_POINT' } });
  });

  it('puts right only a point that is there', () => {
    expect(readPointForm({ ...POINT, corrects: '2' }, null, [1, 2])).toMatchObject({
      value: { corrects: 2 },
    });
    expect(readPointForm({ ...POINT, corrects: '3' }, null, [1, 2])).toEqual({
      ok: false,
      error: { corrects: 'UNKNOWN' },
    });
  });
});

describe('a promise', () => {
  const FORM = { text: 'Drempel', owner: 'wethouder verkeer', dueOn: '2026-07-01', point: '1' };
  const visit = { on: '2026-05-12', points: [1] };

  it('is due on or after the visit', () => {
    expect(readPromiseForm(FORM, visit)).toMatchObject({ ok: true, value: { point: 1 } });
    expect(readPromiseForm({ ...FORM, dueOn: '2026-05-12' }, visit).ok).toBe(true);
    expect(readPromiseForm({ ...FORM, dueOn: '2026-05-11', owner: '', point: '2' }, visit)).toEqual({
      ok: false,
      error: { owner: 'EMPTY', dueOn: 'BEFORE_VISIT', point: 'UNKNOWN' },
    });
  });

  it('is overdue the day after, until it is done or dropped', () => {
    const due = (status: 'promised' | 'in_progress' | 'done' | 'dropped', dueOn: string) =>
      isOverdue({ status, dueOn }, TODAY);
    expect(due('promised', TODAY)).toBe(false);
    expect(due('promised', '2026-06-09')).toBe(true);
    expect(due('in_progress', '2026-06-09')).toBe(true);
    expect(due('done', '2026-06-09')).toBe(false);
    expect(due('dropped', '2026-06-09')).toBe(false);
  });

  it('is done or dropped with a public text only', () => {
    const change = (status: string, text = '') => readStatusChange({ status, text }, 'promised');
    expect(change('in_progress')).toEqual({ ok: true, value: { status: 'in_progress', text: null } });
    expect(change('done')).toEqual({ ok: false, error: 'NO_TEXT' });
    expect(change('dropped', ' ')).toEqual({ ok: false, error: 'NO_TEXT' });
    expect(change('dropped', 'Te duur')).toMatchObject({ ok: true });
    expect(change('promised', 'x')).toEqual({ ok: false, error: 'SAME_STATUS' });
    expect(change('weg')).toEqual({ ok: false, error: 'NO_STATUS' });
  });

  it('gets another day with a reason only, and not one that has been', () => {
    const change = (dueOn: string, reason: string) => readDueChange({ dueOn, reason }, '2026-06-01', TODAY);
    expect(change('2026-08-01', 'Vergunning duurt langer')).toMatchObject({ ok: true });
    expect(change('2026-08-01', '')).toEqual({ ok: false, error: 'NO_REASON' });
    expect(change('2026-06-01', 'x')).toEqual({ ok: false, error: 'SAME_DAY' });
    expect(change('2026-06-09', 'x')).toEqual({ ok: false, error: 'DAY_PAST' });
    expect(change('morgen', 'x')).toEqual({ ok: false, error: 'NOT_A_DAY' });
  });
});

describe('promises together', () => {
  const of = (status: 'promised' | 'done', dueOn: string) => ({ status, dueOn });
  const all = [
    of('done', '2026-01-01'),
    of('promised', '2026-09-01'),
    of('promised', '2026-04-01'),
    of('done', '2026-03-01'),
  ];

  it('go by what waits longest', () => {
    expect(inOrderOfNeed(all, TODAY).map(({ dueOn }) => dueOn)).toEqual([
      '2026-04-01',
      '2026-09-01',
      '2026-03-01',
      '2026-01-01',
    ]);
  });

  it('are counted by status, and which are late', () => {
    expect(countPromises(all, TODAY)).toEqual({
      promised: 2,
      in_progress: 0,
      done: 2,
      dropped: 0,
      overdue: 1,
    });
  });
});

it('a history tells old and new day of a change', () => {
  const line = (on: string, status: 'promised' | 'done', dueOn: string) => ({ on, status, dueOn, text: on });
  const lines = [
    line('2026-05-12', 'promised', '2026-06-01'),
    line('2026-05-30', 'promised', '2026-06-01'),
    line('2026-08-02', 'done', '2026-09-01'),
  ];
  expect(tellHistory(lines, '2026-09-01')).toMatchObject([
    { kind: 'status', status: 'promised' },
    { kind: 'due', from: '2026-06-01', to: '2026-09-01' },
    { kind: 'status', status: 'done' },
  ]);
});

it('a history tells as what a promise is carried out: a line by which neither status nor day changes', () => {
  const line = (status: 'promised' | 'done', text: string | null) => ({
    on: '2026-05-12',
    status,
    dueOn: '2026-06-01',
    text,
  });
  const named = [linkText({ kind: 'idea', number: 3 }), linkText({ kind: 'project', title: 'Bank: groen' })];
  const lines = [
    line('promised', null),
    ...named.map((text) => line('promised', text)),
    line('promised', linkText(null)),
    line('done', 'Klaar'),
  ];
  expect(tellHistory(lines, '2026-06-01')).toMatchObject([
    { kind: 'status', status: 'promised' },
    { kind: 'link', link: { kind: 'idea', number: 3 } },
    { kind: 'link', link: { kind: 'project', title: 'Bank: groen' } },
    { kind: 'link', link: null },
    { kind: 'status', status: 'done', text: 'Klaar' },
  ]);
});
