import { setImmediate as turn } from 'node:timers/promises';
import type { PackageKind, PackageState, PackageStep } from '@/lib/domain/publication';
import { PACKAGE_STEPS } from '@/lib/domain/publication';
import { type WrittenPackage, writePackage } from '@/lib/formats/package/write';
import { log } from '../system/log';
import { readPackageInput } from './read-input';

/** A package that nobody takes is not kept longer: it may hold exact counts. */
const KEEP_MS = 15 * 60_000;

interface Job {
  state: PackageState;
  readonly stop: AbortController;
  readonly kind: PackageKind;
  made: WrittenPackage | null;
}

/** One per round and member of staff, also across the bundles of the framework. A restart of the server ends them all. */
const holder = globalThis as { __wijkchequePackages?: Map<string, Job> };
holder.__wijkchequePackages ??= new Map();
const jobs = holder.__wijkchequePackages;

/** How far it is; `null` when none was asked for. */
export function jobState(key: string): PackageState | null {
  return jobs.get(key)?.state ?? null;
}

/** What was made; `null` when nothing is, or not any more. */
export function jobResult(key: string): { readonly kind: PackageKind; readonly made: WrittenPackage } | null {
  const job = jobs.get(key);
  return job?.made ? { kind: job.kind, made: job.made } : null;
}

/** Stops what is going on, and forgets what was made. */
export function stopJob(key: string): void {
  const job = jobs.get(key);
  if (!job) return;
  job.stop.abort();
  job.made = null;
  // What had been made already is thrown away, and then there is nothing to say of it.
  if (job.state.kind === 'running') job.state = { kind: 'stopped' };
  else jobs.delete(key);
}

/** Begins to make a package, and returns at once; false while one is being made. `now` in UTC. */
export function startJob(key: string, roundId: string, kind: PackageKind, now: Date): boolean {
  if (jobs.get(key)?.state.kind === 'running') return false;
  const job: Job = { state: running('read'), stop: new AbortController(), kind, made: null };
  jobs.set(key, job);
  void make(job, roundId, now)
    .catch(() => {
      if (job.stop.signal.aborted) return;
      job.state = { kind: 'fault' };
      log.error({ round: roundId }, 'a package of figures could not be made');
    })
    .finally(() => forgetLater(key, job));
  return true;
}

async function make(job: Job, roundId: string, now: Date): Promise<void> {
  const { signal } = job.stop;
  const at = async (step: PackageStep) => {
    signal.throwIfAborted();
    job.state = running(step);
    // Others get their turn: a ballot does not wait for a workbook.
    await turn();
    signal.throwIfAborted();
  };
  await at('read');
  const input = await readPackageInput(roundId, { kind: job.kind, moment: null, now });
  if (!input) throw new Error('a round that is there has no package');
  const written = await writePackage(input, at);
  signal.throwIfAborted();
  if (!written.ok) {
    job.state = { kind: 'failed', problems: written.error };
    return;
  }
  const { name, zip, files } = written.value;
  job.made = written.value;
  job.state = { kind: 'made', of: job.kind, name, bytes: zip.length, files: files.length };
}

function running(step: PackageStep): PackageState {
  return { kind: 'running', step, done: PACKAGE_STEPS.indexOf(step), total: PACKAGE_STEPS.length };
}

function forgetLater(key: string, job: Job): void {
  setTimeout(() => {
    if (jobs.get(key) === job) jobs.delete(key);
  }, KEEP_MS).unref();
}
