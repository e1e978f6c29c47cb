import { expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { decideApplication } from '../fund/decide';
import { applyTest, GRANT, TODAY, testFund } from '../fund/testing/fund';
import { districtWith } from '../testing/district';
import { SYSTEM } from '../testing/openRound';
import { projectIdOf } from './award';
import { getProject, getStaffProject } from './get-project';
import { roundProject } from './testing/ownProject';

testDatabase();

async function planned(id: string) {
  const found = await getStaffProject(SYSTEM, id, TODAY);
  if (!found.ok) throw new Error(found.error);
  return found.value.plannedKeeping;
}

it('what an applicant wrote about maintenance stands ready for the agreement of its project', async () => {
  const { fundId, manager, slug } = await testFund();
  const plan = { maintainer: 'De tuinclub', maintenancePlan: 'Elke maand snoeien.\nDe goot vegen.' };
  const { key } = await applyTest(fundId, 800, { publicSpace: 'yes', ...plan });
  expect(await decideApplication(manager, key, GRANT, TODAY)).toMatchObject({ ok: true });
  const id = projectIdOf({ fundId, application: key.number });
  expect(await planned(id)).toEqual({ group: 'De tuinclub', tasks: plan.maintenancePlan, place: null });
  // The project itself names who carries it out, and says nothing of what was not agreed yet.
  const shown = await getProject(slug, id, TODAY);
  expect(shown?.group).toBe('Bewoners');
  expect(JSON.stringify(shown)).not.toContain('tuinclub');
});

it('of an idea it is who was named, in the neighbourhood of the idea; without one the group that carries it out', async () => {
  const { slug, codes } = await districtWith(2);
  const [, neighbourhoodCode = ''] = codes;
  const named = await roundProject({
    slug,
    award: { neighbourhoodCode },
    idea: { maintainer: 'Buren van de Vijverlaan' },
  });
  expect(await planned(named.id)).toEqual({
    group: 'Buren van de Vijverlaan',
    tasks: null,
    place: 'Buurt 1',
  });
  const unnamed = await roundProject({ slug, idea: { maintainer: null } });
  expect(await planned(unnamed.id)).toEqual({
    group: 'Bewoners van de Vijverlaan',
    tasks: null,
    place: null,
  });
});
