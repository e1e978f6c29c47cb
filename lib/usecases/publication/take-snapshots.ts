import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import {
  type DueSnapshot,
  insertSnapshot,
  listDueSnapshots,
  type NewSnapshot,
} from '@/db/queries/publication';
import { dayOf } from '@/lib/domain/amsterdam';
import { DEFINITIONS_VERSION } from '@/lib/domain/observation-table';
import { countChanges, type PackageProblem } from '@/lib/domain/publication';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { PackageInput } from '@/lib/formats/package/types';
import { writePackage } from '@/lib/formats/package/write';
import { database } from '../system/database';
import { log } from '../system/log';
import { readPackageInput } from './read-input';

/** What could not be made is tried again after an hour: somebody may have mended it. */
const AGAIN_MS = 3_600_000;
const failed = new Map<string, number>();

/**
 * Writes down every moment that has come: figures, and the package that was made of them. Safe to run as often as one
 * likes and in several processes: a moment is written down once. Returns the subjects of which a version was made. A
 * package that fails its checks is not stored; its problems are logged by their codes. `now` in UTC.
 */
export async function takeDueSnapshots(now: Date): Promise<readonly string[]> {
  // A clock that ticks on while one is made finds this one going on.
  going ??= takeAll(now).finally(() => {
    going = null;
  });
  return going;
}

let going: Promise<readonly string[]> | null = null;

async function takeAll(now: Date): Promise<readonly string[]> {
  const taken: string[] = [];
  for (const due of await listDueSnapshots(database(), dayOf(now))) {
    const key = JSON.stringify(due);
    if ((failed.get(key) ?? Number.NEGATIVE_INFINITY) > now.getTime() - AGAIN_MS) continue;
    const made = await takeSnapshot(due, now).catch(() => fail([{ code: 'FAULT' as const }]));
    if (made.ok) taken.push(...(made.value ? [due.id] : []));
    else {
      failed.set(key, now.getTime());
      const codes = [...new Set(made.error.map(({ code }) => code))];
      log.error({ subject: due.id, moment: due.moment, codes }, 'figures were not published');
    }
  }
  return taken;
}

/** One of them; false when another process was first, or there is nothing to tell. */
async function takeSnapshot(
  due: DueSnapshot,
  now: Date,
): Promise<Result<boolean, readonly PackageProblem[]>> {
  const input = await readPackageInput(due.id, { kind: 'public', moment: due.moment, now });
  if (!input) return ok(false);
  const written = await writePackage(input, async () => {
    await turn();
  });
  if (!written.ok) return fail(written.error);
  const { zip, name, files } = written.value;
  const row = rowOf(due, input, { zip, name, files });
  return ok(await insertSnapshot(database(), row));
}

function rowOf(
  { kind, id, moment, period }: DueSnapshot,
  { version, madeAt, observations, history }: PackageInput,
  { zip, name, files }: { readonly zip: Uint8Array } & Pick<NewSnapshot, 'name' | 'files'>,
): NewSnapshot {
  return {
    subject: id,
    roundId: kind === 'round' ? id : null,
    fundId: kind === 'fund' ? id : null,
    surveyId: kind === 'survey' ? id : null,
    moment,
    period,
    version,
    madeAt,
    definitions: DEFINITIONS_VERSION,
    observations,
    changes: countChanges(history[0]?.changes ?? []),
    files,
    name,
    package: zip,
    sha256: createHash('sha256').update(zip).digest('hex'),
  };
}
