import { beforeEach, describe, expect, it } from 'vitest';
import { insertIdeas, insertRound, setIdeaStatuses } from '@/db/queries/rounds';
import { testDatabase } from '@/db/testing';
import { ideaRow, roundRow } from '@/db/testing/rows';
import type { IdeaForm } from '@/lib/domain/idea-form';
import { tellHistory } from '@/lib/domain/visit/promise';
import { awardProject } from '../projects/award';
import { staff } from '../testing/actors';
import { districtWith } from '../testing/district';
import { getPublicVisit, getPublicVisits } from './get-visit';
import {
  changeContact,
  getStaffVisit,
  listStaffVisits,
  publishVisit,
  removeVisit,
  saveVisit,
} from './manage-visits';
import { getOverdueVisits } from './overdue';
import { getPointIdeaGround, makeIdeaOfPoint } from './point-to-idea';
import { answerPoint, removePoint, savePoint } from './visit-points';
import {
  getPromiseLinks,
  linkPromise,
  movePromise,
  removePromise,
  savePromise,
  setPromiseStatus,
} from './visit-promises';

const database = testDatabase();
const NOW = new Date('2026-06-10T10:00:00Z');
const FORM = {
  kind: 'executive',
  title: 'College in de wijk',
  on: '2026-05-12',
  visitors: 'wethouder wonen',
  spokenTo: 'bewoners',
  place: 'buurthuis',
  summary: 'Over verkeer en groen.',
  contact: 'wijkregisseur',
};
const POINT = { text: 'Er wordt te hard gereden', answer: '', lat6: '', lon6: '', corrects: '' };
const PROMISE = { text: 'Een drempel', owner: 'wethouder verkeer', dueOn: '2026-06-01', point: '1' };
const IDEA: IdeaForm = {
  title: 'Drempel',
  summary: 'Een drempel in de straat',
  contact: 'Samen kiezen waar',
  theme: 'safety',
  cost: '500',
  cofunding: '',
  organiser: 'bewoners',
  maintainer: '',
  lat6: '',
  lon6: '',
  neighbourhood: '',
};

const ROUND = {
  title: 'Proefronde',
  opensAt: new Date('2026-09-01T08:00:00Z'),
  closesAt: new Date('2026-09-22T20:00:00Z'),
  chequeCents: 4000,
  stepCents: 500,
};

let slug: string;
let own: ReturnType<typeof staff>;

function value<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

beforeEach(async () => {
  slug = (await districtWith(1)).slug;
  own = staff('wijkregisseur', [slug]);
});

/** A visit with one point and one promise to it. */
async function visitWith(published: boolean): Promise<string> {
  const id = value(await saveVisit(own, { id: null, districtSlug: slug }, FORM, NOW));
  value(await savePoint(own, { visitId: id, number: null }, POINT, NOW));
  value(await savePromise(own, { visitId: id, position: null }, PROMISE, NOW));
  if (published) value(await publishVisit(own, id, NOW));
  return id;
}

async function roundInPhase(phase: 'ideas' | 'review'): Promise<string> {
  const id = `ronde-${slug}-${phase}`;
  await insertRound(database.db, roundRow({ ...ROUND, id, districtSlug: slug, phase }), []);
  return id;
}

describe('a visit that is not published', () => {
  it('is nobody’s but its staff’s', async () => {
    const id = await visitWith(false);
    expect(await getPublicVisit(slug, id, NOW)).toBeNull();
    expect((await getPublicVisits(slug, NOW))?.visits).toEqual([]);
    expect(value(await listStaffVisits(own, NOW)).visits).toHaveLength(1);
  });

  it('can be changed and taken away, and its parts', async () => {
    const id = await visitWith(false);
    const title = 'Andere titel';
    expect(await saveVisit(own, { id, districtSlug: '' }, { ...FORM, title }, NOW)).toEqual({
      ok: true,
      value: id,
    });
    value(await savePoint(own, { visitId: id, number: 1 }, { ...POINT, text: 'Anders' }, NOW));
    expect(await removePoint(own, { visitId: id, number: 1 }, NOW)).toEqual({
      ok: false,
      error: 'HAS_PROMISE',
    });
    value(await removePromise(own, { visitId: id, position: 1 }, NOW));
    value(await removePoint(own, { visitId: id, number: 1 }, NOW));
    expect(await publishVisit(own, id, NOW)).toEqual({ ok: false, error: 'NO_POINTS' });
    value(await removeVisit(own, id, NOW));
    expect(await getStaffVisit(staff('administrator', []), id, NOW)).toEqual({
      ok: false,
      error: 'UNKNOWN_VISIT',
    });
  });

  it('of the same day gets a number', async () => {
    expect([await visitWith(false), await visitWith(false)]).toEqual([
      `${slug}-2026-05-12`,
      `${slug}-2026-05-12-2`,
    ]);
  });

  it('of the same day gets a number that no other has, also when one was taken away', async () => {
    const day = `${slug}-2026-05-12`;
    const first = await visitWith(false);
    await visitWith(false);
    value(await removeVisit(own, first, NOW));
    expect(await visitWith(false)).toBe(`${day}-3`);
  });

  it('of the same day is made by several at once: each has its own', async () => {
    const made = await Promise.all(
      [1, 2, 3, 4].map(() => saveVisit(own, { id: null, districtSlug: slug }, FORM, NOW)),
    );
    const day = `${slug}-2026-05-12`;
    expect(made.map(value).toSorted()).toEqual([day, `${day}-2`, `${day}-3`, `${day}-4`]);
  });
});

describe('who may', () => {
  it('is staff of the district with visits; others learn of none', async () => {
    const id = await visitWith(false);
    const others = [
      staff('wijkregisseur', ['elders']),
      staff('council_member', [slug]),
      staff('team_member', [slug]),
      { kind: 'visitor' as const },
    ];
    for (const actor of others) {
      expect(await getStaffVisit(actor, id, NOW)).toEqual({ ok: false, error: 'FORBIDDEN' });
      expect(await getStaffVisit(actor, 'none', NOW)).toEqual({ ok: false, error: 'FORBIDDEN' });
      expect(await publishVisit(actor, id, NOW)).toEqual({ ok: false, error: 'FORBIDDEN' });
      expect(await removeVisit(actor, id, NOW)).toEqual({ ok: false, error: 'FORBIDDEN' });
      expect(await saveVisit(actor, { id: null, districtSlug: slug }, FORM, NOW)).toEqual({
        ok: false,
        error: { code: 'FORBIDDEN' },
      });
      expect(await linkPromise(actor, { visitId: id, position: 1 }, '', NOW)).toEqual({
        ok: false,
        error: 'FORBIDDEN',
      });
    }
    expect(value(await getStaffVisit(own, id, NOW)).points).toHaveLength(1);
  });
});

describe('a published visit', () => {
  it('loses nothing, by the use-cases and by the database', async () => {
    const id = await visitWith(true);
    const published = { ok: false, error: { code: 'PUBLISHED' } };
    expect(await saveVisit(own, { id, districtSlug: '' }, FORM, NOW)).toEqual(published);
    expect(await savePoint(own, { visitId: id, number: 1 }, POINT, NOW)).toEqual(published);
    expect(await savePromise(own, { visitId: id, position: 1 }, PROMISE, NOW)).toEqual(published);
    for (const gone of [
      await removeVisit(own, id, NOW),
      await removePoint(own, { visitId: id, number: 1 }, NOW),
      await removePromise(own, { visitId: id, position: 1 }, NOW),
    ])
      expect(gone).toEqual({ ok: false, error: 'PUBLISHED' });
    for (const text of [
      `DELETE FROM visit_point WHERE visit_id = '${id}'`,
      `UPDATE visit_point SET text = 'x' WHERE visit_id = '${id}'`,
      `UPDATE visit_promise SET text = 'x' WHERE visit_id = '${id}'`,
      `DELETE FROM visit_promise WHERE visit_id = '${id}'`,
      `UPDATE visit SET summary = 'x' WHERE id = '${id}'`,
      `UPDATE visit SET published = false WHERE id = '${id}'`,
    ])
      expect(await database.attempt(text), text).toBe('WC010');
    expect(await database.attempt(`UPDATE visit SET contact = 'x' WHERE id = '${id}'`)).toBe('done');
  });

  it('gets new lines: a point that puts another right, an answer once, and whom to ask', async () => {
    const id = await visitWith(true);
    value(
      await savePoint(
        own,
        { visitId: id, number: null },
        { ...POINT, text: 'Het gaat om fietsers', corrects: '1' },
        NOW,
      ),
    );
    value(await answerPoint(own, { visitId: id, number: 1 }, 'Wij gaan meten', NOW));
    expect(await answerPoint(own, { visitId: id, number: 1 }, 'Toch niet', NOW)).toEqual({
      ok: false,
      error: 'ANSWERED',
    });
    expect(
      await database.attempt(`UPDATE visit_point SET answer = 'x' WHERE visit_id = '${id}' AND number = 1`),
    ).toBe('WC010');
    value(await changeContact(own, id, 'wijkregisseur, 14 079', NOW));
    const view = await getPublicVisit(slug, id, NOW);
    expect(view?.points.map(({ corrects }) => corrects)).toEqual([null, 1]);
    expect(view?.points[0]?.answer).toBe('Wij gaan meten');
    expect(view?.visit.contact).toContain('14 079');
  });

  it('tells how a promise went, with the old day of a change', async () => {
    const id = await visitWith(true);
    const at = { visitId: id, position: 1 };
    expect(await movePromise(own, at, { dueOn: '2026-08-01', reason: '' }, NOW)).toEqual({
      ok: false,
      error: 'NO_REASON',
    });
    value(await movePromise(own, at, { dueOn: '2026-08-01', reason: 'De vergunning duurt langer' }, NOW));
    expect(await setPromiseStatus(own, at, { status: 'done', text: '' }, NOW)).toEqual({
      ok: false,
      error: 'NO_TEXT',
    });
    value(await setPromiseStatus(own, at, { status: 'done', text: 'De drempel ligt er' }, NOW));
    expect(await movePromise(own, at, { dueOn: '2026-09-01', reason: 'x' }, NOW)).toEqual({
      ok: false,
      error: 'CLOSED',
    });
    const [promise] = (await getPublicVisit(slug, id, NOW))?.promises ?? [];
    expect(tellHistory(promise?.history ?? [], promise?.dueOn ?? '')).toEqual([
      { kind: 'status', on: '2026-05-12', status: 'promised', text: null },
      {
        kind: 'due',
        on: '2026-06-10',
        from: '2026-06-01',
        to: '2026-08-01',
        text: 'De vergunning duurt langer',
      },
      { kind: 'status', on: '2026-06-10', status: 'done', text: 'De drempel ligt er' },
    ]);
  });
});

describe('a point that becomes an idea', () => {
  it('leads to it, and so does its promise; to its project when that is awarded; and only once', async () => {
    const id = await visitWith(true);
    const at = { visitId: id, number: 1 };
    const roundId = await roundInPhase('ideas');
    const ground = value(await getPointIdeaGround(own, at, null));
    expect(ground.ground?.round.id).toBe(roundId);
    expect(value(await makeIdeaOfPoint(own, { at, roundId, form: IDEA }, NOW))).toBe(1);
    expect(await makeIdeaOfPoint(own, { at, roundId, form: IDEA }, NOW)).toEqual({
      ok: false,
      error: { code: 'ALREADY_IDEA' },
    });
    const hidden = await getPublicVisit(slug, id, NOW);
    expect(hidden?.points[0]?.idea).toMatchObject({ roundId, number: 1, title: null, status: 'submitted' });
    expect(hidden?.promises[0]?.idea?.title).toBeNull();
    await setIdeaStatuses(database.db, roundId, [1], 'awarded');
    const project = await awardProject(database.db, {
      source: { roundId, idea: 1 },
      districtSlug: slug,
      title: 'Drempel',
      summary: 'x',
      theme: 'safety',
      group: 'bewoners',
      publicSpace: true,
      lat6: null,
      lon6: null,
      neighbourhoodCode: null,
      awardedCents: 50_000,
      otherCents: 0,
      awardedOn: '2026-06-10',
      dueOn: null,
      contact: null,
      sample: false,
      by: 'system',
    });
    const shown = await getPublicVisit(slug, id, NOW);
    expect(shown?.points[0]).toMatchObject({
      idea: { title: 'Drempel' },
      project: { id: project, status: 'planned' },
    });
    expect(shown?.promises[0]?.project?.id).toBe(project);
  });

  it('only in a round of the district that takes ideas; else there is no idea and no link', async () => {
    const id = await visitWith(true);
    const at = { visitId: id, number: 1 };
    const review = await roundInPhase('review');
    const elsewhere = (await districtWith(1)).slug;
    await insertRound(
      database.db,
      roundRow({ ...ROUND, id: 'elders', districtSlug: elsewhere, phase: 'ideas' }),
      [],
    );
    for (const roundId of [review, 'elders', 'none'])
      expect(await makeIdeaOfPoint(own, { at, roundId, form: IDEA }, NOW)).toEqual({
        ok: false,
        error: { code: 'NOT_IN_PHASE' },
      });
    const roundId = await roundInPhase('ideas');
    expect(await makeIdeaOfPoint(own, { at, roundId, form: { ...IDEA, title: '' } }, NOW)).toMatchObject({
      ok: false,
      error: { code: 'BAD_IDEA' },
    });
    expect((await getPublicVisit(slug, id, NOW))?.points[0]?.idea).toBeNull();
  });

  it('is made once by two at the same time', async () => {
    const id = await visitWith(true);
    const roundId = await roundInPhase('ideas');
    const given = { at: { visitId: id, number: 1 }, roundId, form: IDEA };
    const both = await Promise.all([makeIdeaOfPoint(own, given, NOW), makeIdeaOfPoint(own, given, NOW)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const { rows } = await database.handle.pool.query('SELECT FROM idea WHERE round_id = $1', [roundId]);
    expect(rows).toHaveLength(1);
  });
});

describe('a promise', () => {
  it('can name an idea or a project of its district, and nothing else', async () => {
    const id = await visitWith(true);
    const at = { visitId: id, position: 1 };
    const roundId = await roundInPhase('review');
    await insertIdeas(database.db, [ideaRow(roundId, 3, { title: 'Bankje' })]);
    expect(value(await getPromiseLinks(own, id)).ideas).toMatchObject([
      { roundId, number: 3, title: 'Bankje' },
    ]);
    expect(await linkPromise(own, at, 'project:none', NOW)).toEqual({ ok: false, error: 'UNKNOWN_LINK' });
    value(await linkPromise(own, at, `idea:${roundId}:3`, NOW));
    expect(value(await getStaffVisit(own, id, NOW)).promises[0]?.idea).toMatchObject({
      number: 3,
      title: 'Bankje',
    });
    value(await linkPromise(own, at, `idea:${roundId}:3`, NOW));
    value(await linkPromise(own, at, '', new Date('2026-06-12T10:00:00Z')));
    expect(value(await getStaffVisit(own, id, NOW)).promises[0]?.idea).toBeNull();
    // Everybody reads that it changed; without the title, which is not public yet, and not of what changed nothing.
    const [promise] = (await getPublicVisit(slug, id, NOW))?.promises ?? [];
    expect(tellHistory(promise?.history ?? [], promise?.dueOn ?? '').slice(1)).toEqual([
      { kind: 'link', on: '2026-06-10', link: { kind: 'idea', number: 3 } },
      { kind: 'link', on: '2026-06-12', link: null },
    ]);
    expect(JSON.stringify(promise)).not.toContain('Bankje');
  });
});

describe('the start page', () => {
  it('says which visits have promises that are late, of the own districts, and drafts not', async () => {
    const id = await visitWith(true);
    await visitWith(false);
    // The promise was due on 1 June, nine days ago.
    expect(await getOverdueVisits(own, NOW)).toEqual([
      { visitId: id, title: FORM.title, count: 1, since: '2026-06-01', days: -9 },
    ]);
    expect(await getOverdueVisits(own, new Date('2026-06-01T10:00:00Z'))).toEqual([]);
    expect(await getOverdueVisits(staff('wijkregisseur', ['elders']), NOW)).toEqual([]);
    expect(await getOverdueVisits({ kind: 'visitor' }, NOW)).toEqual([]);
    const at = { visitId: id, position: 1 };
    value(await setPromiseStatus(own, at, { status: 'dropped', text: 'Het mag niet' }, NOW));
    expect(await getOverdueVisits(own, NOW)).toEqual([]);
  });
});
