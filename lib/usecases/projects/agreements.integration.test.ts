import { describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { SYSTEM } from '../testing/openRound';
import { noteAgreementsOver } from './agreements-over';
import { getDistrictProjects } from './district-projects';
import { getStaffProject } from './get-project';
import { sendReminders } from './reminders';
import { done, ideaOf, KEPT, NOW, refused, view } from './testing/acting';
import { type OwnProject, roundProject } from './testing/ownProject';

const base = testDatabase();
/** The day after the last day of {@link KEPT}, and one a good while later. */
const AFTER = new Date('2026-08-02T10:00:00Z');
const LATER = new Date('2026-10-01T10:00:00Z');

async function addresses({ id }: OwnProject): Promise<readonly (string | null)[]> {
  const { rows } = await base.handle.pool.query(
    'SELECT email FROM maintenance_agreement WHERE project_id = $1 ORDER BY "from"',
    [id],
  );
  return rows.map(({ email }) => email);
}

async function mailTo(
  address: string,
): Promise<readonly { readonly kind: string; readonly values: object }[]> {
  const { rows } = await base.handle.pool.query('SELECT kind, values FROM mail WHERE "to" = $1', [address]);
  return rows;
}

async function needs({ id }: OwnProject, now: Date): Promise<readonly string[]> {
  const found = await getStaffProject(SYSTEM, id, now);
  if (!found.ok) throw new Error(found.error);
  return found.value.needs.map(({ need }) => need);
}

async function keptProject(change: Partial<typeof KEPT> = {}): Promise<OwnProject> {
  const own = await roundProject();
  await done(own, 'realise', { on: '2024-07-01', rest: 'return' });
  await done(own, 'make_agreement', { ...KEPT, ...change }, new Date('2024-08-01T10:00:00Z'));
  return own;
}

const endsOf = async (own: OwnProject, now = NOW) =>
  (await view(own, now)).agreements.map(({ state, endedOn, endedBecause }) => [state, endedOn, endedBecause]);
const eventsOf = async (own: OwnProject) =>
  (await view(own)).history.map(({ event, on, text }) => [event, on, text]);

describe('the agreement of a project that stops', () => {
  it('stops with it: no mail, no address, nothing that waits, and the history says so', async () => {
    const own = await roundProject();
    const email = 'gestopt@example.org';
    await done(own, 'start', { on: '2024-04-01' });
    await done(own, 'make_agreement', { ...KEPT, email });
    expect(await needs(own, NOW)).toContain('check_due');
    await done(own, 'stop', { on: '2026-06-10', reason: 'De groep is uit elkaar.' });
    expect(await endsOf(own)).toEqual([['stopped', '2026-06-10', 'De groep is uit elkaar.']]);
    expect(await addresses(own)).toEqual([null]);
    expect(await needs(own, NOW)).toEqual([]);
    expect(await eventsOf(own)).toContainEqual(['agreement_ended', '2026-06-10', 'De groep is uit elkaar.']);
    for (const day of [NOW, new Date('2026-07-20T10:00:00Z')]) await sendReminders(day);
    expect(await mailTo(email)).toEqual([]);
  });

  it('is ended by the clock where an earlier version left it running', async () => {
    const own = await keptProject({ until: '2030-08-01' });
    await base.handle.pool.query(
      `UPDATE project SET status = 'stopped', status_reason = 'Vroeger gestopt', ended_on = '2025-01-01' WHERE id = $1`,
      [own.id],
    );
    await noteAgreementsOver(NOW);
    await noteAgreementsOver(NOW);
    expect(await endsOf(own)).toEqual([['stopped', '2025-01-01', 'Vroeger gestopt']]);
    expect(await addresses(own)).toEqual([null]);
    expect((await eventsOf(own)).filter(([event]) => event === 'agreement_ended')).toHaveLength(1);
  });
});

describe('an agreement that was ended', () => {
  it('is stopped, not renewed, when another one was made later', async () => {
    const own = await keptProject();
    await done(own, 'end_agreement', { on: '2025-05-31', reason: 'De groep stopt.' });
    // From the day after on: by its days alone it would be a renewal.
    const next = { ...KEPT, group: 'Andere buren', from: '2025-06-01', until: '2027-06-01' };
    await done(own, 'make_agreement', next);
    expect(await endsOf(own)).toEqual([
      ['stopped', '2025-05-31', 'De groep stopt.'],
      ['runs', null, null],
    ]);
    const checks = (await view(own)).agreements[1]?.checks ?? [];
    await done(own, 'check_agreement', { check: checks[0]?.id ?? '', on: '2026-06-01', result: 'good' });
    await done(own, 'renew_agreement', { ...next, from: '2026-06-10', until: '2029-06-10' });
    expect((await endsOf(own)).map(([state]) => state)).toEqual(['stopped', 'renewed', 'runs']);
  });
});

describe('an agreement whose last day has passed', () => {
  it('is over: the group is forgotten, its idea is not maintained, staff are asked, everybody reads it', async () => {
    const email = 'afgelopen@example.org';
    const own = await keptProject({ atEnd: 'municipality', email });
    expect(await ideaOf(own)).toBe('maintained');
    const lastDay = new Date('2026-08-01T21:00:00Z');
    await noteAgreementsOver(lastDay);
    expect(await ideaOf(own)).toBe('maintained');
    expect(await addresses(own)).toEqual([email]);
    await Promise.all([noteAgreementsOver(AFTER), noteAgreementsOver(AFTER)]);
    await noteAgreementsOver(LATER);
    expect(await ideaOf(own)).toBe('realised');
    expect(await addresses(own)).toEqual([null]);
    expect(await endsOf(own, LATER)).toEqual([['over', null, null]]);
    const over = (await view(own)).history.filter(({ event }) => event === 'agreement_over');
    expect(over).toMatchObject([{ on: '2026-08-01', by: 'system', text: 'Bewoners' }]);
    expect(await needs(own, LATER)).toContain('agreement_ending');
    const [card] = (await getDistrictProjects(own.slug, LATER))?.projects ?? [];
    expect(card?.maintainedUntil).toBeNull();

    const settled = 'De gemeente onderhoudt het nu.';
    await done(own, 'end_agreement', { on: '2026-10-01', reason: settled }, LATER);
    expect(await endsOf(own, LATER)).toEqual([['settled', '2026-10-01', settled]]);
    expect(await needs(own, LATER)).toEqual([]);
    expect(await ideaOf(own)).toBe('realised');
  });

  it('is written to no more, even when the clock stood still until then', async () => {
    const email = 'te-laat@example.org';
    const own = await keptProject({ email });
    await sendReminders(LATER);
    expect(await mailTo(email)).toEqual([]);
    expect(await endsOf(own, LATER)).toEqual([['over', null, null]]);
  });

  it('tells the group before it, by what was agreed for then', async () => {
    const email = 'weg@example.org';
    await keptProject({ atEnd: 'remove', email });
    await sendReminders(new Date('2026-07-01T10:00:00Z'));
    const ending = (await mailTo(email)).find(({ kind }) => kind === 'agreement_to_remove');
    expect(ending?.values).toMatchObject({ day: '01-08-2026', group: 'Bewoners' });
  });

  it('can be renewed: the idea is maintained again', async () => {
    const own = await keptProject();
    await noteAgreementsOver(LATER);
    for (const { id } of (await view(own)).agreements[0]?.checks ?? [])
      await done(own, 'check_agreement', { check: id, on: '2026-08-01', result: 'good' }, LATER);
    await done(own, 'renew_agreement', { ...KEPT, from: '2026-10-01', until: '2028-10-01' }, LATER);
    expect(await ideaOf(own)).toBe('maintained');
    expect((await endsOf(own, LATER)).map(([state]) => state)).toEqual(['renewed', 'runs']);
    expect(await addresses(own)).toEqual([null, KEPT.email]);
  });
});

describe('ending an agreement', () => {
  it('needs one that was not ended, a day no later than today, and a reason', async () => {
    const own = await roundProject();
    await refused(own, ['end_agreement', { on: '2026-06-01', reason: 'x' }], { code: 'GONE', field: null });
    await done(own, 'make_agreement', KEPT);
    await refused(
      own,
      ['end_agreement', { on: '2026-06-16', reason: '' }],
      { code: 'TOO_LATE', field: 'on', day: '2026-06-15' },
      { code: 'MISSING', field: 'reason' },
    );
  });
});
