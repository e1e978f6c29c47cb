import { listAgreements } from '@/db/queries/project-agreements';
import { listSteps } from '@/db/queries/project-steps';
import { listProjects } from '@/db/queries/projects';
import { type ProjectDeed, type ProjectStory, tellProjects } from '@/db/seeds/demo/projects';
import { dayOf } from '@/lib/domain/amsterdam';
import type { Actor } from '@/lib/domain/permissions';
import { changeProject } from '../projects/change-project';
import { addProjectPhoto } from '../projects/photos';
import { database } from '../system/database';
import { samplePhoto } from './sample-photo';

const SEEDER: Actor = { kind: 'system', name: 'demo' };
/** Of one district: drawing and making one anew takes a tenth of a second. */
const MOST_PHOTOS = 4;

/**
 * Tells what became of every sample project that is there, through the same use-cases as a real one: run it when rounds are
 * published and funds have granted. `now` is UTC.
 */
export async function seedProjects(seed: string, now: Date): Promise<void> {
  const rows = await listProjects(database(), null);
  const districts = new Set(rows.map(({ project }) => project.districtSlug));
  // Districts share nothing; within one, what goes back to its fund is in order.
  await Promise.all(
    [...districts].map(async (district) => {
      const photos = { left: MOST_PHOTOS };
      const awarded = rows
        .filter(({ project }) => project.districtSlug === district && project.sample)
        .map(({ project, awardedCents }) => ({ ...project, awardedCents }));
      for (const story of tellProjects(awarded, `${seed}/${district}`, dayOf(now))) await live(story, photos);
    }),
  );
}

async function live(story: ProjectStory, photos: { left: number }): Promise<void> {
  // As it happened: an agreement is only checked once it is there.
  for (const deed of story.deeds.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    const at = new Date(`${deed.on}T10:00:00Z`);
    if (deed.kind === 'act') await carryOut(story.id, deed, at);
    else if (photos.left > 0) {
      photos.left -= 1;
      const file = await samplePhoto(story.theme, deed.moment);
      const { moment, alt } = deed;
      must(await addProjectPhoto(SEEDER, story.id, { file, alt, moment }, at), deed);
    }
  }
}

async function carryOut(id: string, deed: Extract<ProjectDeed, { kind: 'act' }>, at: Date): Promise<void> {
  const form = { on: deed.on, ...deed.form, ...(await pointedAt(id, deed)) };
  must(await changeProject(SEEDER, id, deed.act, form, at), deed);
}

/** Ids of the step or the check that a deed is about. */
async function pointedAt(
  id: string,
  { act, nth = 0 }: Extract<ProjectDeed, { kind: 'act' }>,
): Promise<Readonly<Record<string, string>>> {
  const db = database();
  if (act === 'finish_step') return { step: (await listSteps(db, id))[nth]?.id ?? '' };
  if (act !== 'check_agreement') return {};
  const running = (await listAgreements(db, id)).find(({ agreement }) => agreement.endedOn === null);
  return { check: running?.checks[nth]?.id ?? '' };
}

/** The demo's own deeds are refused nowhere; if one is, that is a bug. */
function must(result: { readonly ok: boolean; readonly error?: unknown }, deed: ProjectDeed): void {
  if (!result.ok) throw new Error(`demo: ${JSON.stringify({ error: result.error, deed })}`);
}
