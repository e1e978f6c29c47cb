import { describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { staff } from '../testing/actors';
import { SYSTEM } from '../testing/openRound';
import { changeProject } from './change-project';
import { getDistrictProjects } from './district-projects';
import { getProject } from './get-project';
import { listStaffProjects, listWaitingProjects } from './list-projects';
import { addProjectPhoto, getProjectPhoto, MOST_PROJECT_PHOTOS } from './photos';
import { cameraPhoto, tellsOfCamera } from './testing/cameraPhoto';
import { roundProject } from './testing/ownProject';

testDatabase();
const NOW = new Date('2026-06-15T10:00:00Z');

describe('photos of a project', () => {
  it('are made anew, and stand with their moment for everybody', async () => {
    const own = await roundProject();
    const file = await cameraPhoto();
    const add = (moment: string, alt: string) => addProjectPhoto(SYSTEM, own.id, { file, alt, moment }, NOW);
    const after = await add('after', 'Een bank.');
    await add('before', ' Een kaal   stuk gras. ');
    if (!after.ok) throw new Error(after.error);
    const bytes = await getProjectPhoto(after.value, false);
    expect(await tellsOfCamera(file)).toBe(true);
    expect(await tellsOfCamera(bytes ?? new Uint8Array())).toBe(false);
    const view = await getProject(own.slug, own.id, NOW);
    expect(view?.photos.map(({ moment, alt }) => [moment, alt])).toEqual([
      ['before', 'Een kaal stuk gras.'],
      ['after', 'Een bank.'],
    ]);
    const [card] = (await getDistrictProjects(own.slug, NOW))?.projects ?? [];
    expect(card?.photo).toMatchObject({ id: after.value, alt: 'Een bank.' });
    const removed = await changeProject(SYSTEM, own.id, 'remove_photo', { photo: after.value }, NOW);
    expect(removed.ok).toBe(true);
    expect(await getProjectPhoto(after.value, true)).toBeNull();
    expect(await getProjectPhoto("' OR 1=1", true)).toBeNull();
  });

  it('are refused without a text or a moment, when there are enough, and from who may not', async () => {
    const own = await roundProject();
    const file = await cameraPhoto();
    const add = (given: object, actor: Parameters<typeof addProjectPhoto>[0] = SYSTEM) =>
      addProjectPhoto(actor, own.id, { file, alt: 'Een bank.', moment: 'during', ...given }, NOW);
    expect(await add({ alt: ' ' })).toEqual({ ok: false, error: 'NO_ALT' });
    expect(await add({ moment: 'later' })).toEqual({ ok: false, error: 'NO_MOMENT' });
    expect(await add({ file: Buffer.from('<svg/>') })).toEqual({ ok: false, error: 'NOT_A_PHOTO' });
    expect(await add({}, staff('team_member', [own.slug]))).toEqual({ ok: false, error: 'FORBIDDEN' });
    for (let i = 0; i < MOST_PROJECT_PHOTOS; i += 1) expect((await add({})).ok).toBe(true);
    expect(await add({})).toEqual({ ok: false, error: 'TOO_MANY' });
  });
});

describe('the list of staff', () => {
  it('has the projects of her districts, what waits longest first', async () => {
    const own = await roundProject();
    await roundProject({ slug: own.slug, award: { title: 'Later', dueOn: '2026-12-31' } });
    await roundProject();
    const regisseur = staff('wijkregisseur', [own.slug]);
    const list = async (filter: object) => {
      const found = await listStaffProjects(regisseur, { district: '', status: '', ...filter }, NOW);
      return found.ok ? found.value.projects.map(({ title }) => title) : found.error;
    };
    expect(await list({})).toEqual(['Bankje bij de vijver', 'Later']);
    expect(await list({ status: 'waiting' })).toEqual(['Bankje bij de vijver']);
    expect(await list({ status: 'realised' })).toEqual([]);
    expect(await listWaitingProjects(regisseur, NOW)).toMatchObject([
      { id: own.id, need: 'overdue', on: '2024-09-30', days: -623 },
    ]);
    const refused = { ok: false, error: 'FORBIDDEN' };
    const all = { district: '', status: '' };
    expect(await listStaffProjects(staff('team_member', [own.slug]), all, NOW)).toEqual(refused);
    expect(await listStaffProjects({ kind: 'visitor' }, all, NOW)).toEqual(refused);
    expect(await listWaitingProjects(staff('auditor', [own.slug]), NOW)).toEqual([]);
  });
});
