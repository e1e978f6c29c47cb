import { describe, expect, it } from 'vitest';
import { listFundEntries } from '@/db/queries/fund-account';
import { testDatabase } from '@/db/testing';
import { SYSTEM } from '../testing/openRound';
import { addProjectPhoto } from './photos';
import { done, ideaOf, NOW, refused, view } from './testing/acting';
import { cameraPhoto } from './testing/cameraPhoto';
import { fundProjects, type OwnProject, roundProject } from './testing/ownProject';

const base = testDatabase();
const notNow = { code: 'NOT_NOW', field: null } as const;
const gone = { code: 'GONE', field: null } as const;
const eventsOf = async (own: OwnProject) =>
  (await view(own)).history.map(({ event, on, text, cents }) => [event, on, text, cents]);

describe('the plan', () => {
  const PLAN = { group: 'De vijvergroep', contact: '', hours: '', due: '2024-09-30', reason: '' };

  it('says who does it, with how many hours and whom to ask; without a new day nobody has to say why', async () => {
    const own = await roundProject();
    await done(own, 'plan', { ...PLAN, contact: ' de wijkregisseur,   14 079 ', hours: '120' });
    expect(await view(own)).toMatchObject({
      group: 'De vijvergroep',
      contact: 'de wijkregisseur, 14 079',
      plannedHours: 120,
      dueOn: '2024-09-30',
    });
    expect(await eventsOf(own)).toHaveLength(1);
    await done(own, 'plan', PLAN);
    expect(await view(own)).toMatchObject({ contact: null, plannedHours: null });
  });

  it('moves the day by which it is done with a reason, which everybody reads', async () => {
    const own = await roundProject();
    const moved = { ...PLAN, due: '2026-12-01' };
    await refused(own, ['plan', moved], { code: 'MISSING', field: 'reason' });
    // No day at all is another day as well.
    await refused(own, ['plan', { ...PLAN, due: '' }], { code: 'MISSING', field: 'reason' });
    await done(own, 'plan', { ...moved, reason: 'De vergunning duurt langer.' });
    expect((await view(own)).dueOn).toBe('2026-12-01');
    expect((await eventsOf(own)).at(-1)).toEqual([
      'planned',
      '2026-06-15',
      'De vergunning duurt langer.',
      null,
    ]);
  });

  it('is refused with everything that is wrong, and of a project that was stopped', async () => {
    const own = await roundProject();
    const wrong = { group: ' ', contact: 'x'.repeat(121), hours: '0', due: '2024-02-29', reason: 'x' };
    await refused(
      own,
      ['plan', wrong],
      { code: 'MISSING', field: 'group' },
      { code: 'TOO_LONG', field: 'contact', most: 120 },
      { code: 'NOT_A_NUMBER', field: 'hours' },
      { code: 'TOO_EARLY', field: 'due', day: '2024-03-01' },
    );
    await refused(
      own,
      ['plan', { ...PLAN, hours: '20001', due: '30-09-2024', reason: 'x' }],
      { code: 'TOO_MANY', field: 'hours', most: 20_000 },
      { code: 'NOT_A_DAY', field: 'due' },
    );
    await done(own, 'stop', { on: '2024-05-01', reason: 'Gestopt.' });
    await refused(own, ['plan', PLAN], notNow);
  });
});

describe('a project that was called realised too early', () => {
  it('goes on with a reason: its idea as well, and its end is not there any more', async () => {
    const own = await roundProject();
    await refused(own, ['resume', { reason: 'x' }], notNow);
    await done(own, 'realise', { on: '2024-07-01', rest: 'keep' });
    expect(await ideaOf(own)).toBe('realised');
    await refused(own, ['resume', { reason: ' ' }], { code: 'MISSING', field: 'reason' });
    await done(own, 'resume', { reason: 'De tweede bank komt nog.' });
    expect(await view(own)).toMatchObject({
      status: 'in_progress',
      startedOn: '2024-07-01',
      endedOn: null,
      account: { leftCents: 100_000 },
    });
    expect(await ideaOf(own)).toBe('in_progress');
    expect((await eventsOf(own)).at(-1)).toEqual(['resumed', '2026-06-15', 'De tweede bank komt nog.', null]);
  });
});

describe('what is left of a project that came to its end', () => {
  it('is given back once, to the fund it came from', async () => {
    const own = await fundProjects(100_000, [60_000]);
    await refused(own, ['give_back', {}], notNow);
    await done(own, 'pay', { kind: 'advance', amount: '100', on: '2024-05-01' });
    await done(own, 'realise', { on: '2024-07-01', rest: 'keep' });
    await done(own, 'give_back', {});
    expect((await view(own)).account).toEqual({
      awardedCents: 60_000,
      paidCents: 10_000,
      returnedCents: 50_000,
      leftCents: 0,
    });
    expect((await listFundEntries(base.db, own.fundId)).at(-1)).toMatchObject({
      kind: 'returned',
      cents: 50_000,
      application: 1,
      on: '2026-06-15',
    });
    expect((await eventsOf(own)).at(-1)).toEqual(['returned', '2026-06-15', null, 50_000]);
    await refused(own, ['give_back', {}], { code: 'NOTHING_LEFT', field: null });
  });
});

describe('a step', () => {
  it('gets other words and another day, before and after it was done', async () => {
    const own = await roundProject();
    await done(own, 'add_step', { title: 'Bank kopen', planned: '2024-04-01' });
    const [before] = (await view(own)).steps;
    const step = before?.id ?? '';
    await done(own, 'change_step', { step, title: ' Twee   banken kopen ', planned: '' });
    expect((await view(own)).steps).toMatchObject([
      { title: 'Twee banken kopen', plannedOn: null, doneOn: null },
    ]);
    await done(own, 'finish_step', { step, on: '2024-04-10' });
    await done(own, 'change_step', { step, title: 'Banken kopen', planned: '2024-04-05' });
    expect((await view(own)).steps).toMatchObject([
      { title: 'Banken kopen', plannedOn: '2024-04-05', doneOn: '2024-04-10' },
    ]);
  });

  it('is refused without words, with a day before the award, and when it is of another project', async () => {
    const [own, other] = [await roundProject(), await roundProject()];
    await done(own, 'add_step', { title: 'Bank kopen', planned: '' });
    const step = (await view(own)).steps[0]?.id ?? '';
    await refused(
      own,
      ['change_step', { step, title: '', planned: '2024-02-01' }],
      { code: 'MISSING', field: 'title' },
      { code: 'TOO_EARLY', field: 'planned', day: '2024-03-01' },
    );
    await refused(own, ['change_step', { step, title: 'x'.repeat(121), planned: '' }], {
      code: 'TOO_LONG',
      field: 'title',
      most: 120,
    });
    await refused(other, ['change_step', { step, title: 'Bank', planned: '' }], gone);
    expect((await view(own)).steps).toMatchObject([{ title: 'Bank kopen' }]);
  });
});

describe('hours of residents', () => {
  it('are taken away when they were wrong, and the history says that they were', async () => {
    const own = await roundProject();
    await refused(own, ['add_hours', { on: '2024-05-01', hours: '24', people: '8' }], notNow);
    await done(own, 'start', { on: '2024-04-01' });
    await done(own, 'add_hours', { on: '2024-05-01', hours: '24', people: '8', text: 'Graven' });
    const line = (await view(own)).hours[0]?.id ?? '';
    await refused(await roundProject(), ['remove_hours', { line }], gone);
    await done(own, 'remove_hours', { line });
    const shown = await view(own);
    expect(shown.hours).toEqual([]);
    expect((await eventsOf(own)).slice(-2)).toEqual([
      ['hours', '2024-05-01', '24', null],
      ['hours_removed', '2026-06-15', '24', null],
    ]);
    await refused(own, ['remove_hours', { line }], gone);
  });
});

describe('a photo', () => {
  it('is described anew, never without words', async () => {
    const own = await roundProject();
    const given = { file: await cameraPhoto(), alt: 'Gras.', moment: 'before' };
    const photo = await addProjectPhoto(SYSTEM, own.id, given, NOW);
    if (!photo.ok) throw new Error(photo.error);
    const at = { photo: photo.value };
    await done(own, 'describe_photo', { ...at, alt: ' Een kaal   stuk gras. ' });
    expect((await view(own)).photos).toMatchObject([{ id: photo.value, alt: 'Een kaal stuk gras.' }]);
    await refused(own, ['describe_photo', { ...at, alt: ' ' }], { code: 'MISSING', field: 'alt' });
    const long = { ...at, alt: 'x'.repeat(2000) };
    await refused(own, ['describe_photo', long], { code: 'TOO_LONG', field: 'alt', most: 200 });
    await refused(await roundProject(), ['describe_photo', { ...at, alt: 'Iets anders.' }], gone);
  });
});
