import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CommandError } from './command';

export const PROJECT = path.resolve(import.meta.dirname, '../../..');
const BUILD_ID = path.join(PROJECT, '.next/BUILD_ID');
const FINGERPRINT = path.join(PROJECT, '.next/wijkcheque-sources');
/** What the build is made of. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'db',
  'public',
  'next.config.js',
  'proxy.ts',
  'package-lock.json',
  'tsconfig.json',
];

export function hasBuild(): boolean {
  return existsSync(BUILD_ID);
}

/** Builds, unless the build there is was made of exactly these sources. */
export function buildIfNeeded(): void {
  const now = fingerprint();
  if (hasBuild() && existsSync(FINGERPRINT) && readFileSync(FINGERPRINT, 'utf8') === now) return;
  console.log('Building the application (about a minute) …');
  buildNow();
}

/** Builds and remembers of what. */
export function buildNow(): void {
  const now = fingerprint();
  const next = path.join(PROJECT, 'node_modules/next/dist/bin/next');
  const built = spawnSync(process.execPath, [next, 'build'], {
    cwd: PROJECT,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (built.status !== 0) throw new CommandError('The build failed.');
  writeFileSync(FINGERPRINT, now);
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const full = path.join(PROJECT, source);
    if (!existsSync(full)) continue;
    for (const file of filesBelow(full)) {
      hash.update(path.relative(PROJECT, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

function filesBelow(full: string): string[] {
  const entries = readdirSyncOrNull(full);
  if (!entries) return [full];
  return entries.sort().flatMap((name) => filesBelow(path.join(full, name)));
}

function readdirSyncOrNull(full: string): string[] | null {
  try {
    return readdirSync(full);
  } catch {
    return null;
  }
}
