import { updateVisit } from '@/db/queries/visits';
import { type DemoPromise, type DemoVisit, makeVisits } from '@/db/seeds/demo/visits';
import type { Actor } from '@/lib/domain/permissions';
import type { Result } from '@/lib/domain/result';
import { database } from '../system/database';
import { publishVisit, saveVisit } from '../visits/manage-visits';
import { savePoint } from '../visits/visit-points';
import { movePromise, savePromise, setPromiseStatus } from '../visits/visit-promises';

const SEEDER: Actor = { kind: 'system', name: 'demo' };

/** The visits of the demo, each act on its own day through the use-case that staff use. */
export async function seedVisits(seed: string, now: Date): Promise<void> {
  for (const visit of makeVisits(seed, now)) await seedVisit(visit);
}

async function seedVisit({ districtSlug, facts, points, promises }: DemoVisit): Promise<void> {
  const on = noon(facts.on);
  const id = must(await saveVisit(SEEDER, { id: null, districtSlug }, facts, on));
  await updateVisit(database(), id, { sample: true });
  for (const point of points) {
    const form = { ...point, lat6: '', lon6: '', corrects: '' };
    must(await savePoint(SEEDER, { visitId: id, number: null }, form, on));
  }
  for (const { text, owner, dueOn, point } of promises) {
    const form = { text, owner, dueOn, point: String(point) };
    must(await savePromise(SEEDER, { visitId: id, position: null }, form, on));
  }
  must(await publishVisit(SEEDER, id, on));
  for (const [i, promise] of promises.entries()) await follow(id, i + 1, promise);
}

async function follow(visitId: string, position: number, { events }: DemoPromise): Promise<void> {
  for (const event of events) {
    const at = { visitId, position };
    must(
      'reason' in event
        ? await movePromise(SEEDER, at, event, noon(event.on))
        : await setPromiseStatus(SEEDER, at, event, noon(event.on)),
    );
  }
}

/** In the middle of that day, in Amsterdam as well as in UTC. */
function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** The demo's own data is refused nowhere; if it is, that is a bug. */
function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`demo: ${JSON.stringify(result.error)}`);
  return result.value;
}
